import type { Players } from './player.ts';
import { S1 } from './S1.ts';
import { S3 } from './S3.ts';
import { S4 } from './S4.ts';
import { S5 } from './S5.ts';
import { S7 } from './S7.ts';
import { S8 } from './S8.ts';
import { S9 } from './S9.ts';
import { S6 } from './S6.ts';
import { S10 } from './S10.ts';
import { S11 } from './S11.ts';
import { S12 } from './S12.ts';
import { S13 } from './S13.ts';
import { S24 } from './S24.ts';
import { lines } from './lines.ts';
import { S15 } from './S15.ts';

/** The player of each step that can be played; a step without one is not yet. */
export const players: Players = {
  ...S1,
  ...S3,
  ...S4,
  ...S5,
  ...S7,
  ...S8,
  ...S9,
  ...S6,
  ...S10,
  ...S11,
  ...S12,
  ...S13,
  ...S24,
  ...lines,
  ...S15,
};
