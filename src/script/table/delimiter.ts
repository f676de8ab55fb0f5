/** Sampled for the delimiter: enough rows to outvote a title or a note. */
const sampleLength = 65_536;
const candidates = [',', ';', '\t', '|'] as const;

/** How many columns each non-blank record of the sample has under one delimiter; quotes count at the start of a cell only. */
function columnCounts(sample: string, delimiter: string): readonly number[] {
  const counts: number[] = [];
  let columns = 1;
  let filled = false;
  let atStart = true;
  let quoted = false;
  for (let at = 0; at < sample.length; at++) {
    const char = sample[at];
    if (quoted) {
      if (char !== '"') continue;
      if (sample[at + 1] === '"') at++;
      else quoted = false;
    } else if (char === '"' && atStart) {
      quoted = true;
      atStart = false;
      filled = true;
    } else if (char === '\n') {
      if (filled) counts.push(columns);
      columns = 1;
      filled = false;
      atStart = true;
    } else if (char === delimiter) {
      columns++;
      filled = true;
      atStart = true;
    } else {
      if (char !== ' ') atStart = false;
      if (char !== ' ' && char !== '\t') filled = true;
    }
  }
  if (filled && !quoted) counts.push(columns);
  return counts;
}

/**
 * The delimiter under which most records have the same number of columns above one; blank lines do not vote (cases S01-S03).
 * Null where no candidate splits anything: one column.
 */
export function findDelimiter(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const scored = candidates.map((delimiter) => {
    const counts = columnCounts(sample, delimiter);
    const tally = new Map<number, number>();
    for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
    const [columns, times] = [...tally].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [1, 0];
    return { delimiter, columns, share: counts.length === 0 ? 0 : times / counts.length };
  });
  const best = scored.filter((one) => one.columns > 1).sort((one, other) => other.share - one.share || other.columns - one.columns)[0];
  return best?.delimiter ?? null;
}

/** A first line "sep=;" names the delimiter for spreadsheets and is no row. */
export function separatorLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const found = /^"?sep=(.)"?[ \t]*(?:\n|$)/iu.exec(text.slice(0, 20));
  return found?.[1] === undefined ? null : { delimiter: found[1], length: found[0].length };
}
