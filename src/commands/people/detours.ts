import { lineContext, readLine } from '#line/index.ts';
import type { Detour, DetourClosed, DetourId, DetourReview, Disruption, Instant, LineThing, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import {
  featuresOf,
  onOwnList,
  type Play,
  playsFor,
  type ReviewWhy,
  reviewWhy,
  rolesForNames,
  thingOf,
  timelineOf,
} from '#playbook/index.ts';
import { playTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, nextName, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf, disruptionText } from '../say.ts';
import { makePromise } from '../take-line.ts';

/** 'Worked? again? what first?' */
export interface Closing {
  readonly worked: boolean;
  readonly again: boolean;
  readonly first: string;
}

/** What stood on the desk is closed in the evening: a detour with its timeline, its outcome and what to do first the next time. */
export function closeDetour(production: Production, key: string, { worked, again, first }: Closing, doing: Doing): Done | Refusal {
  const known = production.disruptions[key];
  if (known === undefined) return { ok: false, code: 'not-there', what: key };
  if (first.trim() === '') return { ok: false, code: 'says-nothing' };
  const standing = Object.values(production.detours).find(({ disruption }) => disruption === key);
  const decision = Object.values(production.decisions).findLast(
    ({ disruption }) => disruption !== null && sameThing(disruption, known.what),
  );
  const closed: DetourClosed = { at: doing.at, did: decision?.what ?? 'nothing was decided', worked, again, first: first.trim() };
  const name = standing?.id ?? id<DetourId>(nextName(production, 'detours', 'DT-'));
  const detour: Detour = {
    id: name,
    disruption: key,
    kind: known.what.kind,
    what: thingOf(production, known.what),
    features: featuresOf(production, known.what, known.knownAt),
    rows: rowsOf(production, key, decision?.id ?? null),
    lost: standing?.lost ?? null,
    cost: standing?.cost ?? null,
    safety: standing?.safety ?? false,
    clientSaw: standing?.clientSaw ?? false,
    closed,
    review: standing?.review ?? null,
  };
  const what = `closed: ${disruptionText(production, known.what)}; ${worked ? 'it worked' : 'it did not work'}`;
  return enter(production, doing, {
    command: 'detour',
    what,
    why: null,
    changes: [putRecord(production, 'detours', name, detour)],
    undoes: null,
  });
}

const sameThing = (one: Disruption, other: Disruption): boolean => {
  if (one.kind !== other.kind) return false;
  const key = (what: Disruption): string =>
    'person' in what
      ? what.person
      : 'kit' in what
        ? what.kit
        : 'place' in what
          ? String(what.place)
          : 'element' in what
            ? what.element
            : 'day' in what
              ? what.day
              : '';
  return key(one) === key(other);
};

const rowsOf = (production: Production, key: string, decision: string | null): Detour['rows'] =>
  production.journal
    .filter((row) =>
      row.changes.some(({ on, id: record }) => (on === 'disruptions' && record === key) || (on === 'decisions' && record === decision)),
    )
    .map((row) => row.id);

export interface Reviewing {
  readonly text: string;
  readonly improvements: readonly string[];
  /** What stood when the writer began: somebody else's text is never overwritten. */
  readonly basis: string;
  /** Texts that stood beside, by their instants, which this one has taken in. */
  readonly takenIn: readonly Instant[];
}

/**
 * Keeps the review as it is being written. Who began from an older text neither wins nor loses theirs: it stands beside, with who wrote it, until
 * somebody has taken in what it says.
 */
export function saveReview(
  production: Production,
  name: string,
  { text, improvements, basis, takenIn }: Reviewing,
  doing: Doing,
): Done | Refusal {
  const detour = production.detours[name];
  if (detour === undefined) return { ok: false, code: 'not-there', what: name };
  const standing = detour.review ?? { text: '', improvements: [], publishedAt: null, beside: [] };
  const typed = improvements.map((one) => one.trim()).filter((one) => one !== '');
  const isStale = standing.text !== basis && standing.text !== text;
  const beside = standing.beside.filter(({ at }) => !takenIn.includes(at));
  const { by } = doing;
  if (isStale && by === null) return { ok: false, code: 'needs-author' };
  const review: DetourReview =
    isStale && by !== null
      ? { ...standing, improvements: [...new Set([...standing.improvements, ...typed])], beside: [...beside, { by, at: doing.at, text }] }
      : { ...standing, text, improvements: typed, beside };
  const change = putRecord(production, 'detours', name, { ...detour, review });
  const what = isStale ? playTexts.stoodBeside(detour.what, by === null ? '' : calledOf(production, by)) : playTexts.written(detour.what);
  return enter(production, doing, { command: 'review', what, why: null, changes: [change], undoes: null });
}

/** An improvement as it reads now: whole, or what it still needs (R22.2). */
export interface Improvement {
  readonly text: string;
  readonly chip: string | null;
  readonly missing: readonly ('owner' | 'date')[];
}
export function improvementsOf(production: Production, detour: Detour, at: Instant): readonly Improvement[] {
  return (detour.review?.improvements ?? []).map((text) => {
    const promise = promiseIn(production, text, at);
    if (promise !== null) return { text, chip: promise.chip, missing: [] };
    const owned = /^\s*\+\s*[\p{L} ]+:/u.test(text);
    // With a date that cannot be read yet, the owner comes first.
    return { text, chip: null, missing: owned ? (['date'] as const) : dated(text) ? (['owner'] as const) : (['owner', 'date'] as const) };
  });
}
const dated = (text: string): boolean => /\b(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow)\w*\b|\d{1,2}[:.]\d{2}/iu.test(text);

function promiseIn(
  production: Production,
  text: string,
  at: Instant,
): { readonly thing: Extract<LineThing, { kind: 'promise' }>; readonly chip: string } | null {
  const reading = readLine(text, lineContext(production, at, null));
  return reading.kind === 'thing' && reading.thing.kind === 'promise' ? { thing: reading.thing, chip: reading.chip } : null;
}

/** Publishes a review: each improvement becomes a promise with an owner and a date, or nothing is published (R22.2). */
export function publishReview(production: Production, name: string, doing: Doing): Done | Refusal {
  const detour = production.detours[name];
  if (detour?.review == null) return { ok: false, code: 'not-there', what: `a review of ${name}` };
  const open = improvementsOf(production, detour, doing.at).filter(({ missing }) => missing.length > 0);
  if (open.length > 0) return { ok: false, code: 'improvement-open', improvements: open };
  let next: Done | null = null;
  let standing = production;
  for (const text of detour.review.improvements) {
    const promise = promiseIn(production, text, doing.at);
    if (promise === null) continue;
    const made = makePromise(standing, promise.thing, doing);
    if (!made.ok) return made;
    [next, standing] = [made, made.production];
  }
  const promises = Object.entries(standing.promises).filter(([key]) => production.promises[key] === undefined);
  const changes = [
    ...promises.map(([key, promise]) => putRecord(production, 'promises', key, promise)),
    putRecord(production, 'detours', name, { ...detour, review: { ...detour.review, publishedAt: doing.at } }),
  ];
  const what = `review of ${detour.what} published${next === null ? '' : `: ${promises.map(([, promise]) => promise.what).join('; ')}`}`;
  return enter(production, doing, { command: 'review', what, why: null, changes, undoes: null });
}

export interface DetourNow {
  readonly detour: Detour;
  readonly timeline: readonly { readonly at: Instant; readonly what: string }[];
  readonly why: readonly ReviewWhy[];
  readonly ownList: boolean;
  readonly improvements: readonly Improvement[];
}
/** Every detour as it stands, the newest first. */
export function detoursOf(production: Production, at: Instant): readonly DetourNow[] {
  const all = Object.values(production.detours);
  const limit = production.house.prices.find(({ key }) => key === 'review-over')?.sum ?? null;
  return all
    .map((detour) => {
      const timeline = timelineOf(production, detour);
      const why = reviewWhy(detour, limit, all);
      const since = detour.closed?.at ?? timeline.at(0)?.at ?? at;
      return {
        detour,
        timeline: timeline.map(({ at: when, what }) => ({ at: when, what })),
        why,
        ownList: why.length > 0 && isReaders(production, detour) && onOwnList(detour, since, at),
        improvements: improvementsOf(production, detour, at),
      };
    })
    .toReversed();
}

/** Whose own list it may come on: whoever closed it; one that came with the production is its producer's. */
function isReaders({ journal, me }: Production, { id: name }: Detour): boolean {
  const closing = journal.findLast((row) => row.command === 'detour' && row.changes.some((one) => one.on === 'detours' && one.id === name));
  return closing === undefined || closing.by === me;
}

/** What was learned the last times, in roles (R22.3, R22.4); `what` null: the whole playbook. */
export function playsOn(production: Production, what: Disruption, knownAt: Instant): readonly Play[] {
  const plays = playsFor(Object.values(production.detours), what.kind, featuresOf(production, what, knownAt));
  return plays.map((play) => playInRoles(production, play));
}
export function playbookOf(production: Production): readonly Play[] {
  const closed = Object.values(production.detours).filter((detour) => detour.closed !== null);
  const plays = closed.flatMap((detour) => playsFor(closed, detour.kind, detour.features).filter(({ what }) => what === detour.what));
  const once = new Map(plays.map((play) => [play.what, playInRoles(production, play)]));
  return [...once.values()];
}
/** A text for those who run nothing: roles for names. */
export const inRoles = (production: Production, text: string): string => rolesForNames(production, text);
const playInRoles = (production: Production, play: Play): Play => ({
  ...play,
  what: rolesForNames(production, play.what),
  failed: play.failed.map((text) => rolesForNames(production, text)),
  first: rolesForNames(production, play.first),
  did: rolesForNames(production, play.did),
});

/** Disruptions that were decided and have not been closed: the evening asks about these. */
export const unclosed = (production: Production): readonly string[] =>
  Object.entries(production.disruptions)
    .filter(([key, { what }]) => {
      const decided = Object.values(production.decisions).some(({ disruption }) => disruption !== null && sameThing(disruption, what));
      const detour = Object.values(production.detours).find(({ disruption }) => disruption === key);
      return decided && (detour?.closed ?? null) === null;
    })
    .map(([key]) => key);
