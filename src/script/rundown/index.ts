export type { CueGiven, RundownAnswer, RundownEvent } from './rundown.ts';
export type { RundownRefused } from './rundown-json.ts';
export { readRundown } from './rundown-json.ts';
export { rundownFromRows, rundownHeader } from './rundown-table.ts';
export type { TimecodeRate } from './timecode.ts';
export { framesOf, readRate } from './timecode.ts';
