import type { ComplaintsView, ComplaintView } from '#api/index.ts';
import { complaints } from '#commands/index.ts';
import { type Complaint, type Instant, instantOfLocal, type Production, sayClock, sayInstant, sayMoney } from '#model/index.ts';
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

export function presentComplaint(production: Production, one: Complaint, at: Instant): ComplaintView {
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
  };
}
