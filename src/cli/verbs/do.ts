import type { AskAnswered, Doing, Done, Refusal } from '#commands/index.ts';
import {
  addRound,
  answerAsk,
  enterReturn,
  keepLine,
  keepNote,
  readTyped,
  remarkOf,
  takeLine,
  leaveSaving,
  orders,
  promiseHappens,
  raiseBar,
  shipElement,
  takeSaving,
} from '#commands/index.ts';
import type { Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { keptAnswer } from '../answer-file.ts';
import { exitCodes } from '../exit-codes.ts';
import { change, notesFor, productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { doingOf, nowOf, out, stop, stopAt } from '../run.ts';
import { sayReading } from './line.ts';

type Deed = { readonly says: string; readonly run: (file: string, args: readonly string[], options: Common) => Promise<number> };

type Enter = (args: readonly string[]) => (production: Production, doing: Doing) => Done | Refusal;

/** A deed that is one command on the file. */
const entering =
  (enter: Enter) =>
  async (file: string, args: readonly string[], options: Common): Promise<number> => {
    const { entry } = await change(file, (production) => enter(args)(production, doingOf(production, options)));
    return said(options, entry.what, { entry });
  };

/** What can be entered: every command that has no verb of its own. */
const deeds: Readonly<Record<string, Deed>> = {
  line: { says: 'line TEXT: enter what a line means', run: enterLine },
  return: { says: 'return DATE: the return became known; takes the plan that the decided option had for it', run: enterBack },
  answer: { says: 'answer JSON: an answer to an open call, { "said": {...}, "source": "..." }', run: enterAnswer },
  take: {
    says: 'take SAVING: take a way to save by its short name, like B1',
    run: entering(
      ([saving = '']) =>
        (production, doing) =>
          takeSaving(production, id(saving), doing),
    ),
  },
  leave: {
    says: 'leave SAVING: give a taken way to save back',
    run: entering(
      ([saving = '']) =>
        (production, doing) =>
          leaveSaving(production, id(saving), doing),
    ),
  },
  round: {
    says: "round ELEMENT HOURS: a round of work on it, like grade '1 h 30'",
    run: entering(
      ([element = '', hours = '']) =>
        (production, doing) =>
          addRound(production, id(element), hours, doing),
    ),
  },
  raise: {
    says: "raise ELEMENT WHAT-PAYS: more hours for it, like grade 'titles, 2 h'",
    run: entering(
      ([element = '', pays = '']) =>
        (production, doing) =>
          raiseBar(production, id(element), pays, doing),
    ),
  },
  promise: {
    says: "promise PROMISE WHAT [TIME]: what its owner or its receiver said: delivered, received, released, declined, move-asked 'fri 12:00', move-accepted, move-refused",
    run: entering(
      ([promise = '', what = '', to = '']) =>
        (production, doing) =>
          promiseHappens(production, { promise: id(promise), what: happening(what), to: to === '' ? null : to }, doing),
    ),
  },
  release: {
    says: 'release ORDER: release an order that somebody else pays, like 118; refused without a yes in writing',
    run: entering(
      ([order = '']) =>
        (production, doing) =>
          orders.release(production, order, doing),
    ),
  },
  ship: {
    says: 'ship ELEMENT: it is good enough, and out',
    run: entering(
      ([element = '']) =>
        (production, doing) =>
          shipElement(production, id(element), doing),
    ),
  },
  notes: { says: 'notes: your own private lines, until they end', run: showNotes },
};

export async function doIt([file = '', what = '', ...args]: readonly string[], options: Common): Promise<number> {
  const deed = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
  if (deed !== undefined) return deed.run(file, args, options);
  const list = Object.values(deeds).map(({ says }) => `  ${says}`);
  if (what !== 'help') throw stop(exitCodes.usage, 'no-such-command', `There is no "${what}" to do.\n${list.join('\n')}`);
  for (const says of list) out.say(says);
  return exitCodes.done;
}

/** What may be said of a promise; the command judges whose word it is. */
const happenings = ['delivered', 'received', 'released', 'declined', 'move-asked', 'move-accepted', 'move-refused'] as const;
function happening(what: string): (typeof happenings)[number] {
  const found = happenings.find((one) => one === what);
  if (found === undefined) throw stop(exitCodes.usage, 'no-such-command', `A promise is ${happenings.join(', ')}; not "${what}".`);
  return found;
}

async function enterLine(file: string, [text = '']: readonly string[], options: Common): Promise<number> {
  const before = await productionOf(file);
  const reading = readTyped(before, text, nowOf(before, options), null);
  if (reading.kind === 'question' || reading.kind === 'refused') {
    if (options.json) out.json(reading);
    else sayReading(reading);
    return exitCodes.refused;
  }
  if (reading.kind === 'thing' && reading.thing.kind === 'note') {
    const kept = await keepNote(await notesFor(file, before.me), reading.thing, doingOf(before, options));
    if (!kept.ok) throw stopAt(kept);
    return said(options, reading.chip, { note: kept.note });
  }
  const { entry } = await change(file, (production) => {
    const doing = doingOf(production, options);
    return reading.kind === 'thing' ? takeLine(production, reading.thing, doing) : keepLine(production, reading.text, doing);
  });
  const remark = remarkOf(before, reading, nowOf(before, options));
  const note = remark === null ? null : await keepNote(await notesFor(file, before.me), remark, doingOf(before, options));
  const read = reading.kind === 'thing' ? reading.chip : `kept as text: ${reading.why}`;
  return said(options, read, note?.ok ? { entry, note: note.note } : { entry });
}

async function enterBack(file: string, [back = '']: readonly string[], options: Common): Promise<number> {
  const given = await keptAnswer(file);
  const { entry } = await change(file, (production) => enterReturn(production, { given, back }, doingOf(production, options)));
  return said(options, entry.what, { entry });
}

async function enterAnswer(file: string, [text = '']: readonly string[], options: Common): Promise<number> {
  const answered = answerFrom(text);
  const { entry } = await change(file, (production) => answerAsk(production, answered, doingOf(production, options)));
  return said(options, entry.what, { entry });
}

function answerFrom(text: string): AskAnswered {
  try {
    const parsed = JSON.parse(text) as AskAnswered | null;
    if (typeof parsed?.source === 'string' && typeof parsed.said?.about === 'string') return parsed;
  } catch {
    // Said below, with the form that is wanted.
  }
  throw stop(
    exitCodes.usage,
    'not-an-answer',
    'answer wants JSON like { "said": { "about": "minutes", "scene": "31", "minutes": 110 }, "source": "Kit" }.',
  );
}

async function showNotes(file: string, _args: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  const notes = await (await notesFor(file, production.me)).all(nowOf(production, options));
  if (options.json) out.json({ notes });
  else for (const { text, until } of notes) out.say(`${text} (private, until ${until})`);
  return exitCodes.done;
}

function said(options: Common, text: string, value: unknown): number {
  if (options.json) out.json(value);
  else out.say(text);
  return exitCodes.done;
}
