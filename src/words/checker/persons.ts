import { notNames, placeWords, roles } from './en/people.ts';

const pronoun = /\b(?:he|she|him|her|hers|his|they|them|their|theirs|you|your)\b|\b(?:he|she|they|you)['’](?:s|ve|re|d|ll)\b/iu;
const role = new RegExp(`\\b(?:${roles})\\b`, 'iu');
const afterName = new RegExp(`^(?:['’]s)?\\s+(?:${placeWords})\\b`, 'u');

/** April, May, June, August and Jan are names too, unless a figure stands beside them. */
function isADate(text: string, at: number, word: string): boolean {
  if (!/^(?:jan|april|may|june|august)$/iu.test(word)) return false;
  const after = text.slice(at + word.length);
  return (
    /\d\s*$/u.test(text.slice(0, at)) ||
    /^\s*\d|^ (?:i|we|you|he|she|they|it|the)\b/iu.test(after) ||
    /\b(?:in|of|until|by|early|late|mid|last|next|since) $/iu.test(text.slice(0, at))
  );
}

/** Names of people in a text, as far as form shows them: capitalised words that name no day, place, firm or thing. */
export function namesIn(text: string): readonly { readonly from: number; readonly name: string }[] {
  const found: { from: number; name: string }[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'’#@/-])\p{Lu}[\p{L}]+(?=['’]s\b|[^\p{L}]|$)/gu)) {
    const word = match[0];
    if (notNames.has(word.toLowerCase()) || isADate(text, match.index, word)) continue;
    if (/^(?:[A-Z]{2,3}|VFX|CGI|ADR|EXT|INT|DOOD|CHANGE|HDMI|WIFI)$/u.test(word)) continue;
    if (new RegExp(`^(?:${placeWords})$`, 'u').test(word)) continue;
    if (afterName.test(text.slice(match.index + word.length))) continue;
    found.push({ from: match.index, name: word });
  }
  return found;
}

/** Whether a clause is about somebody: a name, a pronoun or a role. 'I' and 'we' are the author, who may say own things. */
export const isAboutAPerson = (clause: string): boolean => pronoun.test(clause) || role.test(clause) || namesIn(clause).length > 0;

/** A person as the subject right before a place in a text: 'Tom', 'she', 'the gaffer', 'sound department'. */
export const endsWithPerson = (before: string): boolean => {
  const words = before.trimEnd();
  if (/\b(?:he|she|they|you|who|somebody|someone|everyone|nobody)$/iu.test(words)) return true;
  if (new RegExp(`\\b(?:${roles})$`, 'iu').test(words)) return true;
  const last = words.split(/\s+/u).at(-1) ?? '';
  return namesIn(words).some(({ from, name }) => from + name.length === words.length) && last !== '';
};
