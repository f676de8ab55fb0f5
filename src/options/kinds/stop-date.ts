import type { Change, Disruption, Minutes, PersonId } from '#model/index.ts';
import { addDays, personOf, sayMoney, shootingDays, wallTime } from '#model/index.ts';
import { optionTitles, stopDateTexts } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, withChanges } from '../ground.ts';
import { nameOf, shortDay } from '../names.ts';
import { lean, leanings, windowed } from '../plays/replans.ts';
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
    const found = lean(ground, open, ground.base.plan, leanings['keep-most'], windowed(ground, ground.date, until, 8), true);
    if (found.unplaced.length > 0) continue;
    const out = lastOut(ground, open, found.plan, disruption.person, until);
    if (out === null) continue;
    const asked = `${until}T${wallTime(out)}`;
    const back = letGo(ground, disruption.person, asked);
    const name = nameOf(ground.base, disruption.person);
    const hour = `${shortDay(until)} ${wallTime(out)}`;
    const built = build(ground, {
      ...bare,
      play: 'ask-agent',
      title: optionTitles['ask-agent'](name, hour),
      plan: found.plan,
      changes: [back, ...found.dayChanges],
      asks: [agentAsk(ground, disruption.person, stopDateTexts.later(name, hour))],
      extraReasons: cheapest === undefined ? [] : worth(ground, cheapest, back, found),
    });
    if (built.option.verdict !== 'breaks') return [built];
  }
  return [];
}

/** What the call is worth: the cheapest way without it, less this one. */
function worth(ground: Ground, cheapest: number, change: Change, found: ReturnType<typeof lean>): readonly string[] {
  const { option } = build(ground, { ...bare, play: 'ask-agent', title: '', plan: found.plan, changes: [change, ...found.dayChanges] });
  const sum = cheapest - option.newMoney.minor;
  return sum > 0 ? [stopDateTexts.worth(sayMoney({ minor: sum, currency: ground.base.currency }))] : [];
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
  return { who: who.id, name: who.name, phone: who.phone, question, from: who.reachableFrom, by: null };
}
