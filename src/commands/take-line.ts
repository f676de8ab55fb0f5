import type { DecisionId, LineThing, Note, PersonId, Production, PromiseId, WordId } from '#model/index.ts';
import { dateIn, id, sayInstant } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter, isSame, nextName, putRecord } from './journal.ts';
import { openDisruption } from './open-disruption.ts';
import type { NewNote, PrivateNotes } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { calledOf } from './say.ts';

type Thing<Kind extends LineThing['kind']> = Extract<LineThing, { readonly kind: Kind }>;

/** What a line became is entered: one thing, one row. A wish changes nothing and a private line never comes here. */
export function takeLine(production: Production, thing: LineThing, doing: Doing): Done | Refusal {
  switch (thing.kind) {
    case 'disruption':
      return openDisruption(production, thing.disruption, doing);
    case 'promise':
      return makePromise(production, thing, doing);
    case 'decision':
      return noteDecision(production, thing, doing);
    case 'word':
      return pinWord(production, thing, doing);
    case 'concern':
      return raiseConcern(production, thing, doing);
    case 'bar':
      return setBar(production, thing, doing);
    case 'tripwire':
      return setTripwire(production, thing, doing);
    case 'wish':
      return { ok: false, code: 'is-a-question' };
    case 'note':
      return { ok: false, code: 'is-private' };
  }
}

export function makePromise(production: Production, thing: Thing<'promise'>, doing: Doing): Done | Refusal {
  if (thing.due === null) return { ok: false, code: 'needs-due', what: thing.what };
  const key = nextName(production, 'promises', 'P-');
  const { owner, to, what, due } = thing;
  const change = putRecord(production, 'promises', key, {
    id: id<PromiseId>(key),
    owner,
    to,
    what,
    due,
    promisedAt: doing.at,
    doneLooksLike: null,
    needs: [],
    events: [],
  });
  const said = `${calledOf(production, owner)} promises${to === null ? '' : ` ${calledOf(production, to)}`}: ${what}, ${sayInstant(due.at, due.zone, { city: true })}`;
  return enter(production, doing, { command: 'promise', what: said, why: null, changes: [change], undoes: null });
}

/** A decision that was typed has been said aloud: it is open until somebody confirms it. */
export function noteDecision(production: Production, thing: Thing<'decision'>, doing: Doing): Done | Refusal {
  const decider = thing.decider ?? doing.by;
  if (decider === null) return { ok: false, code: 'needs-decider' };
  const key = nextName(production, 'decisions', 'D-');
  const change = putRecord(production, 'decisions', key, {
    id: id<DecisionId>(key),
    at: doing.at,
    what: thing.what,
    decider,
    why: thing.why ?? '',
    strength: 'open',
    disruption: null,
    option: null,
    mustSayYes: [],
  });
  const said = `${calledOf(production, decider)} decides: ${thing.what}`;
  return enter(production, doing, { command: 'decision', what: said, why: thing.why, changes: [change], undoes: null });
}

/** What a term means to somebody; undone, it is loose again. */
export function pinWord(production: Production, thing: Thing<'word'>, doing: Doing): Done | Refusal {
  const loose = Object.values(production.words).find((word) => word.term === thing.term && word.person === thing.person);
  const key = loose?.id ?? `${thing.term}${thing.person === null ? '' : ` @${thing.person}`}`;
  const change = putRecord(production, 'words', key, {
    id: id<WordId>(key),
    term: thing.term,
    person: thing.person,
    fits: thing.fits,
    fitsNot: thing.fitsNot,
    state: 'pinned',
    references: loose?.references ?? [],
  });
  const said = `"${thing.term}"${thing.person === null ? '' : ` for ${calledOf(production, thing.person)}`} is ${[...thing.fits, ...thing.fitsNot.map((one) => `not ${one}`)].join(', ')}`;
  if (isSame(change)) return { ok: false, code: 'already-there', what: said };
  return enter(production, doing, { command: 'word', what: said, why: null, changes: [change], undoes: null });
}

/** A concern keeps the day, not the minute, and no name (R16: nameless concerns never enter the journal: the row says that one came). */
export function raiseConcern(production: Production, thing: Thing<'concern'>, doing: Doing): Done | Refusal {
  const key = nextName(production, 'concerns', 'C-');
  const at = dateIn(doing.at, production.zone);
  const change = putRecord(production, 'concerns', key, { id: key, at, text: thing.text, from: doing.by });
  return enter(production, doing, { command: 'concern', what: 'a concern', why: null, changes: [change], undoes: null });
}

export function setBar(production: Production, thing: Thing<'bar'>, doing: Doing): Done | Refusal {
  const element = production.elements[thing.element];
  if (element === undefined) return { ok: false, code: 'not-there', what: thing.name };
  const change = putRecord(production, 'bars', thing.element, { element: thing.element, bar: thing.bar, cap: thing.cap, shippedAt: null });
  const own = putRecord(production, 'elements', thing.element, {
    ...element,
    bar: thing.bar,
    capHours: thing.cap === null ? element.capHours : thing.cap / 60,
  });
  const said = `${thing.name}: ${thing.bar}${thing.cap === null ? '' : `, cap ${thing.cap / 60} h`}`;
  if (isSame(change) && isSame(own)) return { ok: false, code: 'already-there', what: said };
  return enter(production, doing, { command: 'bar', what: said, why: null, changes: [change, own], undoes: null });
}

export function setTripwire(production: Production, thing: Thing<'tripwire'>, doing: Doing): Done | Refusal {
  const key = nextName(production, 'tripwires', 'W-');
  const day = Object.values(production.days).find(({ number }) => number === String(thing.dayNumber));
  const { kind: _kind, dayNumber, ...rest } = thing;
  const change = putRecord(production, 'tripwires', key, { id: key, onDay: day?.id ?? null, onDayNumber: dayNumber, ...rest });
  const said = `${dayNumber === null ? '' : `day ${dayNumber}: `}if ${thing.measure} ${thing.sign} ${thing.value}${thing.unit === '%' ? ' %' : ''}: ${thing.then}`;
  return enter(production, doing, { command: 'tripwire', what: said, why: null, changes: [change], undoes: null });
}

/** A line that became nothing else stays as it was typed, less what may not be kept. */
export function keepLine(production: Production, text: string, doing: Doing): Done | Refusal {
  const key = nextName(production, 'kept', 'K-');
  const change = putRecord(production, 'kept', key, { id: key, at: doing.at, text });
  return enter(production, doing, { command: 'keep', what: 'a line kept as it was typed', why: null, changes: [change], undoes: null });
}

/** A private line goes to its author's own file, and ends there by itself. No row of the journal knows of it. */
export async function keepNote(
  notes: PrivateNotes,
  thing: Thing<'note'>,
  doing: Doing,
): Promise<{ readonly ok: true; readonly note: Note } | Refusal> {
  const author: PersonId | null = doing.by;
  if (author === null) return { ok: false, code: 'needs-author' };
  const note: NewNote = { author, about: thing.about, text: thing.text, at: doing.at, until: thing.until };
  return { ok: true, note: await notes.add(note) };
}
