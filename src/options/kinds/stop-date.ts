import type { Change, Disruption, Minutes, PersonId } from '#model/index.ts';
import { addDays, personOf, sayMoney, shootingDays, wallTime } from '#model/index.ts';
import { optionTitles, stopDateTexts } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, withChanges } from '../ground.ts';
import { nameOf, shortDay } from '../names.ts';
import { askOf } from '../own-ask.ts';
import { lean, leanings, type Planned, windowed } from '../plays/replans.ts';
import { replansFor } from './replanned.ts';

type StopDate = Extract<Disruption, { readonly kind: 'stop-date' }>;

/** How many days beyond the new stop date the other side is asked for: what is worth one call. */
const furthest = 2;

/** A performer goes earlier: clear the work before it, win a day, or ask the other side for the hours that would spare all that. */
export function stopDate(ground: Ground, disruption: StopDate): readonly Built[] {
  const ways = replansFor(ground, disruption.out.slice(0, 10), false);
  return [...ways, ...askedLater(ground, disruption, ways)];
}

/**
 * One call first: would the other job take them a little later? The plan for a later hour says what hour it would have to be, and the
 * cheapest way without it what the call is worth. It is an ask, whatever it saves.
 */
function askedLater(ground: Ground, disruption: StopDate, ways: readonly Built[]): readonly Built[] {
  const [date = ''] = disruption.out.split('T');
  const cheapest = ways
    .filter(({ option }) => option.verdict !== 'breaks')
    .map(({ option }) => option.newMoney.minor)
    .sort((one, other) => one - other)[0];
  for (let by = 1; by <= furthest; by += 1) {
    const until = addDays(date, by);
    if (!shootingDays(ground.base).some((day) => day.date === until)) continue;
    const change = letGo(ground, disruption.person, `${until}T23:59`);
    const open = withChanges(ground.facts, [change]);
    const ways = [leanings['keep-most'], leanings.thorough].flatMap((leaning) => {
      const found = lean(ground, open, ground.base.plan, leaning, windowed(ground, ground.date, until, 8), true);
      return found.unplaced.length > 0 ? [] : asked(ground, disruption.person, until, open, found);
    });
    const [best] = ways.sort(
      (one, other) => one.option.newMoney.minor - other.option.newMoney.minor || one.option.moved.length - other.option.moved.length,
    );
    if (best) return [worthSaid(ground, best, cheapest)];
  }
  return [];
}

/** One plan under a later hour of going, as the question for that hour; none where the performer doesn't work on that day. */
function asked(ground: Ground, person: PersonId, until: string, open: Ground['facts'], found: Planned): readonly Built[] {
  const out = lastOut(ground, open, found.plan, person, until);
  if (out === null) return [];
  const name = nameOf(ground.base, person);
  const hour = `${shortDay(until)} ${wallTime(out)}`;
  const built = build(ground, {
    ...bare,
    play: 'ask-agent',
    title: optionTitles['ask-agent'](name, hour),
    plan: found.plan,
    changes: [letGo(ground, person, `${until}T${wallTime(out)}`), ...found.dayChanges],
    asks: [agentAsk(ground, person, stopDateTexts.later(name, hour))],
  });
  return built.option.verdict === 'breaks' ? [] : [built];
}

/** What the call is worth: the cheapest way without it, less this one. */
function worthSaid(ground: Ground, way: Built, cheapest: number | undefined): Built {
  const sum = (cheapest ?? 0) - way.option.newMoney.minor;
  if (sum <= 0) return way;
  const said = stopDateTexts.worth(sayMoney({ minor: sum, currency: ground.base.currency }));
  return { ...way, option: { ...way.option, reasons: [said, ...way.option.reasons] } };
}

const letGo = (ground: Ground, person: PersonId, out: string): Change => {
  const stands = ground.facts.people[person];
  if (!stands?.cast) throw new Error(`${person} has no contract`);
  return { on: 'people', id: person, was: stands, now: { ...stands, cast: { ...stands.cast, deal: { ...stands.cast.deal, out } } } };
};

/** The hour to ask for: dismissal on that day, up to the hour, and one hour of margin. null: no work on that day. */
function lastOut(ground: Ground, facts: Ground['facts'], plan: Ground['base']['plan'], person: PersonId, date: string): Minutes | null {
  const judged = build({ ...ground, facts }, { ...bare, play: 'ask-agent', title: '', plan }).audit.judged;
  const run = judged.runs.find((one) => one.day.date === date);
  const own = run?.people.find((one) => one.person === person);
  return own ? (Math.ceil(own.dismissed / 60) + 1) * 60 : null;
}

/** A performer is asked through the agent; without one the performer answers. */
export function agentAsk(ground: Ground, person: PersonId, question: string): OpenAsk {
  const who = personOf(ground.base, ground.base.people[person]?.cast?.agent ?? person);
  return askOf(who, question, null);
}
