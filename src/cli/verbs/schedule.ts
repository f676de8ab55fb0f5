import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { productionOf, stop } from '../run.ts';

/** A first plan from the boneyard. The search that makes one is not here yet, and nothing stands in for it. */
export async function schedule([file = '']: readonly string[], _options: Common): Promise<number> {
  await productionOf(file);
  throw stop(exitCodes.notYet, 'not-yet', 'A first plan can not be made by this version yet. Nothing was changed.');
}
