import { complaints } from '#commands/index.ts';
import { type Complaint, instantOfLocal, type Production, sayInstant, sayMoney } from '#model/index.ts';
import type { Link } from '#store/index.ts';
import { complaintTexts as say } from '#texts/index.ts';
import type { AnswerPage } from './answer-page.ts';
import { type Html, html, nothing } from './paper.ts';

const complaintOf = (stands: Production, { about }: Link): Complaint | null => stands.complaints[about] ?? null;

/** The ways with price and delivery, a key for each; chosen once, the page says what was chosen. */
export const choosePage: AnswerPage = {
  purpose: 'choose',
  forwarded: false,
  title: () => say.chooseTitle,
  page: ({ stands, link, action }) => {
    const complaint = complaintOf(stands, link);
    if (complaint === null) return null;
    const zone = stands.people[link.person]?.zone ?? stands.zone;
    const { chosen } = complaint;
    if (chosen !== null) {
      const what = stands.decisions[chosen.decision]?.what ?? chosen.way;
      const may = complaints.startOf(complaint);
      return html`<p role="status"><strong>${say.youChose(what)}</strong> ${say.since(sayInstant(chosen.at, zone, { city: true }))}</p>
${may.ok ? nothing : html`<p>${say.startsAfter(complaint.payer)}</p>`}`;
    }
    const by = complaint.chooseBy === null ? nothing : html`<p>${say.chooseBy(sayInstant(complaint.chooseBy, zone, { city: true }))}</p>`;
    const ways = complaint.ways.flatMap((way) => wayOf(complaint, way, zone));
    return html`${by}<form method="post" action="${action}" class="ways">${ways}</form><p>${say.startsAfter(complaint.payer)}</p>`;
  },
  take: ({ production, link, said, doing }) => complaints.choose(production, link.about, said('way'), doing),
};

/** A way without its price or its hour can't be chosen, and is not offered. */
function wayOf({ recommended }: Complaint, { key, name, cost, delivery }: Complaint['ways'][number], zone: string): readonly Html[] {
  if (cost === null || delivery === null) return [];
  const when = sayInstant(instantOfLocal(delivery.local, delivery.zone), zone, { city: true });
  const mark = recommended === key ? html` <span class="quiet">${say.recommendedMark}</span>` : nothing;
  return [
    html`<section class="way"><h2>${key} ${name}${mark}</h2><p><strong>${sayMoney(cost)}</strong>, ${say.delivery(when)}</p>
<button name="way" value="${key}">${say.take(key)}</button></section>`,
  ];
}
