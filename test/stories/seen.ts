/** What was wanted and what was seen instead: the step is not shown, and says so. */
export class NotSeen extends Error {}

/** One thing that must be there. */
export function must(holds: boolean, wanted: string): asserts holds {
  if (!holds) throw new NotSeen(wanted);
}

/** Equal to the letter; both sides are named. */
export function mustBe(what: string, seen: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(seen), JSON.stringify(wanted)];
  if (one !== other) throw new NotSeen(`${what}: saw ${short(one)}, want ${short(other)}`);
}

/** Every wanted word stands in the text; blanks count once, so that a line break on the page is none here. */
export function mustSay(what: string, text: string, ...wanted: readonly (string | RegExp)[]): void {
  const flat = plain(text);
  const missing = wanted.filter((one) => (typeof one === 'string' ? !flat.includes(one) : !one.test(flat)));
  if (missing.length > 0) throw new NotSeen(`${what} does not say ${missing.map(String).join(' | ')}: ${short(flat)}`);
}

export function mustNotSay(what: string, text: string, ...unwanted: readonly (string | RegExp)[]): void {
  const flat = plain(text);
  const found = unwanted.filter((one) => (typeof one === 'string' ? flat.includes(one) : one.test(flat)));
  if (found.length > 0) throw new NotSeen(`${what} says ${found.map(String).join(' | ')}`);
}

/** Text as it is read: one blank between words, no hair spaces. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const short = (text: string): string => (text.length > 260 ? `${text.slice(0, 260)}…` : text);
