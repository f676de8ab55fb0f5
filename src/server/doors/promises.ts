import { type Done, type Doing, promiseHappens, type Refusal } from '#commands/index.ts';
import { id, type PersonId, type Production, type PromiseId } from '#model/index.ts';
import { doorTexts, promiseTexts as say } from '#texts/index.ts';
import { type OwnPromise, presentOwnPromises } from '../present/index.ts';
import type { AnswerPage } from './answer-page.ts';
import { type Html, html, nothing } from './paper.ts';

/** What one owes and is owed, each with what one may say to it by one press; a new time is typed. */
export const promiseRows = (rows: readonly OwnPromise[], action: string): Html =>
  rows.length === 0 ? html`<p class="quiet">${doorTexts.none}</p>` : html`<ul>${rows.map((row) => promiseRow(row, action))}</ul>`;

function promiseRow({ id: name, what, whose, due, state, received, clock, may }: OwnPromise, action: string): Html {
  const said = received === null ? nothing : html` · ${say.youReceived(received)}`;
  const keys = may.filter((one) => one !== 'move-asked');
  const hidden = html`<input type="hidden" name="promise" value="${name}">`;
  const field = `to-${name}`;
  return html`<li aria-label="${name} ${what}"><strong>${what} <span class="quiet">${name}</span></strong>${whose} · ${due}<br><span role="status">${state}</span>${said}
${keys.length === 0 ? nothing : html`<form method="post" action="${action}" class="says">${hidden}${keys.map((one) => html`<button name="what" value="${one}">${say.keys[one]}</button>`)}</form>`}
${
  may.includes('move-asked')
    ? html`<details><summary>${say.keys['move-asked']}</summary><form method="post" action="${action}">${hidden}<label for="${field}">${say.newTime(clock)}</label>
<input id="${field}" name="to" autocomplete="off" maxlength="100" required><button name="what" value="move-asked">${say.keys['move-asked']}</button></form></details>`
    : nothing
}</li>`;
}

const telling = ['delivered', 'received', 'released', 'move-asked', 'move-accepted', 'move-refused'] as const;

/** What was pressed, by the person whose page it is. A second press of the same key is what stands already. */
export function tellPromise(production: Production, said: (field: string) => string, doing: Doing): Done | Refusal {
  const what = telling.find((one) => one === said('what'));
  if (what === undefined) return { ok: false, code: 'says-nothing' };
  const done = promiseHappens(production, { promise: id<PromiseId>(said('promise')), what, to: said('to') || null }, doing);
  if (done.ok || done.code !== 'promise-refused' || done.why !== 'already-over') return done;
  return { ok: false, code: 'answered-already', at: production.promises[said('promise')]?.events.at(-1)?.at ?? doing.at };
}

/** The page behind a link of somebody without an account: their promises, and nobody else's. */
export const promisesPage: AnswerPage = {
  purpose: 'promises',
  forwarded: false,
  title: () => doorTexts.promises,
  page: ({ stands, link, action, now }) => promiseRows(presentOwnPromises(stands, id<PersonId>(link.person), now), action),
  // Only owner and receiver say what happened: the command judges it by who presses.
  take: ({ production, said, doing }) => tellPromise(production, said, doing),
};
