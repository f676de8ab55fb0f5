export { beforeAfter } from './plans.ts';
export { presentDrafts } from './present.ts';
