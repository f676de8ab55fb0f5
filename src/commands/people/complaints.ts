import { readSum } from '#line/index.ts';
import type { Complaint, ComplaintId, ComplaintWay, Instant, PersonId, Production } from '#model/index.ts';
import { dateIn, id, instantOfLocal, isBefore, sayDate, sayInstant, sayMoney, sayTwoClocks } from '#model/index.ts';
import { complaintTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, isSame, nextName, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { chooseWay, postedWords, signOverage, startOf, startWork, textLeft } from './chosen-way.ts';
import { calledOf } from '../say.ts';
import { whenTyped } from './ledger.ts';
import { dueWords, goalOf, localIn, makerOf, zoneOf } from './complaint-facts.ts';
import { type SingleDraft, singleDraft } from './single-draft.ts';

/** The first answer leaves inside a quarter of an hour, and has no solution in it (R11.3). */
const minutesToAnswer = 15;
const answerBy = (complaint: Complaint): Instant =>
  Temporal.Instant.from(complaint.at).add({ minutes: minutesToAnswer }).toString({ smallestUnit: 'second' });

/** Their message as they wrote it: the clock runs from now. The call is offered for the next morning of theirs, and can be moved. */
function openComplaint(production: Production, from: PersonId, said: string, doing: Doing): Done | Refusal {
  const person = production.people[from];
  if (person === undefined) return { ok: false, code: 'not-there', what: from };
  if (said.trim() === '') return { ok: false, code: 'says-nothing' };
  const key = nextName(production, 'complaints', 'A-');
  const deliverable = Object.values(production.deliverables).find(({ to }) => production.people[to]?.company === person.company) ?? null;
  const complaint: Complaint = {
    id: id<ComplaintId>(key),
    from,
    at: doing.at,
    said: said.trim(),
    deliverable: deliverable?.id ?? null,
    callAt: nextMorning(doing.at, person.zone),
    findOut: complaintTexts.findOut(deliverable === null ? null : (deliverable.approved[0]?.on ?? null)),
    held: complaintTexts.held(deliverable === null ? null : dueWords(deliverable)),
    happened: '',
    ways: [],
    recommended: null,
    chooseBy: null,
    payer: person.company === null ? '' : complaintTexts.notSigned(person.company),
    answeredAt: null,
    chosen: null,
    signed: null,
    startedAt: null,
  };
  const what = complaintTexts.opened(calledOf(production, from));
  return enter(production, doing, {
    command: 'complaint',
    what,
    why: null,
    changes: [putRecord(production, 'complaints', key, complaint)],
    undoes: null,
  });
}

function nextMorning(at: Instant, zone: string): Instant {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const today = now.toPlainDate();
  const hour = Temporal.PlainTime.from('08:30');
  const first = today.toZonedDateTime({ timeZone: zone, plainTime: hour });
  const day = Temporal.ZonedDateTime.compare(first, now) > 0 ? today : today.add({ days: 1 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: hour }).toInstant().toString({ smallestUnit: 'second' });
}

/** One field of the sheet, as it is typed; times on the client's clock, sums in the production's currency. */
export interface SheetEntry {
  readonly field:
    | 'callAt'
    | 'findOut'
    | 'held'
    | 'happened'
    | 'recommended'
    | 'chooseBy'
    | 'payer'
    | 'way-name'
    | 'way-cost'
    | 'way-delivery';
  readonly way: string | null;
  readonly text: string;
}

/** Enters one figure or sentence of the sheet; every text says it from then on (R11.4). Refusals: which-time, not-a-sum, not-there. */
function enterOnSheet(production: Production, name: string, entry: SheetEntry, doing: Doing): Done | Refusal {
  const complaint = production.complaints[name];
  if (complaint === undefined) return { ok: false, code: 'not-there', what: name };
  const next = withEntry(production, complaint, entry, doing.at);
  if ('ok' in next) return next;
  const change = putRecord(production, 'complaints', name, next);
  const what = complaintTexts.entered(entry.field, entry.way, entry.text.trim());
  if (isSame(change)) return { ok: false, code: 'already-there', what };
  return enter(production, doing, { command: 'complaint', what, why: null, changes: [change], undoes: null });
}

function withEntry(production: Production, complaint: Complaint, { field, way, text }: SheetEntry, at: Instant): Complaint | Refusal {
  const said = text.trim();
  switch (field) {
    case 'findOut':
      return { ...complaint, findOut: said.split(/\s*;\s*|\n/u).filter((one) => one !== '') };
    case 'held':
    case 'happened':
    case 'payer':
      return { ...complaint, [field]: said };
    case 'recommended':
      return { ...complaint, recommended: said === '' ? null : said.toUpperCase() };
    case 'callAt':
    case 'chooseBy': {
      const when = timeOf(production, complaint, said, at);
      return when === null ? { ok: false, code: 'which-time', text: said } : { ...complaint, [field]: when };
    }
    default:
      return withWay(production, complaint, field, way ?? '', said, at);
  }
}

function withWay(
  production: Production,
  complaint: Complaint,
  field: 'way-name' | 'way-cost' | 'way-delivery',
  key: string,
  said: string,
  at: Instant,
): Complaint | Refusal {
  const stands = complaint.ways.find((one) => one.key === key) ?? { key, name: '', cost: null, delivery: null };
  const put = (way: ComplaintWay): Complaint => ({
    ...complaint,
    ways: [...complaint.ways.filter((one) => one.key !== key), way].toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  });
  if (field === 'way-name') {
    const over = placeThatIsOver(production, said, at);
    return over === null ? put({ ...stands, name: said }) : { ok: false, code: 'hire-over', ...over };
  }
  if (field === 'way-cost') {
    const cost = said === '' ? null : readSum(said, production.currency);
    return said !== '' && cost === null ? { ok: false, code: 'not-a-sum', text: said } : put({ ...stands, cost });
  }
  const when = timeOf(production, complaint, said, at);
  if (when === null) return { ok: false, code: 'which-time', text: said };
  const zone = zoneOf(production, complaint);
  return put({ ...stands, delivery: { local: localIn(when, zone), zone } });
}

/** A place whose hire has ended films nothing any more. */
function placeThatIsOver(production: Production, text: string, at: Instant): { readonly place: string; readonly ended: string } | null {
  const today = dateIn(at, production.zone);
  for (const place of Object.values(production.places)) {
    const windows = place.windows ?? [];
    const last = windows
      .map((window) => window.to)
      .toSorted()
      .at(-1);
    const named = text.toLowerCase().includes(place.name.toLowerCase());
    if (named && last !== undefined && last < today) return { place: place.name, ended: sayDate(last) };
  }
  return null;
}

const timeOf = (production: Production, complaint: Complaint, text: string, at: Instant): Instant | null => {
  const zone = zoneOf(production, complaint);
  return whenTyped(production, text, zone, at, dateIn(at, zone));
};
/** The first answer (T50): their point in their words, the call, what is found out, what is held. */
function firstAnswer(production: Production, complaint: Complaint): SingleDraft | null {
  const draft = singleDraft(
    production,
    'T50',
    {
      point: complaint.said.replace(/[.!]+$/u, ''),
      call_at: complaint.callAt === null ? null : { kind: 'instant', at: complaint.callAt },
      facts: complaint.findOut.length === 0 ? null : { kind: 'list', items: complaint.findOut },
      held: complaint.held === '' ? null : complaint.held,
    },
    { to: complaint.from, from: production.me },
  );
  return draft === null ? null : { ...draft, check: { ...draft.check, firstAnswer: true } };
}

/** The second answer (T51): what happened, the ways with price and delivery, one recommended by the client's own goal, a choice with its hour. */
function secondAnswer(production: Production, complaint: Complaint): SingleDraft | null {
  const zone = zoneOf(production, complaint);
  const goal = goalOf(production, complaint);
  const ways = complaint.ways.map(({ key, name, cost, delivery }) => ({
    name: `${key} ${name}`.trim(),
    cost: cost === null ? complaintTexts.noPrice : ({ kind: 'money', sum: cost, price: true } as const),
    delivery:
      delivery === null
        ? complaintTexts.noDelivery
        : complaintTexts.delivery(sayInstant(instantOfLocal(delivery.local, delivery.zone), zone, { city: true })),
  }));
  return singleDraft(
    production,
    'T51',
    {
      facts: complaint.happened === '' ? null : complaint.happened,
      effect: effectOf(production, complaint),
      ways,
      recommended: complaint.recommended,
      payer: complaint.payer === '' ? null : complaint.payer,
      goal: goal === null ? null : complaintTexts.supports(goal),
      choose_by: complaint.chooseBy === null ? null : { kind: 'instant', at: complaint.chooseBy },
    },
    { to: complaint.from, from: production.me },
  );
}

/** What stands of the delivery until somebody chooses. */
function effectOf(production: Production, { deliverable }: Complaint): string | null {
  const delivery = deliverable === null ? undefined : production.deliverables[deliverable];
  const due = delivery === undefined ? null : dueWords(delivery);
  return due === null ? null : complaintTexts.stands(due);
}

/** The same figures for whoever makes it (T12), with the times on their own clock: one sheet, equal numbers (R11.4). */
function toMaker(production: Production, complaint: Complaint): SingleDraft | null {
  const maker = makerOf(production, complaint);
  const person = maker === null ? undefined : production.people[maker];
  if (maker === null || person === undefined || complaint.ways.length === 0) return null;
  const ways = complaint.ways.map(({ key, name, cost, delivery }) => {
    const at = delivery === null ? null : instantOfLocal(delivery.local, delivery.zone);
    const when = at === null ? complaintTexts.unknown : sayTwoClocks(at, person.zone, zoneOf(production, complaint));
    return { key, said: complaintTexts.way(key, name, cost === null ? complaintTexts.unknown : sayMoney(cost), when) };
  });
  const company = production.people[complaint.from]?.company ?? '';
  const { chosen } = complaint;
  const head =
    chosen === null ? complaintTexts.toMaker(company, complaint.said) : complaintTexts.choseSaid(calledOf(production, chosen.by));
  const start = startOf(complaint);
  const text = [
    head,
    ...ways.flatMap(({ key, said }) => (chosen === null || chosen.way === key ? [said] : [])),
    start.ok ? complaintTexts.goesAhead : complaintTexts.notBefore,
  ].join('\n');
  const zones = [...new Set([person.zone, zoneOf(production, complaint)])];
  const check = { kind: 'message', audience: 'upm', zones, goal: null } as const;
  const subject = chosen === null ? complaintTexts.makerSubject : complaintTexts.chosenSubject;
  return { to: maker, from: production.me, subject, text, asks: [], check };
}

/** A quarter of an hour is over and nothing has left: the producer alone is told. */
const answerIsLate = (complaint: Complaint, now: Instant): boolean => complaint.answeredAt === null && !isBefore(now, answerBy(complaint));

/** What the producer, and nobody else, is sent when the quarter of an hour is over. */
function reminder(production: Production, complaint: Complaint): SingleDraft | null {
  const { me } = production;
  if (me === null) return null;
  const text = complaintTexts.lateMail(production.people[complaint.from]?.name ?? complaint.from, complaint.said);
  const zone = production.people[me]?.zone ?? production.zone;
  const check = { kind: 'message', audience: 'self', zones: [zone], goal: null } as const;
  return { to: me, from: null, subject: complaintTexts.lateSubject(calledOf(production, complaint.from)), text, asks: [], check };
}

/** What is done with an angry client's message: one sheet, and every text from it. */
export const complaints = {
  open: openComplaint,
  enter: enterOnSheet,
  firstAnswer,
  secondAnswer,
  toMaker,
  answerBy,
  isLate: answerIsLate,
  choose: chooseWay,
  sent: textLeft,
  sign: signOverage,
  start: startWork,
  startOf,
  postedWords,
  reminder,
};
