import type { Production } from '#model/index.ts';
import type { Screenplay } from '#script/index.ts';
import { freeName } from './new-records.ts';

/** Scenes without a number get the one that they have in the production, known by their heading; a new one is named after the one before it. */
export function numbered(production: Production, screenplay: Screenplay): Screenplay {
  const used = new Set(screenplay.scenes.flatMap(({ number }) => (number === null ? [] : [number])));
  const free = Object.values(production.scenes).filter(({ id }) => !used.has(id));
  const taken = new Set<string>([...used, ...Object.keys(production.scenes)]);
  let before = '';
  const scenes = screenplay.scenes.map((scene) => {
    if (scene.number !== null || scene.omitted) {
      before = scene.number ?? before;
      return scene;
    }
    const heading = (scene.set ?? scene.heading).toUpperCase();
    const at = free.findIndex((one) => one.heading.toUpperCase() === heading && (scene.intExt === null || one.intExt === scene.intExt));
    const known = at < 0 ? undefined : free.splice(at, 1)[0];
    before = known?.id ?? nextAfter(before, taken);
    return { ...scene, number: before };
  });
  return { ...screenplay, scenes };
}

function nextAfter(before: string, taken: Set<string>): string {
  if (before === '') return freeName('1', taken);
  const letter = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].find((one) => !taken.has(`${before}${one}`));
  return freeName(`${before}${letter ?? ''}`, taken);
}

/** Scenes that stand elsewhere than their number says, and after which they stand now: as few as explain the order of the script. */
export function movedScenes(
  production: Production,
  { scenes }: Screenplay,
): readonly { readonly scene: string; readonly after: string | null }[] {
  const order = scenes.flatMap(({ number, omitted }) =>
    number === null || omitted || !Object.hasOwn(production.scenes, number) ? [] : [number],
  );
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const stays = longestRising(order, (one, other) => compare(one, other) < 0);
  return order.flatMap((scene, at) => (stays.has(at) ? [] : [{ scene, after: order[at - 1] ?? null }]));
}

/** Places of a longest run in which each comes after the one before; n log n, as scripts are long. */
function longestRising(all: readonly string[], comesBefore: (one: string, other: string) => boolean): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, one] of all.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(all[ends[middle] ?? 0] ?? '', one)) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return kept;
}
