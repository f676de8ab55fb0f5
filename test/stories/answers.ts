import { must, mustSay } from './seen.ts';
import type { Ran } from './stage.ts';

/** The part of `options --json` that the steps look at. */
export interface Answer {
  readonly impact: { readonly scenes: readonly string[] };
  readonly options: readonly Way[];
  readonly none: unknown;
  readonly ms: number;
}
export interface Sum {
  readonly minor: number;
  readonly currency: string;
}
export interface Way {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'verified' | 'ask' | 'priced' | 'breaks';
  readonly newMoney: Sum;
  readonly saved: Sum;
  readonly sunk: Sum;
  readonly recoverable: Sum;
  readonly lines: readonly {
    readonly what: string;
    readonly quantity: number;
    readonly rate: Sum;
    readonly sum: Sum;
    readonly kind: 'new' | 'saved' | 'sunk' | 'recoverable';
  }[];
  readonly days: number;
  readonly load: { readonly calls: number; readonly people: readonly string[] };
  readonly touched: readonly { readonly day: string; readonly after: readonly string[]; readonly minutes: number }[];
  readonly asks: readonly { readonly name: string; readonly question: string; readonly from: string | null }[];
  readonly reasons: readonly string[];
  readonly rules: readonly { readonly id: string; readonly evidence: string }[];
}

/** The way that makes a day of these scenes. */
export function optionWith({ options }: Answer, day: string, scenes: readonly string[]): Way {
  const found = options.find(({ touched }) =>
    touched.some((one) => one.day === day && one.after.length === scenes.length && scenes.every((scene) => one.after.includes(scene))),
  );
  must(found !== undefined, `no way has ${scenes.join(' ')} on ${day}`);
  return found;
}

/** A choice that was made on other facts is refused, and says so. */
export function changedFacts(what: string, { code, out, err }: Ran): void {
  must(code !== 0, `${what} was not refused`);
  mustSay(`what ${what} says`, `${out} ${err}`, /facts (have )?changed|changed since|facts are others/iu);
}
