import { readDuration } from '#line/index.ts';
import type { Displaced, Effort, Finish } from '#options/index.ts';
import { displaced, effortOf, finishes } from '#options/index.ts';
import type { Bar, Change, ElementId, FinishBar, Minutes, Production } from '#model/index.ts';
import { sayMoney } from '#model/index.ts';
import { finishTexts } from '#texts/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter, nextName, putRecord } from './journal.ts';
import type { Refusal } from './refusal.ts';

export const finishesOf = (production: Production): readonly Finish[] => finishes(production);
export const effortLeft = (production: Production): Effort => effortOf(production);

export function sayHours(minutes: Minutes): string {
  return finishTexts.hours(Math.floor(minutes / 60), minutes % 60);
}

const finishNamed = (production: Production, id: ElementId): Finish | Refusal =>
  finishes(production).find(({ element }) => element.id === id) ?? { ok: false, code: 'not-there', what: `an element ${id}` };
const isRefusal = (one: Finish | Refusal): one is Refusal => 'ok' in one;

/** A round of work is a fact: it is entered even beyond the cap, and the question then stands (R26.1). */
export function addRound(production: Production, id: ElementId, text: string, doing: Doing): Done | Refusal {
  const finish = finishNamed(production, id);
  if (isRefusal(finish)) return finish;
  const minutes = readDuration(text);
  if (minutes === null || minutes === 0) return { ok: false, code: 'not-a-duration', text };
  const key = nextName(production, 'rounds', 'R-');
  const change = putRecord(production, 'rounds', key, { id: key, element: id, minutes, at: doing.at });
  const what = finishTexts.round(finish.element.name, sayHours(minutes));
  return enter(production, doing, { command: 'round', what, why: null, changes: [change], undoes: null });
}

export function shipElement(production: Production, id: ElementId, doing: Doing): Done | Refusal {
  const finish = finishNamed(production, id);
  if (isRefusal(finish)) return finish;
  if (finish.shippedAt !== null) return { ok: false, code: 'already-there', what: finishTexts.shipped(finish.element.name) };
  const what = finishTexts.shipped(finish.element.name);
  return enter(production, doing, {
    command: 'ship',
    what,
    why: null,
    changes: [barChange(production, finish, { shippedAt: doing.at })],
    undoes: null,
  });
}

/** What a raise takes from whom: 'titles, 2 h'. */
export type Paid =
  | {
      readonly ok: true;
      readonly finish: Finish;
      readonly minutes: Minutes;
      readonly takes: readonly Displaced[];
      readonly words: readonly string[];
    }
  | Refusal;

/**
 * Who pays for a raised bar, and what it displaces in days and money (R26.2). Refusals: nobody is named ('nothing' pays nothing), no
 * duration, only what must be right, too few hours left.
 */
export function whatPays(production: Production, id: ElementId, text: string): Paid {
  const finish = finishNamed(production, id);
  if (isRefusal(finish)) return finish;
  const minutes = readDuration(text);
  const name = text
    .replace(/[,;]?\s*\d+(?:[.,:]\d+)?\s*(?:h|m)[\s\S]*$/iu, '')
    .trim()
    .toLowerCase();
  if (name === '' || /^(?:nothing|none|nobody|no one|-)$/u.test(name))
    return { ok: false, code: 'nothing-pays', what: finish.element.name };
  if (minutes === null || minutes === 0) return { ok: false, code: 'not-a-duration', text };
  const named = finishes(production).filter((one) => one !== finish && one.element.id !== id && names(one, name));
  if (named.length === 0) return { ok: false, code: 'not-there', what: `an element "${name}" that could pay` };
  if (named.every(({ bar }) => bar === 'must'))
    return { ok: false, code: 'must-pays', what: named.map(({ element }) => element.name).join(', ') };
  const paid = displaced(named, minutes);
  if (!paid.ok) return { ok: false, code: 'too-few-hours', what: name, have: sayHours(paid.have), wanted: sayHours(minutes) };
  return { ok: true, finish, minutes, takes: paid.takes, words: paid.takes.map(takeWords) };
}

/** 'titles' names all titles; a whole name names one. */
const names = ({ element }: Finish, name: string): boolean => {
  const own = element.name.toLowerCase();
  return own === name || element.id === name || own.startsWith(`${name} `);
};

const takeWords = ({ from, minutes, days, sum }: Displaced): string =>
  finishTexts.takes(
    from.element.name,
    sayHours(minutes),
    days === null ? null : String(Math.round(days * 100) / 100),
    sum === null ? null : sayMoney(sum),
  );

/** Raises the bar by the hours that somebody else's element gives up: one row, taken back as one. */
export function raiseBar(production: Production, id: ElementId, text: string, doing: Doing): Done | Refusal {
  const paid = whatPays(production, id, text);
  if (!paid.ok) return paid;
  const { finish, minutes, takes, words } = paid;
  const cap = (finish.cap ?? finish.used) + minutes;
  const changes: readonly Change[] = [
    barChange(production, finish, { bar: raised(finish.bar), cap, shippedAt: null }),
    hoursChange(production, finish, minutes, { bar: raised(finish.bar), capHours: cap / 60 }),
    ...takes.map((take) => hoursChange(production, take.from, -take.minutes, {})),
  ];
  const what = finishTexts.raised(finish.element.name, sayHours(cap), words.join('; '));
  return enter(production, doing, { command: 'raise', what, why: null, changes, undoes: null });
}

const raised = (bar: Bar | null): Bar => (bar === 'must' ? 'must' : 'good');

function barChange(production: Production, finish: Finish, now: Partial<FinishBar>): Change {
  const { element, bar, cap, shippedAt } = finish;
  return putRecord(production, 'bars', element.id, { element: element.id, bar: bar ?? 'good', cap, shippedAt, ...now });
}

function hoursChange(production: Production, { element }: Finish, minutes: Minutes, now: Partial<Finish['element']>): Change {
  return putRecord(production, 'elements', element.id, { ...element, hoursLeft: Math.max(0, element.hoursLeft + minutes / 60), ...now });
}

/** The question at the cap (R26.1, text:T97); null: nothing is asked. */
export function atCap({ element, bar, used, cap, capReached }: Finish): string | null {
  return capReached && cap !== null ? finishTexts.atCap(element.name, bar ?? 'no bar', sayHours(used), sayHours(cap)) : null;
}
