export { rulesLine } from './packs.ts';

/** As many broken rules as one line holds. */
const mostTold = 2;

/** What a move by hand did: it stands, nobody was told, and what it breaks is said at once. */
export function movedText(moved: string, breaks: readonly string[]): string {
  const more = breaks.length - mostTold;
  const told = breaks.slice(0, mostTold).map((sentence) => sentence.replace(/\.$/u, ''));
  const rest = more > 0 ? `; and ${more} more` : '';
  return `${moved}. Nobody was told.${breaks.length === 0 ? '' : ` The plan now breaks: ${told.join('; ')}${rest}.`}`;
}

/** What the rules say of a day that is coming. */
export const dayNoteTexts = {
  childOut: (child: string, out: string) => `${child} is out by ${out}`,
  light: (rise: string, set: string) => `outdoors: light from ${rise} to ${set}`,
  open: (count: number) => (count === 1 ? 'one thing that nobody has answered' : `${count} things that nobody has answered`),
  nothing: 'No rule has anything to say.',
} as const;
