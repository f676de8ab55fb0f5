import type { Production } from '#model/index.ts';

/** A word that stands at one place of a production only: where it turns up, that place is shown. */
interface Canary {
  /** 'people.*.phone of another': the place, with whose it is where it belongs to somebody. */
  readonly place: (reader: string) => string;
  readonly word: string;
}

/** Texts that may be anything; ids, dates, states and clock times keep their form, or it would be no production any more. */
const texts =
  /^(?:phone|email|source|what|why|did|first|goal|effect|text|said|note|done|doneLooksLike|character|address|account|name|called|slug|synopsis|heading)$/u;

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Whose a record is: its owner and receiver, the person it is about or who it is. */
function ownersOf(record: Tree): readonly string[] {
  return ['owner', 'to', 'person', 'by', 'decider'].flatMap((field) => (typeof record[field] === 'string' ? [record[field]] : []));
}

/** The production with such a word in every place that can hold one: sums, clock times of published calls and all free texts. */
export function planted(production: Production): { readonly production: Production; readonly canaries: readonly Canary[] } {
  const canaries: Canary[] = [];
  let next = 0;
  const add = (path: string, owners: readonly string[], word: string): string => {
    canaries.push({
      word,
      place: (reader) => (owners.length === 0 ? path : `${path} of ${owners.includes(reader) ? 'the reader' : 'another'}`),
    });
    return word;
  };
  const walk = (value: unknown, key: string, path: string, owners: readonly string[]): unknown => {
    if (Array.isArray(value))
      return value.map((one) => walk(one, key, `${path}[]`, isTree(one) && ownersOf(one).length > 0 ? ownersOf(one) : owners));
    if (isTree(value)) {
      if (typeof value['minor'] === 'number') {
        next += 1;
        // 70,001 pounds and so on: no other sum of the demo is like it.
        add(`${path} (money)`, owners, `70,${String(next).padStart(3, '0')}`);
        return { ...value, minor: (70_000 + next) * 100 };
      }
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => {
          // Records are by id: 'people.mara.phone' is 'people.*.phone'.
          const isRecord = path === '' ? false : collections.has(path);
          const below = isRecord ? `${path}.*` : path === '' ? name : `${path}.${name}`;
          const own =
            !isTree(one) || Array.isArray(one) ? owners : path === 'people' ? [name] : ownersOf(one).length > 0 ? ownersOf(one) : owners;
          return [name, walk(one, name, below, own)];
        }),
      );
    }
    if (typeof value !== 'string') return value;
    if (path.startsWith('days.*.published') && /^\d\d:\d\d$/u.test(value)) {
      next += 1;
      return add(path, owners, `0${3 + Math.floor((next % 120) / 60)}:${String(next % 60).padStart(2, '0')}`);
    }
    if (!texts.test(key) || value === '') return value;
    next += 1;
    const word = `zq${next}qz`;
    add(path, owners, word);
    return key === 'email' ? `${word}@unit.example.invalid` : word;
  };
  const collections = new Set(
    Object.entries(production).flatMap(([name, one]) =>
      isTree(one) && !Array.isArray(one) && name !== 'house' && name !== 'at' && name !== 'plan' ? [name] : [],
    ),
  );
  return { production: walk(production, '', '', []) as Production, canaries };
}

/** The places whose words stand in a text, each once, in order. */
export function placesIn(text: string, canaries: readonly Canary[], reader: string): readonly string[] {
  return [...new Set(canaries.filter(({ word }) => text.includes(word)).map(({ place }) => place(reader)))].toSorted();
}
