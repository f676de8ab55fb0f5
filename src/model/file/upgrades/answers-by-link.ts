import type { Raw } from '../decoder.ts';
import { isRaw } from '../decoder.ts';
import { type Grow, grownProduction, more } from './grow.ts';

const told: Grow = (record) =>
  isRaw(record) && isRaw(record['about']) ? { ...record, about: { ...record['about'], deliverable: null } } : record;

/** That somebody said it aloud is its author's own mark: the file says only that no yes is there in writing. */
const unconfirmed: Grow = (record) => (isRaw(record) && record['strength'] === 'verbal' ? { ...record, strength: 'open' } : record);

const looksBack: Grow = (record) =>
  isRaw(record) && isRaw(record['review']) ? { ...record, review: { ...record['review'], beside: [] } } : record;

/**
 * Version 4 to 5: no client had chosen, no word had pictures, nobody was told of a delivery by a text of ours, nobody had entered what is paid for
 * one, no recap had left, no look back had two writers, no order waited for a yes.
 */
export const answersByLink = (production: Raw): Raw => ({
  ...grownProduction(production, {
    words: more({ references: [] }),
    complaints: more({ chosen: null, signed: null, startedAt: null }),
    told,
    deliverables: more({ pays: null }),
    detours: looksBack,
    decisions: unconfirmed,
  }),
  recaps: {},
  orders: {},
});
