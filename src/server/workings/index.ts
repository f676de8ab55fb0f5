export { boardRuns } from './board-runs.ts';
export { namesForLine } from './names-for-line.ts';
export type { BeforeAfter } from './plans.ts';
export { beforeAfter } from './plans.ts';
export type { Written } from './write.ts';
export { writeDrafts } from './write.ts';
