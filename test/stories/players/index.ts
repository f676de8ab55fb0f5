import type { Players } from './player.ts';
import { S1 } from './S1.ts';
import { S2 } from './S2.ts';
import { S3 } from './S3.ts';
import { S4 } from './S4.ts';
import { S5 } from './S5.ts';
import { S6 } from './S6.ts';
import { S7 } from './S7.ts';
import { S8 } from './S8.ts';
import { S9 } from './S9.ts';
import { S10 } from './S10.ts';
import { S11 } from './S11.ts';
import { S12 } from './S12.ts';
import { S13 } from './S13.ts';
import { S14 } from './S14.ts';
import { S15 } from './S15.ts';
import { S16 } from './S16.ts';
import { S17 } from './S17.ts';
import { S19 } from './S19.ts';
import { S22 } from './S22.ts';
import { S23 } from './S23.ts';
import { S24 } from './S24.ts';
import { S25 } from './S25.ts';
import { S26 } from './S26.ts';

/** The player of each step that can be played; a step without one is not yet. */
export const players: Players = {
  ...S1,
  ...S2,
  ...S3,
  ...S4,
  ...S5,
  ...S6,
  ...S7,
  ...S8,
  ...S9,
  ...S10,
  ...S11,
  ...S12,
  ...S13,
  ...S14,
  ...S15,
  ...S16,
  ...S17,
  ...S19,
  ...S22,
  ...S23,
  ...S24,
  ...S25,
  ...S26,
};
