import type { Scheduled } from '#commands/index.ts';
import { scheduleRound, takeSchedule, withDays } from '#commands/index.ts';
import type { Change, Day, Production } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { change, productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { doingOf, out, seedOf, stop } from '../run.ts';

interface Asked extends Common {
  readonly from?: string;
  readonly days?: string;
  readonly call?: string;
  readonly rounds?: string;
}
/** Moves of one round, and how many rounds where nobody says otherwise: some seconds for a feature on a small machine. */
const movesOfRound = 20_000;
const usualRounds = 12;

/** A first plan of everything that has no day. Ctrl-C keeps the best so far; what found no day is named and stays in the boneyard. */
export async function schedule([file = '']: readonly string[], asked: Asked): Promise<number> {
  const production = await productionOf(file);
  const days = daysWanted(production, asked);
  const unknown = Object.values(production.scenes).filter((scene) => scene.minutes === null).length;
  if (unknown > 0)
    out.warn(`${unknown} scenes have no minutes: they are planned as if they took none. \`coverset facts\` has a column for them.`);
  const open: Production = {
    ...production,
    days: { ...production.days, ...Object.fromEntries(days.map((one) => [one.id, one.now as Day])) },
  };
  if (Object.keys(open.days).length === 0)
    throw stop(exitCodes.usage, 'no-days', 'There are no shooting days yet: --from 2026-11-19 --days 25 makes them, Monday to Friday.');
  const best = await search(open, seedOf(asked), Number(asked.rounds ?? usualRounds));
  const done = await change(file, (now) => takeSchedule(now, days, best.scheduled, doingOf(now, asked)));
  const unplaced = best.scheduled.unplaced.map((part) => sceneOfPart(part));
  if (asked.json)
    out.json({ what: done.entry.what, unplaced, broken: best.scheduled.broken, moves: best.scheduled.moves, ended: best.ended });
  else {
    out.say(`${done.entry.what}.`);
    if (unplaced.length > 0) out.say(`No day for: ${unplaced.join(', ')}. They are in the boneyard.`);
    out.say(
      best.scheduled.broken === 0 ? 'No rule is broken.' : `${best.scheduled.broken} rules are broken: \`coverset check\` names them.`,
    );
  }
  if (best.ended === 'stopped') return exitCodes.stopped;
  return unplaced.length === 0 && best.scheduled.broken === 0 ? exitCodes.done : exitCodes.no;
}

/** Milliseconds of work that need no progress. */
const quietFor = 1000;

/** Round after round from the best so far; between two rounds this thread hears Ctrl-C. */
async function search(
  production: Production,
  seed: number,
  rounds: number,
): Promise<{ readonly scheduled: Scheduled; readonly ended: 'moves' | 'stopped' }> {
  let stopped = false;
  const hear = () => {
    stopped = true;
    out.warn('stopping; the best so far is kept');
  };
  process.on('SIGINT', hear);
  try {
    const begun = performance.now();
    let best = scheduleRound(production, null, seed, movesOfRound);
    for (let round = 1; round < rounds && !stopped; round += 1) {
      await new Promise((next) => setImmediate(next));
      best = scheduleRound(production, best, seed + round, movesOfRound);
      if (performance.now() - begun < quietFor) continue;
      out.warn(
        `round ${round + 1} of ${rounds}: ${best.unplaced.length} scenes without a day, ${best.broken} rules broken (Ctrl-C keeps the best so far)`,
      );
    }
    return { scheduled: best, ended: stopped ? 'stopped' : 'moves' };
  } finally {
    process.off('SIGINT', hear);
  }
}

function daysWanted(production: Production, { from, days, call }: Asked): readonly Change[] {
  if (from === undefined && days === undefined) return [];
  if (from === undefined || days === undefined) throw stop(exitCodes.usage, 'half-a-span', '--from and --days belong together.');
  const count = Number(days);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(from)) throw stop(exitCodes.usage, 'not-a-date', `--from wants a date like 2026-11-19, not "${from}".`);
  if (!Number.isInteger(count) || count < 1 || count > 365)
    throw stop(exitCodes.usage, 'not-a-number', `--days wants a number of days from 1 to 365, not "${days}".`);
  return withDays(production, { from, count, call: call ?? '07:30' });
}
