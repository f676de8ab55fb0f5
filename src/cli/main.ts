import { Command, CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { closeHouse } from './house.ts';
import type { Common } from './run.ts';
import { out, Stop } from './run.ts';

/** A verb is loaded when it is called: the line answers without waiting for the engine. */
type Verb = (args: readonly string[], options: Common & Readonly<Record<string, unknown>>) => Promise<number>;
const verbs = {
  import: async () => (await import('./verbs/import.ts')).importFiles,
  facts: async () => (await import('./verbs/facts.ts')).facts,
  check: async () => (await import('./verbs/check.ts')).check,
  packs: async () => (await import('./verbs/packs.ts')).packsOf,
  schedule: async () => (await import('./verbs/schedule.ts')).schedule,
  options: async () => (await import('./verbs/options.ts')).options,
  decide: async () => (await import('./verbs/decide.ts')).decideOn,
  board: async () => (await import('./verbs/board.ts')).board,
  numbers: async () => (await import('./verbs/numbers.ts')).numbers,
  dood: async () => (await import('./verbs/dood.ts')).doodOf,
  read: async () => (await import('./verbs/read.ts')).read,
  line: async () => (await import('./verbs/line.ts')).line,
  do: async () => (await import('./verbs/do.ts')).doIt,
  promises: async () => (await import('./verbs/people.ts')).promises,
  playbook: async () => (await import('./verbs/people.ts')).playbook,
  talks: async () => (await import('./verbs/people.ts')).talks,
  orders: async () => (await import('./verbs/people.ts')).ordersOf,
  undo: async () => (await import('./verbs/undo.ts')).takeBack,
  redo: async () => (await import('./verbs/undo.ts')).doAgain,
  doctor: async () => (await import('./verbs/doctor.ts')).doctor,
  demo: async () => (await import('./verbs/demo.ts')).demo,
  open: async () => (await import('./verbs/outside.ts')).open,
  invite: async () => (await import('./verbs/outside.ts')).invite,
  link: async () => (await import('./verbs/outside.ts')).link,
  export: async () => (await import('./verbs/keep.ts')).exportProduction,
  backup: async () => (await import('./verbs/keep.ts')).backup,
  restore: async () => (await import('./verbs/keep.ts')).restore,
} satisfies Readonly<Record<string, () => Promise<Verb>>>;

const program = new Command('coverset')
  .description('OK, what are our options? One program for the person who answers for a production.')
  .exitOverride()
  .showHelpAfterError('(coverset help VERB says more)');

function add(name: keyof typeof verbs, usage: string, description: string): Command {
  return program
    .command(`${name} ${usage}`.trim())
    .description(description)
    .option('--json', 'answer as JSON')
    .option('--now <instant>', "the clock starts there, like 2026-12-01T05:25:00Z; otherwise the production's own now, else the real one")
    .option('--seed <number>', 'the seed of the search; the same seed gives the same options')
    .action(async (...given: readonly unknown[]) => {
      // commander gives the arguments, then the options, then the command itself.
      const options = given.at(-2) as Common & Readonly<Record<string, unknown>>;
      const args = given.slice(0, -2).flatMap((one) => (Array.isArray(one) ? one.map(String) : one === undefined ? [] : [String(one)]));
      const verb = await verbs[name]();
      process.exitCode = await verb(args, options);
    });
}

add('import', '<files...>', 'make a production of a script, or take scripts, lists, contacts, money, calendars and facts into one')
  .requiredOption('-o, --output <production>', 'the production file')
  .option('--preview', 'say what each file would do, and write nothing')
  .option('--map <columns>', "what columns hold, like 'Sc=scene,Wer=name,Notiz=left out'; remembered for lists with the same header")
  .option('--language <code>', 'of the headings of a script: de, fr, ru, fi, es')
  .option('--from <date>', 'with --days: make a first plan at once, from this shooting day')
  .option('--days <number>', 'how many shooting days to make, Monday to Friday')
  .option('--leave <scenes>', 'scenes of a revision that are not accepted, like 45,97')
  .option('--title <title>', 'otherwise the title page says it')
  .option('--zone <zone>', 'where the production works, like Europe/London')
  .option('--currency <code>', 'like GBP')
  .option('--kind <kind>', 'feature, series, commercial, documentary, short or live')
  .option('--me <name>', 'who uses this: the producer')
  .option('--degrees <latitude,longitude>', 'of the base, for sun times, like 51.5,-0.12')
  .option('--minutes-per-page <minutes>', "the house's own figure; otherwise minutes are unknown and ask");
add('facts', '<production>', 'write the facts as a workbook, or read one back')
  .option('-o, --output <place>', 'an .xlsx, a folder (one csv a sheet) or a .csv (one file with sections)')
  .option('-r, --read <place>', 'read a workbook back into the production')
  .option('--set <cell>', "one cell: 'People ruth 2026-12-08 = A'", (cell: string, before: readonly string[]) => [...before, cell], []);
add('check', '<production> [schedule]', 'judge the plan, or the one in a schedule file, by every rule, and price it');
add('packs', '[pack]', 'the rule packs that can be chosen; of one, every figure and where it was read');
add('schedule', '<production>', 'make a first plan of what stands in the boneyard')
  .option('--from <date>', 'first shooting day to make, like 2026-11-19')
  .option('--days <number>', 'how many shooting days to make, Monday to Friday')
  .option('--call <time>', 'unit call', '07:30')
  .option('--rounds <number>', 'how long to look: rounds of the search');
add('options', '<production> [line]', "what are our options? '! mara out today', or --lose MARA --on 2026-12-01")
  .option('--lose <who>', 'a person or a place')
  .option('--on <dates>', 'a date, or first and last joined by a comma')
  .option('--budget <moves>', 'how many moves the search may make')
  .option('--also <lines...>', 'what else happened, as lines: one answer for all of it');
add('decide', '<production> <option>', 'choose an option of the last answer by its number or id').option(
  '--why <reason>',
  'kept with the decision',
);
add('board', '<production>', 'the strips, day by day').option('-o, --output <file>', 'write them as a schedule (.csv) that reads back');
add('numbers', '<script>', 'number the scenes of a script that have no number').requiredOption(
  '-o, --output <file>',
  'the script with numbers',
);
add('dood', '<production>', 'day out of days');
add('read', '<file>', 'what a script, list or calendar says, as JSON').option(
  '--language <code>',
  'of the headings of a script: de, fr, ru, fi, es',
);
add('line', '<text>', 'what a typed line means')
  .option('--at <instant>', 'when it is typed; like --now')
  .option('--zone <zone>', 'where it is typed')
  .option('--in <production>', 'the production whose names it uses; otherwise the one that the page opens, else the demo');
add(
  'do',
  '<production> <what> [args...]',
  "line TEXT, return DATE, answer JSON, notes: everything that is entered; 'do FILE help' lists it",
);
add('promises', '<production>', 'who owes whom what, as you may see it: you owe first');
add('orders', '<production>', 'orders that others pay, and what keeps them');
add('playbook', '<production>', 'what worked the last times, in roles');
add('talks', '<production>', 'your own talks: who is longest without one');
add('undo', '<production>', 'take back the last thing you did');
add('redo', '<production>', 'do it again');
add('doctor', '[production]', 'is everything there that Coverset needs?');
add('demo', '<name>', 'copy a shipped demo: feature, short, doc').requiredOption('-o, --output <production>', 'the file to make');
const qr = ['--qr', "also as a code for a phone's camera"] as const;
add('open', '', 'a new address that opens the page, once').option(...qr);
add('invite', '<production> <person>', 'a one-time address by which a person gets an account')
  .requiredOption('--role <role>', 'producer, coordinator, head, crew, client, talent or executive')
  .option('--days <number>', 'how long it is good, in days', '7')
  .option(...qr);
add('link', '<production> <person>', 'a personal link, without an account: my day, my promises, or what is stored about me')
  .option('--day <date>', 'the shooting day, like 2026-12-02, to be confirmed')
  .option('--promises', 'what that person promised, and what was promised to them')
  .option('--stored', 'what is stored about that person')
  .option('--until <instant>', 'when it ends; otherwise at the end of the day, and after 30 days')
  .option(...qr);
add('export', '<production>', 'write a production as one file, with its journal').requiredOption(
  '-o, --output <file>',
  'the file to write',
);
add('backup', '', 'write everything of your data folder as one file; private lines are in none').requiredOption(
  '-o, --output <file>',
  'the file to write',
);
add('restore', '<backup>', 'put a backup into an empty data folder');

/** Ends with a code that scripts can rely on; a bug keeps its stack, since somebody has to find it. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (!(error instanceof Stop)) {
    out.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCodes.bug;
  }
  if (process.argv.includes('--json')) out.json({ refused: error.refusal, said: error.message });
  out.warn(error.message);
  return error.code;
}

// A reader that has seen enough ('| head') closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failed(error);
} finally {
  await closeHouse();
}
