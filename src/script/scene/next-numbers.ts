/**
 * Numbers for the scenes that have none, by their place. Where no scene has one they are counted from 1; else what is numbered stays, and a
 * scene between takes the number before it with a letter: 12, 12A, 12B, 13; before the first one A1, B1. An omitted scene takes none.
 */
export function nextNumbers(scenes: readonly { readonly number: string | null; readonly omitted: boolean }[]): ReadonlyMap<number, string> {
  const taken = new Set(scenes.flatMap(({ number }) => number ?? []));
  const numbers = new Map<number, string>();
  const first = scenes.find(({ number }) => number !== null)?.number ?? null;
  let before: string | null = null;
  let count = 0;
  for (const [place, { number, omitted }] of scenes.entries()) {
    if (number !== null) before = number;
    if (number !== null || omitted) continue;
    count += 1;
    const made =
      first === null ? String(count) : free(taken, (letters) => (before === null ? `${letters}${first}` : `${before}${letters}`));
    taken.add(made);
    numbers.set(place, made);
  }
  return numbers;
}

/** A, B … Z, AA: the first letters with which the number is nobody's. I and O are left out, as on a slate: they look like figures. */
function free(taken: ReadonlySet<string>, make: (letters: string) => string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  for (let count = 0; ; count += 1) {
    const high = Math.floor(count / letters.length);
    const name = make(`${high === 0 ? '' : letters.charAt((high - 1) % letters.length)}${letters.charAt(count % letters.length)}`);
    if (!taken.has(name)) return name;
  }
}
