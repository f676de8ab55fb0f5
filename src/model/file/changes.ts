import type { Change, Collection } from '../change.ts';
import { collections } from '../change.ts';
import type { EntryId } from '../ids.ts';
import type { Entry } from '../production.ts';
import type { Decoder } from './decoder.ts';
import { inside, isRaw, list, orNull, record, refused, shown, taken } from './decoder.ts';
import { personId } from './people.ts';
import { house, records } from './records.ts';
import { partList } from './scenes.ts';
import { idOf, instant, text } from './values.ts';

/** What stood and what stands are read as the records they are: an old shape in the journal could not be undone. */
const change: Decoder<Change> = (value, path) => {
  if (!isRaw(value)) return refused(path, 'not-a-record', `A change is wanted here, not ${shown(value)}.`);
  const on = value['on'];
  const one = typeof on === 'string' ? recordOn(on) : null;
  if (one === null)
    return refused(inside(path, 'on'), 'not-one-of', `A change is on the plan, the house or a collection, not on ${shown(on)}.`);
  const fields = { on: text, id: text, was: one, now: one };
  const got = record<{ readonly on: string; readonly id: string; readonly was: unknown; readonly now: unknown }>(fields)(value, path);
  return got.ok ? taken(got.value as Change) : got;
};

function recordOn(on: string): Decoder<unknown> | null {
  if (on === 'house') return house;
  if (on === 'plan') return orNull(partList);
  return isCollection(on) ? orNull<unknown>(records[on].one) : null;
}
const isCollection = (on: string): on is Collection => collections.some((name) => name === on);

export const entry = record<Entry>({
  id: idOf<EntryId>(),
  at: instant,
  by: orNull(personId),
  what: text,
  command: text,
  changes: list(change),
  why: orNull(text),
  undoes: orNull(idOf<EntryId>()),
});
