import type { ComplaintsView, ComplaintView } from '#api/index.ts';
import { complaints, refusalText, writing } from '#commands/index.ts';
import { type Complaint, type Instant, instantOfLocal, type Production, sayClock, sayInstant, sayMoney } from '#model/index.ts';
import { complaintTexts as say } from '#texts/index.ts';
import { presentSingle } from './promises.ts';
import { calledName } from './spoken.ts';

export const presentComplaints = (production: Production, at: Instant): ComplaintsView => ({
  open: Object.values(production.complaints)
    .toReversed()
    .map((one) => ({
      id: one.id,
      from: calledName(production, one.from),
      at: sayInstant(one.at, production.zone, { city: true }),
      by: sayClock(complaints.answerBy(one), production.zone),
      late: complaints.isLate(one, at),
    })),
  clients: Object.values(production.people)
    .filter(({ audience }) => audience === 'client' || audience === 'executive')
    .map(({ id, name, role }) => ({ id, name, role })),
});

/** What became of the texts of one sheet, the newest batch of each. */
export type ComplaintSending = ComplaintView['sending'];

export function presentComplaint(production: Production, one: Complaint, at: Instant, sending: ComplaintSending): ComplaintView {
  const zone = production.people[one.from]?.zone ?? production.zone;
  const said = (instant: Instant | null): string => (instant === null ? '' : sayInstant(instant, zone, { city: true }));
  const single = (draft: ReturnType<typeof complaints.firstAnswer>) => (draft === null ? null : presentSingle(production, draft));
  return {
    id: one.id,
    from: calledName(production, one.from),
    at: sayInstant(one.at, production.zone, { city: true }),
    said: one.said,
    by: sayClock(complaints.answerBy(one), production.zone),
    late: complaints.isLate(one, at),
    call: said(one.callAt),
    findOut: [...one.findOut],
    held: one.held,
    happened: one.happened,
    ways: one.ways.map(({ key, name, cost, delivery }) => ({
      key,
      name,
      cost: cost === null ? '' : sayMoney(cost),
      delivery: delivery === null ? '' : said(instantOfLocal(delivery.local, delivery.zone)),
    })),
    recommended: one.recommended ?? '',
    chooseBy: said(one.chooseBy),
    payer: one.payer,
    first: single(complaints.firstAnswer(production, one)),
    second: one.ways.length === 0 ? null : single(complaints.secondAnswer(production, one)),
    maker: single(complaints.toMaker(production, one)),
    sending,
    ...presentChosen(production, one),
    stillBelieve: writing.believed(production).map((still) => still.words),
  };
}

function presentChosen(production: Production, one: Complaint): Pick<ComplaintView, 'chosen' | 'signed' | 'notStarted' | 'started'> {
  const { chosen, signed, startedAt } = one;
  const here = (instant: Instant): string => sayInstant(instant, production.zone, { city: true });
  const decision = chosen === null ? undefined : production.decisions[chosen.decision];
  const may = complaints.startOf(one);
  return {
    chosen:
      chosen === null
        ? null
        : {
            what: decision?.what ?? chosen.way,
            by: say.chosenAt(production.people[chosen.by]?.name ?? chosen.by, decision?.strength ?? 'open', here(chosen.at)),
          },
    signed: signed === null ? null : `${signed.source}, ${here(signed.at)}`,
    notStarted: may.ok || may.code === 'not-decided' ? null : refusalText(may),
    started: startedAt === null ? null : here(startedAt),
  };
}
