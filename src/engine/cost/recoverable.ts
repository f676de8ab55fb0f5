import type { Money } from '#model/index.ts';
import { money } from '#model/index.ts';

/** What an insurer pays of a loss: additional cost of a named artist beyond the deductible. It stands beside a figure and is never taken off it (floor 1.18). */
export const recoverable = (extra: Money, deductible: Money | null, named: boolean): Money =>
  money(named && deductible !== null ? Math.max(0, extra.minor - deductible.minor) : 0, extra.currency);
