import type { Plan, Production } from '#model/index.ts';
import type { Ask, Evidence } from './evidence.ts';
import { type Judged, judge } from './judged.ts';
import { inForce } from './packs/index.ts';
import { rules } from './rules/index.ts';
import { approverOf } from './rules/penalty.ts';
import type { DayRun } from './timeline.ts';

/** A plan judged from scratch. It holds when no rule is broken; an open ask keeps it from being verified all the same (R7.1). */
export interface Audit {
  readonly holds: boolean;
  readonly evidence: readonly Evidence[];
  readonly asks: readonly Ask[];
  readonly judged: Judged;
}

/**
 * Judges any plan, also a hand-made one, by every rule. It shares no code with the search. Past days are not judged again: a reported
 * day's own faults are history, but rest and holds still cross its border.
 */
export function audit(production: Production, plan: Plan): Audit {
  const judged = judge(production, plan);
  const evidence = rules
    .flatMap((rule) => rule.check(judged))
    .filter((one) => one.rule === 'as-shot' || one.day === null || production.days[one.day]?.status !== 'reported');
  return { holds: evidence.length === 0, evidence, asks: [...openAsks(judged), ...packsUnknown(judged)], judged };
}

/** A pack that was chosen and is not known here, or had not begun: nothing of it was looked at. */
function packsUnknown({ production, runs }: Judged): readonly Ask[] {
  const date = runs.find((run) => run.day.status === 'planned')?.day.date;
  if (date === undefined) return [];
  return inForce(production, date)
    .filter(({ pack }) => pack === null)
    .map(({ chosen }) => ({
      about: 'pack',
      day: null,
      part: null,
      who: approverOf(production),
      person: null,
      question: `${chosen.pack}: these rules are not known here; who has looked at them?`,
      by: null,
      date: null,
    }));
}

/** An exterior whose place stands nowhere on the map: light and dark can't be judged. */
function sunUnknown(run: DayRun, sun: Judged['sun']): readonly Ask[] {
  const part = run.slots.find((slot) => slot.scene.intExt !== 'INT' && !slot.scene.blackedOut && sun(run, slot.scene.place) === null)?.part;
  if (!part) return [];
  return [
    {
      about: 'sun',
      day: run.day.id,
      part,
      who: null,
      person: null,
      question: `${part}: where on the map? Sun times are unknown`,
      by: null,
      date: run.day.date,
    },
  ];
}

/** What the plan needs and nobody has said: people not engaged on their day, and scenes without minutes. */
function openAsks({ production, runs, standing, sun }: Judged): readonly Ask[] {
  return runs
    .filter((run) => run.day.status === 'planned')
    .flatMap((run) => {
      const people = run.people
        .filter(({ person }) => standing(person, run.day.date).state === 'A')
        .map(
          ({ person }): Ask => ({
            about: 'availability',
            day: run.day.id,
            part: null,
            who: production.people[person]?.cast?.agent ?? person,
            person,
            question: `${production.people[person]?.called ?? person} on ${run.day.date}: engaged?`,
            by: null,
            date: run.day.date,
          }),
        );
      const minutes = run.unknown.map(
        (part): Ask => ({
          about: 'minutes',
          day: run.day.id,
          part,
          who: null,
          person: null,
          question: `${part}: how many minutes?`,
          by: null,
          date: null,
        }),
      );
      return [...people, ...minutes, ...sunUnknown(run, sun)];
    });
}
