import type { Minutes, PromiseId, PromiseMade } from '#model/index.ts';

/** What the plan knows of one promise's way: hours that stand booked before it is due, hours that are left, whether its resource is lost. */
export interface Way {
  readonly booked: Minutes | null;
  readonly left: Minutes | null;
  readonly lost: readonly string[];
}
export type WayRisk =
  | { readonly kind: 'more-booked-than-left'; readonly of: PromiseId; readonly booked: Minutes; readonly left: Minutes }
  | { readonly kind: 'resource-lost'; readonly of: PromiseId; readonly what: string };

/** At risk by the plan, told to the owner alone: more hours booked than left, or a resource that is lost. Unknown hours are no risk and no comfort. */
export function wayRisks(promise: PromiseMade, way: Way): readonly WayRisk[] {
  const { booked, left } = way;
  const full = booked !== null && left !== null && booked > left;
  return [
    ...(full ? [{ kind: 'more-booked-than-left', of: promise.id, booked, left } as const] : []),
    ...way.lost.map((what) => ({ kind: 'resource-lost', of: promise.id, what }) as const),
  ];
}
