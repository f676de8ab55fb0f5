import { clientWords } from '#commands/index.ts';
import type { Production, Word } from '#model/index.ts';
import type { Link } from '#store/index.ts';
import { wordTexts as say } from '#texts/index.ts';
import type { AnswerPage } from './answer-page.ts';
import { type Html, html, nothing } from './paper.ts';

const wordOf = (stands: Production, { about, person }: Link): Word | null => {
  const word = Object.hasOwn(stands.words, about) ? stands.words[about] : undefined;
  return word === undefined || word.person !== person ? null : word;
};
type Reference = Word['references'][number];

/** The pictures of a word, each with two choices; the answer pins it, once. */
export const wordPage: AnswerPage = {
  purpose: 'word',
  forwarded: false,
  title: (stands, link) => say.pageTitle(wordOf(stands, link)?.term ?? ''),
  page: ({ stands, link, action }) => {
    const word = wordOf(stands, link);
    if (word === null) return null;
    const open = clientWords.references.open(word);
    const means = word.state === 'pinned' ? html`<p role="status">${say.means(word.term, clientWords.meaningOf(word))}</p>` : nothing;
    if (open.length === 0) return means;
    const lead = word.state === 'pinned' ? say.pickProposed(word.term) : say.pick;
    return html`${means}<p>${lead}</p><form method="post" action="${action}"><div class="pictures">${open.map(pictureOf)}</div>
${word.state === 'pinned' ? nothing : ownWords(word.term)}<button>${say.sendPick}</button></form>`;
  },
  take: ({ production, link, said, doing }) => {
    const word = wordOf(production, link);
    if (word === null) return { ok: false, code: 'not-there', what: link.about };
    const places = (wanted: string): readonly number[] =>
      clientWords.references.open(word).flatMap((_one, place) => (said(`pick-${place}`) === wanted ? [place] : []));
    const list = (text: string): readonly string[] => text.split(',').map((one) => one.trim());
    const picked = { fits: places('fits'), not: places('not'), more: list(said('more')), less: list(said('less')) };
    return clientWords.references.answer(production, link.about, picked, doing);
  },
};

function pictureOf({ name, picture }: Reference, place: number): Html {
  const field = `pick-${String(place)}`;
  const image = picture === null ? nothing : html`<img src="${picture}" alt="">`;
  const choice = (value: string, words: string): Html => html`<label><input type="radio" name="${field}" value="${value}">${words}</label>`;
  return html`<fieldset>${image}<legend>${name}</legend>${choice('fits', say.fits)}${choice('not', say.fitsNot)}${choice('', say.neither)}</fieldset>`;
}

const ownWords = (term: string): Html =>
  html`<label for="more">${say.more(term)} <span class="quiet">(${say.mayStayEmpty})</span></label><input id="more" name="more" autocomplete="off" maxlength="200">
<label for="less">${say.less} <span class="quiet">(${say.mayStayEmpty})</span></label><input id="less" name="less" autocomplete="off" maxlength="200">`;
