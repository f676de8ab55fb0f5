/**
 * Counts the work of a function in characters and items passed over, instead of milliseconds: the methods through which our readers
 * walk texts and lists are wrapped while it runs. The same input gives the same count on every machine.
 */
type Method = (this: { readonly length: number }, ...given: unknown[]) => unknown;

const texts = [
  'slice',
  'trim',
  'trimStart',
  'trimEnd',
  'split',
  'replaceAll',
  'toUpperCase',
  'startsWith',
  'endsWith',
  'includes',
  'charAt',
];
const lists = [
  'includes',
  'filter',
  'find',
  'findIndex',
  'indexOf',
  'slice',
  'map',
  'flatMap',
  'join',
  'push',
  'shift',
  'unshift',
  'splice',
  'sort',
];
/** These look at one place, whatever the length. */
const single = new Set(['charAt', 'startsWith', 'endsWith', 'push']);

function wrap(
  owner: object,
  name: string,
  cost: (self: { readonly length: number }, given: readonly unknown[], result: unknown) => number,
  add: (steps: number) => void,
): () => void {
  const original: Method = Reflect.get(owner, name);
  const counted: Method = function (...given) {
    const result = Reflect.apply(original, this, given);
    add(cost(this, given, result));
    return result;
  };
  Reflect.set(owner, name, counted);
  return () => Reflect.set(owner, name, original);
}

const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);

/** What `indexOf` passed over: up to its find, or to the end. */
const searched = (self: { readonly length: number }, given: readonly unknown[], found: unknown): number =>
  (typeof found === 'number' && found >= 0 ? found : self.length) - Number(given[1] ?? 0) + 1;

export function stepsOf(work: () => void): number {
  let steps = 0;
  const add = (count: number): void => {
    steps += count;
  };
  const text = String.prototype;
  const restore = [
    ...texts.map((name) =>
      wrap(text, name, (self, _, result) => (single.has(name) ? 1 : name === 'slice' ? lengthOf(result) : self.length) + 1, add),
    ),
    ...lists.map((name) => wrap(Array.prototype, name, (self, given) => (single.has(name) ? given.length : self.length) + 1, add)),
    wrap(text, 'indexOf', searched, add),
  ];
  try {
    work();
  } finally {
    for (const back of restore) back();
  }
  return steps;
}
