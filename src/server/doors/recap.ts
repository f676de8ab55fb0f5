import { recaps } from '#commands/index.ts';
import { type Production, sayInstant } from '#model/index.ts';
import { recapTexts as say } from '#texts/index.ts';
import type { AnswerPage } from './answer-page.ts';
import { type Html, html, nothing } from './paper.ts';

type Line = ReturnType<typeof recaps.statesOf>[number];

/** What was agreed, line by line: one key says that it is right, and under each line is a field for what is not. */
export const recapPage: AnswerPage = {
  purpose: 'recap',
  forwarded: false,
  title: () => say.title,
  page: ({ stands, link, action, now }) => {
    const recap = stands.recaps[link.about];
    if (recap === undefined) return null;
    const person = stands.people[link.person];
    const zone = person?.zone ?? stands.zone;
    const until = person?.card.silenceIsNotYes ? say.readNoSilence : say.read(sayInstant(recap.correctBy, zone, { city: true }));
    const lines = recaps.statesOf(stands, recap, now);
    const open = recap.lines.filter(({ id }) => !recap.answers.some((one) => one.line === id));
    const key = recap.answers.length === 0 ? say.allRight : say.theRestIsRight;
    const right = html`<form method="post" action="${action}"><button name="right" value="1">${key}</button></form>`;
    return html`<p>${until}</p><ol class="lines">${lines.map((line) => lineOf(line, recap.answers, action))}</ol>${open.length === 0 ? nothing : right}`;
  },
  take: ({ production, link, said, doing }) => recaps.answer(production, link.about, answerOf(said), doing),
};

function lineOf({ line, state, to }: Line, answers: Production['recaps'][string]['answers'], action: string): Html {
  const answered = answers.some((one) => one.line === line.id);
  const name = `line-${line.id}`;
  const stands = answered ? html`<p role="status"><strong>${say.stateNow(say.state[state], to)}</strong></p>` : nothing;
  return html`<li><p><span class="quiet">${say.line(line.kind)}</span><br>${line.text}</p>${stands}
<details><summary>${say.correct}</summary><form method="post" action="${action}"><label for="${name}">${say.asYouSee}</label>
<input id="${name}" name="text" autocomplete="off" maxlength="500"><button name="line" value="${line.id}">${say.sendCorrection}</button></form></details></li>`;
}

const answerOf = (said: (field: string) => string): Parameters<typeof recaps.answer>[2] =>
  said('line') === '' ? { kind: 'right' } : { kind: 'correct', line: said('line'), text: said('text') };
