import { orders } from '#commands/index.ts';
import { id, type Order, type PersonId, type Production, sayInstant, sayMoney } from '#model/index.ts';
import type { Link } from '#store/index.ts';
import { orderTexts as say } from '#texts/index.ts';
import type { AnswerPage, Shown } from './answer-page.ts';
import { type Html, html, nothing } from './paper.ts';

const orderOf = (stands: Production, { about }: Link): Order | null => stands.orders[about] ?? null;

/** The thing, its price, who pays, by when; a yes and a no, once. Whoever else opened it gives an answer under a name of their own. */
export const yesPage: AnswerPage = {
  purpose: 'yes',
  forwarded: true,
  title: () => say.title,
  page: (shown) => {
    const { stands, link } = shown;
    const order = orderOf(stands, link);
    const now = orders.at(stands, shown.now).find((one) => one.order.id === link.about);
    if (order === null || now === undefined) return null;
    const zone = stands.people[link.person]?.zone ?? stands.zone;
    const clock = (at: string): string => sayInstant(at, zone, { city: true });
    const { binding, others } = now;
    const what = html`<p>${say.thingAsked}</p><p><strong>${say.heading(order.id, order.what)}</strong>, ${say.sum(sayMoney(order.sum), order.payer)}</p>`;
    if (binding !== null) return html`${what}<p role="status">${say.already(clock(binding.at), binding.name, binding.yes)}</p>`;
    const by = order.asked === null ? nothing : html`<p>${say.by(clock(order.asked.by))}</p>`;
    const kept = others.map(({ name, at }) => html`<p role="status">${say.kept(name, clock(at))} ${say.ownWord(order.payer)}</p>`);
    return html`${what}${by}${kept}${keys(shown.action, nothing)}${notYou(shown, order)}`;
  },
  take: ({ production, link, said, doing }) => {
    const other = said('as') === 'other';
    const answer = {
      person: other ? null : id<PersonId>(link.person),
      name: other ? said('name') : (production.people[link.person]?.name ?? link.person),
      yes: said('answer') === 'yes',
    };
    if (said('answer') !== 'yes' && said('answer') !== 'no') return { ok: false, code: 'says-nothing' };
    return orders.answer(production, link.about, answer, doing.at);
  },
};

const keys = (action: string, more: Html): Html => html`<form method="post" action="${action}">${more}
<button name="answer" value="yes">${say.yes}</button> <button name="answer" value="no" class="plain">${say.no}</button></form>`;

/** A forwarded link: the answer is kept under the name that is given, and binds nobody. */
const notYou = ({ action }: Shown, { payer }: Order): Html =>
  html`<details><summary>${say.notYou}</summary><p>${say.ownWord(payer)}</p>${keys(
    action,
    html`<input type="hidden" name="as" value="other"><label for="other-name">${say.yourName}</label><input id="other-name" name="name" autocomplete="name" maxlength="200" required>`,
  )}</details>`;
