import type { Audience, Instant, IsoDate, Money, Zone } from '#model/index.ts';
import { sayDate, sayInstant, sayList, sayMoney, sayTwoClocks } from '#model/index.ts';
import { type Template, type TemplateId, type TemplateLine, templates } from '#texts/index.ts';

/** A number as it stands in a text, what it is, and the slot it came from: one source for all readers (R11.4). */
export interface SaidNumber {
  readonly said: string;
  /** Canonical: an ISO instant, an ISO date, 'GBP 38000' in minor units, or the figure itself. */
  readonly of: string;
  readonly source: string;
}

/** What a slot may hold. Times and sums are typed, so that they are written for the reader and never twice. */
export type SlotValue =
  | string
  | null
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** `price`: the reader pays it, so it is never rounded. */
  | { readonly kind: 'money'; readonly sum: Money; readonly price: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'said'; readonly text: string; readonly numbers: readonly SaidNumber[] };
export type Slots = Readonly<Record<string, SlotValue | readonly Readonly<Record<string, SlotValue>>[]>>;

/** Who reads: their clock, what may be shown to them, and the sender's clock for the second one in brackets (null: none). */
export interface Reader {
  readonly zone: Zone;
  readonly audience: Audience;
  readonly senderZone: Zone | null;
}

/** A filled text, or the one slot that has to be asked for. `money-not-for-reader`: crew and talent never receive sums. */
export type Filled =
  | { readonly ok: true; readonly subject: string; readonly body: string; readonly numbers: readonly SaidNumber[] }
  | { readonly ok: false; readonly code: 'slot-missing' | 'money-not-for-reader'; readonly slot: string };

const exactly: ReadonlySet<Audience> = new Set(['producer', 'upm', 'outside']);
const rounded: ReadonlySet<Audience> = new Set(['client', 'executive']);
const moneyInWords = /[£€$¥]\s?\d|\b(?:GBP|EUR|USD|JPY|CHF)\s?\d/u;

class Gap {
  readonly code: 'slot-missing' | 'money-not-for-reader';
  readonly slot: string;
  constructor(code: Gap['code'], slot: string) {
    this.code = code;
    this.slot = slot;
  }
}

interface Piece {
  readonly text: string;
  readonly numbers: readonly SaidNumber[];
}

/**
 * Fills a template for one reader. A required slot that is null, empty or absent is refused by name, so that the page asks for that one
 * thing; an optional one takes its sentence with it.
 */
export function fill(id: TemplateId, slots: Slots, reader: Reader): Filled {
  const template: Template = templates[id];
  const subject = template.subject === null ? { text: '', numbers: [] } : sentence(template.subject, slots, reader);
  if (subject instanceof Gap) return { ok: false, code: subject.code, slot: subject.slot };
  const lines: Piece[] = [];
  for (const line of template.lines) {
    const piece = filledLine(line, slots, reader);
    if (piece instanceof Gap) return { ok: false, code: piece.code, slot: piece.slot };
    if (piece !== null && piece.text !== '') lines.push(piece);
  }
  return {
    ok: true,
    subject: subject?.text ?? '',
    body: lines.map(({ text }) => text).join('\n'),
    numbers: [...(subject?.numbers ?? []), ...lines.flatMap(({ numbers }) => numbers)],
  };
}

/** Which slots a template cannot do without. */
export function requiredSlots(id: TemplateId): readonly string[] {
  const template: Template = templates[id];
  const texts = [template.subject ?? '', ...template.lines.flatMap((line) => ('each' in line ? [] : line))];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '')))];
}

function filledLine(line: TemplateLine, slots: Slots, reader: Reader): Piece | Gap | null {
  if ('each' in line) return filledList(line, slots, reader);
  const said: Piece[] = [];
  for (const one of line) {
    const piece = sentence(one, slots, reader);
    if (piece instanceof Gap) return piece;
    if (piece !== null) said.push(piece);
  }
  return joined(said, ' ');
}

function filledList(line: Extract<TemplateLine, { each: string }>, slots: Slots, reader: Reader): Piece | Gap | null {
  const items = slots[line.each];
  if (items === undefined || items === null || typeof items === 'string' || 'kind' in items || items.length === 0) return null;
  const said: Piece[] = [];
  for (const item of items) {
    const parts: Piece[] = [];
    for (const part of line.line.split(/(?<=\.) (?=\p{Lu})/u)) {
      const piece = sentence(part, item, reader);
      if (piece instanceof Gap) return piece;
      if (piece !== null) parts.push(piece);
    }
    said.push(joined(parts, ' '));
  }
  const [only] = said;
  if (only !== undefined && said.length === 1) return { text: `${line.heading}: ${only.text}`, numbers: only.numbers };
  const bullets = joined(said, '\n- ');
  return { text: `${line.heading}\n- ${bullets.text}`, numbers: bullets.numbers };
}

const joined = (pieces: readonly Piece[], by: string): Piece => ({
  text: pieces.map(({ text }) => text).join(by),
  numbers: pieces.flatMap(({ numbers }) => numbers),
});

/** One sentence; null when an optional slot in it is empty. */
function sentence(pattern: string, slots: Slots, reader: Reader): Piece | Gap | null {
  const numbers: SaidNumber[] = [];
  let gap: Gap | null = null;
  let dropped = false;
  const text = pattern.replaceAll(/\{(\w+)(\??)\}/gu, (_mark, slot: string, optional: string) => {
    const piece = saidFor(slot, slots[slot], reader);
    if (piece instanceof Gap) {
      gap ??= piece.code === 'slot-missing' && optional !== '' ? null : piece;
      dropped ||= optional !== '';
      return '';
    }
    numbers.push(...piece.numbers);
    return piece.text;
  });
  if (gap !== null) return gap;
  return dropped ? null : { text: tidy(text), numbers };
}

/** A slot that ends a sentence by itself must not get a second full stop. */
const tidy = (text: string): string => text.replaceAll(/([.!?])\.(?=\s|$)/gu, '$1').trim();

function saidFor(slot: string, value: Slots[string] | undefined, reader: Reader): Piece | Gap {
  if (value === undefined || value === null || value === '') return new Gap('slot-missing', slot);
  if (typeof value === 'string') return words(slot, value, reader);
  if (!('kind' in value)) return new Gap('slot-missing', slot);
  switch (value.kind) {
    case 'instant': {
      const text = sayFor(value.at, reader);
      return { text, numbers: [{ said: text, of: value.at, source: slot }] };
    }
    case 'date': {
      const text = sayDate(value.date);
      return { text, numbers: [{ said: text, of: value.date, source: slot }] };
    }
    case 'money':
      return money(slot, value, reader);
    case 'list':
      return value.items.length === 0 ? new Gap('slot-missing', slot) : words(slot, sayList(value.items), reader);
    case 'said':
      return value.text === '' ? new Gap('slot-missing', slot) : { text: value.text, numbers: value.numbers };
  }
}

/** An instant on the reader's clock; the sender's stands in brackets where it differs. */
export const sayFor = (at: Instant, { zone, senderZone }: Reader): string =>
  senderZone === null ? sayInstant(at, zone, { city: true }) : sayTwoClocks(at, zone, senderZone);

function money(slot: string, { sum, price }: { readonly sum: Money; readonly price: boolean }, { audience }: Reader): Piece | Gap {
  if (!exactly.has(audience) && !rounded.has(audience)) return new Gap('money-not-for-reader', slot);
  const text = sum.minor === 0 ? 'none' : sayMoney(sum, rounded.has(audience) && !price ? 'hundred' : 'plain');
  return { text, numbers: [{ said: text, of: `${sum.currency} ${sum.minor}`, source: slot }] };
}

function words(slot: string, text: string, { audience }: Reader): Piece | Gap {
  if (!exactly.has(audience) && !rounded.has(audience) && moneyInWords.test(text)) return new Gap('money-not-for-reader', slot);
  return { text, numbers: figuresIn(text, slot) };
}

/** The figures of a text that was given as words: each is its own value. */
export const figuresIn = (text: string, source: string): readonly SaidNumber[] =>
  (text.match(/\d[\d.,:/]*\d|\d/gu) ?? []).map((figure) => ({ said: figure, of: figure, source }));
