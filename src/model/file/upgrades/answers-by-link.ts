import type { Raw } from '../decoder.ts';
import { isRaw } from '../decoder.ts';
import { type Grow, grownProduction, more } from './grow.ts';

const told: Grow = (record) =>
  isRaw(record) && isRaw(record['about']) ? { ...record, about: { ...record['about'], deliverable: null } } : record;

const looksBack: Grow = (record) =>
  isRaw(record) && isRaw(record['review']) ? { ...record, review: { ...record['review'], beside: [] } } : record;

/**
 * Version 4 to 5: no client had chosen, no word had pictures, nobody was told of a delivery by a text of ours, nobody had entered what is paid for one, no recap had left, no look back had
 * two writers.
 */
export const answersByLink = (production: Raw): Raw => ({
  ...grownProduction(production, {
    words: more({ references: [] }),
    complaints: more({ chosen: null, signed: null, startedAt: null }),
    told,
    deliverables: more({ pays: null }),
    detours: looksBack,
  }),
  recaps: {},
});
