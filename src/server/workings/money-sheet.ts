import { moneyAt, savingsFor, savingsTaken } from '#commands/index.ts';
import { type Instant, type Person, type PersonId, type Production, type Saving, sayList, sayMoney } from '#model/index.ts';
import { moneyToldTexts as say } from '#texts/index.ts';
import type { FactsSheet, SheetTask } from '#words/index.ts';
import type { BeforeAfter } from './plans.ts';

/** What each one of those who are told of savings reads: the own ones; the line producer each line and what becomes of the budget. */
export function moneyTasks({ before, after, option }: BeforeAfter, told: readonly PersonId[], at: Instant): readonly SheetTask[] {
  return told.flatMap((one) => {
    const person = before.people[one];
    if (person === undefined || person.audience === 'executive') return [];
    const own = savingsFor(before, option, person);
    const yes = option.mustSayYes.filter((needed) => needed.person === one);
    return [
      {
        personId: one,
        does: own.map((saving) => say.does(sayList(performersOf(before, person, saving)), saving.title)).join('; '),
        effects: effectsOf(person, own, () => exact(after, option, at)),
        free: null,
        ask: yes.length === 0 ? null : say.yesTo(yes.map(({ what }) => what)),
        by: yes.length === 0 ? null : (option.lastMoment ?? option.nextCutOff?.at ?? null),
      },
    ];
  });
}

/** A performer's call stays until its day is called: what a picture gives up is no news to them. */
function effectsOf({ audience }: Person, own: readonly Saving[], exactly: () => readonly string[]): readonly string[] {
  if (audience === 'upm') return exactly();
  if (audience === 'talent' || audience === 'agent' || audience === 'guardian') return [];
  return own.flatMap(({ givesUp }) => (givesUp === null ? [] : [say.givesUp(givesUp)]));
}
/** Whom an agent or a guardian hears it for, by name. */
const performersOf = ({ people, scenes }: Production, { id, audience }: Person, { cuts }: Saving): readonly string[] =>
  audience !== 'agent' && audience !== 'guardian'
    ? []
    : [...new Set(cuts.scenes.flatMap((scene) => scenes[scene]?.cast ?? []))].flatMap((one) => {
        const part = people[one]?.cast ?? null;
        const theirs = part !== null && (part.agent === id || part.minor?.guardian === id || part.minor?.chaperone === id);
        return theirs ? (people[one]?.called ?? []) : [];
      });

/** Every line by itself, what they come to, and the final cost behind it. */
function exact(after: Production, option: BeforeAfter['option'], at: Instant): readonly string[] {
  const lines = option.lines.filter(({ kind }) => kind === 'saved').map(({ what, sum }) => say.line(what, sayMoney(sum)));
  const money = moneyAt(after, at);
  const behind = money === null ? [] : [say.final(sayMoney(money.final), varianceWords(money.variance))];
  return [...lines, say.together(sayMoney(option.saved)), ...behind];
}
const varianceWords = ({ minor, currency }: { readonly minor: number; readonly currency: string }): string =>
  minor === 0 ? sayMoney({ minor, currency }) : say.variance(sayMoney({ minor: Math.abs(minor), currency }), minor > 0);

/** Who finances it reads totals: what is saved, the days, where the budget stands. No line of it, and nobody's name. */
export function statusesOf({ before, after, option }: BeforeAfter, people: readonly Person[], at: Instant): FactsSheet['statuses'] {
  const money = moneyAt(after, at);
  if (savingsTaken(option).length === 0 || money === null) return [];
  const days = Object.values(before.days);
  const { contingency, slackDays } = after.house;
  return people
    .filter(({ audience }) => audience === 'executive')
    .map(({ id }) => ({
      personId: id,
      status: say.status(sayMoney(option.saved)),
      sentence: say.sentence(option.days),
      days: { done: days.filter(({ status }) => status === 'reported').length, plan: days.length },
      money: { spent: money.toDate, budget: money.total },
      slack: slackDays,
      contingency,
      results: say.results(sayMoney(money.final), varianceWords(money.variance)),
    }));
}
