/** One word of a line as the grammar compares it, with its place in the text, so that an answer can be put in exactly there. */
export interface Token {
  /** Lower case, without marks and outer punctuation: 'kelsey', '17:00', '40%'. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A comma, semicolon, full stop or dash follows: what comes then is a remark. */
  readonly stop: boolean;
}

const opening = /^["'“”‘’([{@>]+/u;
const closing = /["'“”‘’)\]},;:!?]+$|\.+["'”’)\]]*$/u;
const weekdayPair = /^((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)-((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/u;

/** Lower case without accents: what two spellings of one name share. */
export const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’]/gu, "'").toLowerCase();

/** The words of `text` between two offsets. A dash that stands alone, or between two weekdays, is a word of its own: '-'. */
export function tokensOf(text: string, from: number, to: number): readonly Token[] {
  const found: Token[] = [];
  for (const match of text.slice(from, to).matchAll(/[–—]|[^\s–—]+/gu)) found.push(...tokenAt(match[0], from + match.index));
  return found;
}

function tokenAt(raw: string, at: number): readonly Token[] {
  if (/^[–—-]$/u.test(raw)) return [{ text: '-', from: at, to: at + 1, stop: false }];
  const lead = opening.exec(raw)?.[0].length ?? 0;
  const trail = closing.exec(raw.slice(lead))?.[0] ?? '';
  const core = raw.slice(lead, raw.length - trail.length);
  if (core === '') return [];
  const from = at + lead;
  const stop = /[,;.!?]/u.test(trail);
  const pair = weekdayPair.exec(plain(core));
  if (!pair || plain(core).length !== core.length) return [{ text: plain(core), from, to: from + core.length, stop }];
  const middle = from + (pair[1] ?? '').length;
  return [
    { text: pair[1] ?? '', from, to: middle, stop: false },
    { text: '-', from: middle, to: middle + 1, stop: false },
    { text: pair[2] ?? '', from: middle + 1, to: from + core.length, stop },
  ];
}

/** The words of a name, compared as tokens are: 'Kelsey Baths' is ['kelsey', 'baths']. */
export const wordsOf = (phrase: string): readonly string[] => tokensOf(phrase, 0, phrase.length).map((token) => token.text);

/** `text` with one stretch replaced: how an answer goes into the line. */
export const putIn = (text: string, from: number, to: number, put: string): string => text.slice(0, from) + put + text.slice(to);
