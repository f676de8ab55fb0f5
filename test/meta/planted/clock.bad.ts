// Each line is a breach that a pure folder's lint must see. form.test.ts gives this text to the linter under a pure folder's name.
export const chance = Math.random();
export const hidden = Math['random']();
const m = Math;
export const now = Temporal.Now.instant();
const t = Temporal;
export const stamp = new Date();
export const wait = setTimeout(() => {}, 1);
export const world = globalThis;
export const anything = (x: any) => x;
export { m, t };
