/**
 * Compares an answer with a partial expected value: only what is named is compared, arrays whole and in order, null also takes a
 * missing field. Objects with $ are special: $any $match $in $subset $set $length $atLeast $distinct $at.
 */

export interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const field = (value: unknown, name: string): unknown => (isPlain(value) || Array.isArray(value) ? Reflect.get(value, name) : undefined);

type Special = (rule: unknown, got: unknown, at: string, whole: Plain) => Difference | null;
const unless = (holds: boolean, at: string, expected: unknown, got: unknown): Difference | null => (holds ? null : { at, expected, got });

const specials: Readonly<Record<string, Special>> = {
  $any: () => null,
  $match: (rule, got, at, whole) =>
    unless(typeof got === 'string' && new RegExp(String(rule), String(whole['flags'] ?? '')).test(got), at, rule, got),
  $in: (rule, got, at) =>
    unless(
      listOf(rule).some((one) => difference(one, got, at, '') === null),
      at,
      rule,
      got,
    ),
  $length: (rule, got, at) => unless(Array.isArray(got) && got.length === rule, `${at}.length`, rule, listOf(got).length),
  $atLeast: (rule, got, at) => unless(Array.isArray(got) && got.length >= Number(rule), `${at}.length`, rule, listOf(got).length),
  $subset: (rule, got, at) => unless(Array.isArray(got) && seated(listOf(rule), got, at), at, rule, got),
  $set: (rule, got, at) => unless(Array.isArray(got) && got.length === listOf(rule).length && seated(listOf(rule), got, at), at, rule, got),
  $distinct: (rule, got, at) =>
    firstOf(entries(rule), ([name, count]) =>
      unless(new Set(listOf(got).map((one) => field(one, name))).size === count, `${at}.${name}`, count, got),
    ),
  $at: (rule, got, at) => firstOf(entries(rule), ([place, value]) => difference(value, listOf(got)[Number(place)], `${at}[${place}]`, '')),
};

const entries = (value: unknown): readonly (readonly [string, unknown])[] => (isPlain(value) ? Object.entries(value) : []);

function firstOf<Item>(items: readonly Item[], compare: (item: Item, index: number) => Difference | null): Difference | null {
  for (const [index, item] of items.entries()) {
    const found = compare(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** Every expected item finds an answer item of its own, in any order (augmenting paths). */
function seated(items: readonly unknown[], got: readonly unknown[], at: string): boolean {
  const takenBy = new Map<number, number>();
  const seat = (item: number, seen: Set<number>): boolean =>
    got.some((candidate, place) => {
      if (seen.has(place) || difference(items[item], candidate, at, '') !== null) return false;
      seen.add(place);
      const before = takenBy.get(place);
      if (before !== undefined && !seat(before, seen)) return false;
      takenBy.set(place, item);
      return true;
    });
  return items.every((_, item) => seat(item, new Set()));
}

/** Blanks at line ends do not count in texts and values. */
const sameText = (expected: string, got: string, name: string): boolean => {
  const bare = (text: string): string => (name === 'text' || name === 'value' ? text.replace(/[ \t]+$/gm, '') : text);
  return bare(expected) === bare(got);
};

/** The first difference, or null. `name` is the field that is compared. */
export function difference(expected: unknown, got: unknown, at: string, name: string): Difference | null {
  if (expected === null) return unless(got === null || got === undefined, at, expected, got);
  if (typeof expected === 'string') return unless(typeof got === 'string' && sameText(expected, got, name), at, expected, got);
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return { at: `${at}.length`, expected: expected.length, got };
    return firstOf(expected, (one, index) => difference(one, got[index], `${at}[${index}]`, name));
  }
  if (!isPlain(expected)) return unless(expected === got, at, expected, got);
  const rules = Object.keys(expected).filter((key) => key.startsWith('$'));
  const unknown = rules.find((rule) => !(rule in specials));
  if (unknown !== undefined) throw new Error(`unknown special value ${unknown}`);
  if (rules.length > 0) return firstOf(rules, (rule) => specials[rule]?.(expected[rule], got, at, expected) ?? null);
  if (!isPlain(got)) return { at, expected, got };
  return firstOf(Object.entries(expected), ([key, value]) => difference(value, got[key], `${at}.${key}`, key));
}

const asides = ['note', 'omitted'];
const typeOf = (element: unknown): string => String(field(element, 'type'));

/** Notes and comments are compared only where the expected elements name that type. */
export function withoutUnaskedAsides(expected: unknown, got: unknown): unknown {
  const asked = listOf(field(expected, 'elements')).map(typeOf);
  if (!isPlain(got) || !isPlain(expected) || !Array.isArray(expected['elements'])) return got;
  return { ...got, elements: listOf(got['elements']).filter((one) => !asides.includes(typeOf(one)) || asked.includes(typeOf(one))) };
}

/** Paths of texts that hold a character no reader may leave: CR, NUL, a byte order mark, a replacement character. */
export function wrongCharacters(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string') return /[\r\0\uFEFF\uFFFD]/.test(value) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => wrongCharacters(item, `${at}.${name}`));
}
