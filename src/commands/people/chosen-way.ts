import type { Change, Complaint, DecisionId, PersonId, Production, ToldId } from '#model/index.ts';
import { id, instantOfLocal, sameValue, sayInstant, sayMoney } from '#model/index.ts';
import { complaintTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, nextName, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf } from '../say.ts';
import { dueWords, goalOf, makerOf, promisedTo, zoneOf } from './complaint-facts.ts';
import { agreedMove } from './ledger.ts';

/**
 * A client takes one of the ways, by a link or by phone: a decision of theirs, confirmed where their yes binds their company, else a word
 * that still needs the one who binds. Delivery and the promise behind it move with it. Refusals: not-there, answered-already, way-unknown.
 */
export function chooseWay(production: Production, name: string, key: string, doing: Doing): Done | Refusal {
  const complaint = production.complaints[name];
  if (complaint === undefined || doing.by === null) return { ok: false, code: 'not-there', what: name };
  if (complaint.chosen !== null) return { ok: false, code: 'answered-already', at: complaint.chosen.at };
  const way = complaint.ways.find((one) => one.key === key);
  if (way === undefined || way.cost === null || way.delivery === null) return { ok: false, code: 'way-unknown', way: key };
  const zone = zoneOf(production, complaint);
  const delivered = sayInstant(instantOfLocal(way.delivery.local, way.delivery.zone), zone, { city: true });
  const what = complaintTexts.way(way.key, way.name, sayMoney(way.cost), delivered);
  const goal = goalOf(production, complaint);
  const binders = bindersOf(production, doing.by);
  const binds = binders.length === 0 || binders.includes(doing.by);
  const decision = id<DecisionId>(nextName(production, 'decisions', 'D-'));
  const changes = [
    putRecord(production, 'decisions', decision, {
      id: decision,
      at: doing.at,
      what,
      decider: doing.by,
      why: goal === null ? '' : complaintTexts.supports(goal),
      strength: binds ? 'confirmed' : 'open',
      disruption: null,
      option: null,
      mustSayYes: binds ? [] : binders,
    }),
    putRecord(production, 'complaints', name, { ...complaint, chosen: { way: key, at: doing.at, by: doing.by, decision } }),
    ...(binds ? movedDelivery(production, complaint, way.delivery, doing) : []),
  ];
  const said = complaintTexts.chose(calledOf(production, doing.by), what);
  return enter(production, doing, { command: 'choose-way', what: said, why: null, changes, undoes: null });
}

/** Whose written yes binds the company of this person; none named: each speaks for it. */
const bindersOf = ({ people }: Production, person: PersonId): readonly PersonId[] => {
  const company = people[person]?.company ?? null;
  return company === null ? [] : Object.values(people).flatMap((one) => (one.company === company && one.binds ? [one.id] : []));
};

/** The delivery as it then is, and the promise to the client renewed: the receiver has agreed by choosing. */
function movedDelivery(
  production: Production,
  complaint: Complaint,
  delivery: NonNullable<Complaint['ways'][number]['delivery']>,
  { at }: Doing,
): readonly Change[] {
  const stands = complaint.deliverable === null ? undefined : production.deliverables[complaint.deliverable];
  if (stands === undefined || sameValue(stands.due, delivery)) return [];
  const promise = promisedTo(production, complaint);
  const to = instantOfLocal(delivery.local, delivery.zone);
  const moved = promise === null ? null : agreedMove(production, promise, to, complaint.from, at);
  return [putRecord(production, 'deliverables', stands.id, { ...stands, due: delivery }), ...(moved ?? [])];
}

/** What keeps the work from starting: no choice, or an overage that is not signed. A way that costs nothing needs no signature. */
export function startOf({
  ways,
  chosen,
  signed,
  payer,
}: Complaint): { readonly ok: true } | Extract<Refusal, { code: 'not-decided' | 'not-signed' }> {
  if (chosen === null) return { ok: false, code: 'not-decided' };
  const cost = ways.find(({ key }) => key === chosen.way)?.cost ?? null;
  if (signed !== null || (cost !== null && cost.minor === 0)) return { ok: true };
  return { ok: false, code: 'not-signed', sum: cost === null ? '' : sayMoney(cost), payer };
}

/** The signed overage is here: who has it, and from whom. Refusals: not-there, not-decided, says-nothing, answered-already. */
export function signOverage(production: Production, name: string, source: string, doing: Doing): Done | Refusal {
  const complaint = production.complaints[name];
  if (complaint === undefined) return { ok: false, code: 'not-there', what: name };
  if (complaint.chosen === null) return { ok: false, code: 'not-decided' };
  if (complaint.signed !== null) return { ok: false, code: 'answered-already', at: complaint.signed.at };
  if (source.trim() === '') return { ok: false, code: 'says-nothing' };
  const company = production.people[complaint.from]?.company ?? calledOf(production, complaint.from);
  const change = putRecord(production, 'complaints', name, {
    ...complaint,
    signed: { at: doing.at, source: source.trim() },
    payer: complaintTexts.signedBy(company),
  });
  const what = complaintTexts.signed(company, source.trim());
  return enter(production, doing, { command: 'complaint', what, why: null, changes: [change], undoes: null });
}

/** The work on the chosen way begins. Refusals: not-there, not-decided, not-signed, already-there. */
export function startWork(production: Production, name: string, doing: Doing): Done | Refusal {
  const complaint = production.complaints[name];
  if (complaint === undefined) return { ok: false, code: 'not-there', what: name };
  const may = startOf(complaint);
  if (!may.ok) return may;
  const what = complaintTexts.started(complaint.ways.find(({ key }) => key === complaint.chosen?.way)?.name ?? '');
  if (complaint.startedAt !== null) return { ok: false, code: 'already-there', what };
  const change = putRecord(production, 'complaints', name, { ...complaint, startedAt: doing.at });
  return enter(production, doing, { command: 'complaint', what, why: null, changes: [change], undoes: null });
}

export type ComplaintText = 'first' | 'second' | 'maker';

/**
 * One of the texts was posted: the first answer is given, and who reads it has been told of the delivery as it stands. Part of a row of
 * sending, so that a recalled message is not taken for told.
 */
export function textLeft(production: Production, name: string, text: ComplaintText, doing: Doing): Done | Refusal {
  const complaint = production.complaints[name];
  if (complaint === undefined) return { ok: false, code: 'not-there', what: name };
  const to = text === 'maker' ? makerOf(production, complaint) : complaint.from;
  if (to === null) return { ok: false, code: 'not-there', what: name };
  const answered = text !== 'maker' && complaint.answeredAt === null;
  const changes = [
    ...(answered ? [putRecord(production, 'complaints', name, { ...complaint, answeredAt: doing.at })] : []),
    // Ways on the table are no date yet: whoever makes it is told one by the choice.
    ...(text === 'maker' && complaint.chosen === null ? [] : toldOfDelivery(production, complaint.deliverable, to, doing)),
  ];
  const what = postedWords(production, complaint, text);
  return enter(production, doing, { command: 'send', what, why: null, changes, undoes: null });
}

/** As the row of the journal says that it was posted. */
export function postedWords(production: Production, complaint: Complaint, text: ComplaintText): string {
  const to = text === 'maker' ? makerOf(production, complaint) : complaint.from;
  return complaintTexts.posted[text](to === null ? '' : calledOf(production, to));
}

/** Somebody was told when a delivery is due. */
export function toldOfDelivery(
  production: Production,
  deliverable: Complaint['deliverable'],
  person: PersonId,
  { at }: Doing,
): readonly Change[] {
  const delivery = deliverable === null ? undefined : production.deliverables[deliverable];
  const due = delivery === undefined ? null : dueWords(delivery);
  if (delivery === undefined || delivery.due === null || due === null) return [];
  const key = nextName(production, 'told', 'T-');
  const told = {
    id: id<ToldId>(key),
    person,
    at,
    text: `${delivery.name}: ${due}`,
    about: { scene: null, shot: null, picture: null, deliverable: delivery.id },
    happens: delivery.due.local,
  };
  return [putRecord(production, 'told', key, told)];
}
