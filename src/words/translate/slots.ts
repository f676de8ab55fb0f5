import type { Audience, Money, PersonId, Zone } from '#model/index.ts';
import { capital, sayDate, sayList } from '#model/index.ts';
import { draftPhrases, type TemplateId } from '#texts/index.ts';
import type { CallChange, ClientFacts, FactsSheet, SheetPerson, SheetTime } from '../facts-sheet.ts';
import { castMoves, crewMoves, dateSaid } from './calls.ts';
import { figuresIn, type Reader, type SaidNumber, type Slots, type SlotValue, sayFor } from './fill.ts';

/** Which text a person gets, with what it is filled from. */
export interface Chosen {
  readonly template: TemplateId;
  readonly slots: Slots;
  /** The own call changed: its time and place are to be read back. */
  readonly readBack: boolean;
}

const common = (sheet: FactsSheet): Slots => ({
  production: sheet.production,
  date: { kind: 'date', date: sheet.date },
  contact: sheet.contact.called,
  hours: sheet.contact.hours,
  contact_from: { kind: 'instant', at: sheet.contact.from },
});

const changesOf = (sheet: FactsSheet, person: PersonId): readonly CallChange[] =>
  sheet.changes.filter(({ personId }) => personId === person);
/** The place is said once, where all own changes end at one; otherwise it stands with each. */
const placeOf = (changes: readonly CallChange[]): string | null => {
  const places = [...new Set(changes.flatMap(({ now }) => (now.place === null ? [] : [now.place])))];
  return places.length === 1 ? (places[0] ?? null) : null;
};
const scenesOf = (changes: readonly CallChange[]): SlotValue => {
  const scenes = [...new Set(changes.flatMap(({ now, scenes }) => (now.state === 'called' ? scenes : [])))];
  if (scenes.length === 0) return null;
  return draftPhrases.scene(sayList(scenes), scenes.length > 1);
};
const firstSaid = (values: readonly (string | null)[]): string | null => values.find((value) => value !== null) ?? null;

/** T10 for crew, T13 for talent. */
export function changedCall(sheet: FactsSheet, person: SheetPerson): Chosen | null {
  const changes = changesOf(sheet, person.personId);
  const [first] = changes;
  if (first === undefined) return null;
  const date: SlotValue = { kind: 'date', date: first.date };
  if (person.audience === 'talent') {
    const slots = {
      ...common(sheet),
      date,
      called: person.called,
      moves: castMoves(changes, person.zone),
      place: placeOf(changes),
      scenes: scenesOf(changes),
    };
    return { template: 'T13', slots, readBack: true };
  }
  const why = firstSaid(changes.map((change) => change.why));
  const kit = firstSaid(changes.map(({ bring }) => bring));
  const slots = { ...common(sheet), date, moves: crewMoves(changes, person.zone), place: placeOf(changes) ?? first.now.place, why, kit };
  return { template: 'T10', slots, readBack: true };
}

/** T13A before the talent, T13G instead of the minor, T14A before the person who is away. */
export function forAnother(sheet: FactsSheet, person: SheetPerson): Chosen | null {
  const theirs = sheet.people.filter(({ agent, personId }) => agent === person.personId || person.answersFor === personId);
  const away = theirs.find(({ personId }) => personId === sheet.event.who);
  const changed = theirs.filter(({ personId }) => personId !== sheet.event.who && changesOf(sheet, personId).length > 0);
  if (away) {
    const date: SlotValue = { kind: 'date', date: sheet.event.from };
    return { template: 'T14A', slots: { ...common(sheet), date, performer: away.name }, readBack: false };
  }
  const [first] = changed;
  if (first === undefined) return null;
  const changes = changed.flatMap(({ personId }) => changesOf(sheet, personId));
  const slots = {
    ...common(sheet),
    date: { kind: 'date', date: changes[0]?.date ?? sheet.date } as const,
    performer: sayList(changed.map(({ name }) => name)),
    moves: changed.length === 1 ? castMoves(changes, person.zone) : severalMove(sheet, changed, person.zone),
    place: placeOf(changes),
    scenes: changed.length === 1 ? scenesOf(changes) : null,
  };
  return { template: person.audience === 'guardian' ? 'T13G' : 'T13A', slots, readBack: person.audience === 'guardian' };
}

/** An agent of two gets one text: 'BEN's call on ... ; INES's call on ...'. */
function severalMove(sheet: FactsSheet, people: readonly SheetPerson[], zone: Zone): SlotValue {
  const parts = people.map((person) => ({ person, moves: castMoves(changesOf(sheet, person.personId), zone) }));
  const said = parts.flatMap(({ person, moves }) =>
    moves !== null && typeof moves === 'object' && moves.kind === 'said'
      ? [{ text: `${person.name} ${moves.text}`, numbers: moves.numbers }]
      : [],
  );
  return { kind: 'said', text: said.map(({ text }) => text).join('; '), numbers: said.flatMap(({ numbers }) => numbers) };
}

/** T11 for everybody whose own call stays. */
export function stayingCall(sheet: FactsSheet, person: SheetPerson, reader: Reader): Chosen | null {
  const own = sheet.stays.find(({ personId }) => personId === person.personId);
  if (own === undefined) return null;
  const at = sayFor(own.at, { ...reader, senderZone: null });
  const clock = at.replace(`${sayDate(own.date)}, `, '');
  const time: SlotValue = { kind: 'said', text: clock, numbers: [{ said: clock, of: own.at, source: 'stays' }] };
  return { template: 'T11', slots: { ...common(sheet), date: { kind: 'date', date: own.date }, time, place: own.place }, readBack: false };
}

/** T14: asks for a time, nothing else; a new call on another day is the own call, so it stands there too. */
export function away(sheet: FactsSheet, person: SheetPerson): Chosen {
  const called = changesOf(sheet, person.personId).filter(({ now }) => now.state === 'called');
  return {
    template: 'T14',
    slots: { ...common(sheet), moves: called.length === 0 ? null : castMoves(called, person.zone) },
    readBack: false,
  };
}

/** The event for those who work on it: what is gone and how long, never why. */
function eventSaid({ event: { what: thing, ...event } }: FactsSheet): SlotValue {
  if (event.said !== null) return event.said;
  const what = capital(thing);
  const from = dateSaid(event.from);
  if (event.until === null) return { kind: 'said', text: draftPhrases.goneFrom(what, from.said), numbers: [from] };
  const until = dateSaid(event.until);
  if (event.until === event.from) return { kind: 'said', text: draftPhrases.goneOn(what, from.said), numbers: [from] };
  return { kind: 'said', text: draftPhrases.goneFromTo(what, from.said, until.said), numbers: [from, until] };
}

/** They answer for a department; everybody else for the whole, or for themselves. */
const leadsOne: ReadonlySet<Audience> = new Set(['mover', 'head', 'post']);

/** T12 for director, office, movers and heads; sums for line producer and UPM alone. */
export function task(sheet: FactsSheet, person: SheetPerson): Chosen | null {
  const own = sheet.tasks.filter(({ personId }) => personId === person.personId);
  const changes = changesOf(sheet, person.personId);
  if (own.length === 0 && changes.length === 0) return null;
  const asked = own.find(({ ask }) => ask !== null);
  const ask = asked?.ask ?? null;
  const effects = own.flatMap((one) => one.effects);
  const slots: Slots = {
    ...common(sheet),
    event: eventSaid(sheet),
    number: String(sheet.option.number),
    diff: own.map(({ does }) => does).find((does) => does !== null) ?? sheet.option.does,
    moves: changes.length === 0 ? null : crewMoves(changes, person.zone),
    place: placeOf(changes),
    for_whom: leadsOne.has(person.audience) ? draftPhrases.yourDepartment : draftPhrases.you,
    effects: effects.length === 0 ? null : { kind: 'list', items: effects },
    fixed: sheet.option.fixed,
    free: firstSaid(own.map(({ free }) => free)),
    money: person.audience === 'upm' && sheet.newMoney !== null ? { kind: 'money', sum: sheet.newMoney, price: true } : null,
    ask,
    ask_by: ask === null ? null : asked?.by ? { kind: 'instant', at: asked.by } : null,
  };
  return { template: 'T12', slots, readBack: changes.length > 0 };
}

const time = (value: SheetTime, reader: Reader): { readonly text: string; readonly number: SaidNumber } => {
  const text = value.kind === 'date' ? sayDate(value.date) : sayFor(value.at, reader);
  return { text, number: { said: text, of: value.kind === 'date' ? value.date : value.at, source: value.kind } };
};

/** T15: what changes for the client, in their goal; T52A where the change is their own. */
export function toClient(sheet: FactsSheet, facts: ClientFacts, reader: Reader): Chosen {
  if (facts.theirs !== null) {
    const { asked, changes, chooseBy } = facts.theirs;
    const slots: Slots = {
      ...common(sheet),
      asked,
      changes: { kind: 'said', text: changes, numbers: figuresIn(changes, 'changes') },
      cost: { kind: 'money', sum: facts.cost, price: true },
      delivery: deliveryOf(facts, reader),
      choose_by: { kind: 'instant', at: chooseBy },
    };
    return { template: 'T52A', slots, readBack: false };
  }
  const moved = facts.changes.map(({ what, was, now }) => ({ what, was: time(was, reader), now: time(now, reader) }));
  const headline = moved.map(({ what, was, now }) => draftPhrases.moves(what, now.text, was.text)).join(' ');
  const slots: Slots = {
    ...common(sheet),
    headline: {
      kind: 'said',
      text: headline === '' ? draftPhrases.nothingChanges : headline,
      numbers: moved.flatMap(({ what, was, now }) => [...figuresIn(what, 'what'), was.number, now.number]),
    },
    event: facts.event,
    option: facts.option,
    why: facts.why ?? draftPhrases.servesGoal(facts.goal),
    cost: { kind: 'money', sum: facts.cost, price: true },
    delivery: deliveryOf(facts, reader),
    next: { kind: 'instant', at: facts.next },
  };
  return { template: 'T15', slots, readBack: false };
}

function deliveryOf({ delivery }: ClientFacts, reader: Reader): SlotValue {
  if (delivery === null) return null;
  const was = time({ kind: 'instant', at: delivery.was }, reader);
  const now = time({ kind: 'instant', at: delivery.now }, reader);
  if (delivery.was === delivery.now) return { kind: 'said', text: draftPhrases.deliveryStays(now.text), numbers: [now.number] };
  return { kind: 'said', text: draftPhrases.deliveryMoves(was.text, now.text), numbers: [was.number, now.number] };
}

/** T04 to who finances it: totals, days, and that nothing is asked. */
export function toFinancier(sheet: FactsSheet, person: SheetPerson): Chosen | null {
  const facts = sheet.statuses.find(({ personId }) => personId === person.personId);
  if (facts === undefined) return null;
  const sum = (amount: Money | null): SlotValue =>
    amount === null ? draftPhrases.notEntered : { kind: 'money', sum: amount, price: true };
  const slots: Slots = {
    ...common(sheet),
    status: facts.status,
    one_sentence: facts.sentence,
    done: String(facts.days.done),
    plan: String(facts.days.plan),
    spent: sum(facts.money.spent),
    budget: sum(facts.money.budget),
    slack: facts.slack === null ? draftPhrases.notEntered : String(facts.slack),
    contingency: sum(facts.contingency),
    results: facts.results,
    ask: draftPhrases.nothing,
  };
  return { template: 'T04', slots, readBack: false };
}

/** T17 to a place or supplier whose date moves. */
export function toSupplier(sheet: FactsSheet, person: SheetPerson): Chosen | null {
  const facts = sheet.suppliers.find(({ personId }) => personId === person.personId);
  if (facts === undefined) return null;
  const step: SlotValue = { kind: 'money', sum: facts.step, price: true };
  const slots = {
    ...common(sheet),
    what: facts.what,
    was: facts.was,
    now: facts.now,
    step,
    answer_by: { kind: 'instant', at: facts.answerBy } as const,
    after: facts.after,
  };
  return { template: 'T17', slots, readBack: false };
}

/** T06: no reason for an absence here either; medical papers go from the person to the insurer. */
export function toInsurer(sheet: FactsSheet, person: SheetPerson): Chosen | null {
  const facts = sheet.insurer;
  if (facts === null || facts.personId !== person.personId) return null;
  const slots: Slots = {
    ...common(sheet),
    policy: facts.policy,
    event: draftPhrases.notAvailable(sheet.event.what),
    known: { kind: 'instant', at: sheet.event.known },
    stage: facts.stage,
    steps: facts.steps,
    steps_at: { kind: 'instant', at: facts.stepsAt },
    cost: { kind: 'money', sum: facts.cost, price: true },
    expected: { kind: 'money', sum: facts.expected, price: true },
  };
  return { template: 'T06', slots, readBack: false };
}
