export type { OptionsJob } from './job.ts';
export type { Pool } from './solver.ts';
export { workerPool } from './solver.ts';
