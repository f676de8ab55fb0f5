import { storedTexts as say } from '#texts/index.ts';
import type { StoredView } from '../present/index.ts';
import { type Html, html } from './paper.ts';

/** Everything that is stored about one person, for that person; of private notes only how each author is asked. `export`: where it is taken along. */
export const storedPage = ({ name, parts, authors }: StoredView, production: string, whom: string, exported: string): Html =>
  html`<p>${say.lead(name, production)}</p>
${parts.map(({ title, rows }) => html`<section aria-label="${title}"><h2>${title}</h2><ul>${rows.map((row) => html`<li>${row}</li>`)}</ul></section>`)}
<section aria-label="${say.notesTitle}"><h2>${say.notesTitle}</h2><p>${say.notes}</p><p>${say.notesHow}</p>
<ul>${authors.map((one) => html`<li>${say.author(one.name, one.email)}</li>`)}</ul></section>
<section aria-label="${say.correctTitle}"><h2>${say.correctTitle}</h2><p>${say.correct(whom)}</p><p>${say.never}</p></section>
<p><a href="${exported}" download>${say.take}</a></p>`;
