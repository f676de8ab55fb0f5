import type { Raw } from './decoder.ts';
import { answersByLink } from './upgrades/answers-by-link.ts';
import { pricedFacts } from './upgrades/priced-facts.ts';
import { detoursAndClients } from './upgrades/detours-and-clients.ts';
import { ownClocks } from './upgrades/own-clocks.ts';
import { weatherAndWays } from './upgrades/weather-and-ways.ts';

/** A step from one version of the file to the next. It works on raw data: the types are those of today. */
export interface Upgrade {
  readonly from: number;
  readonly reason: string;
  /** Takes what `production` holds in version `from`; the golden files beside it show both shapes. */
  readonly upgrade: (production: Raw) => Raw;
}

/**
 * In order, one for each version that ever shipped; the database runs the same list. A step also has to reach the journal:
 * its rows hold records as they stood. Golden files: golden/<from>.before.json and golden/<from>.after.json.
 */
export const upgrades: readonly Upgrade[] = [
  { from: 1, reason: 'rules are chosen as packs; deals, places, gear and crew say what a producer pays for them', upgrade: pricedFacts },
  {
    from: 2,
    reason: 'forecasts, hours of a set, what moves with a scene, a splinter unit, declared skills: what the ways round a blow rest on',
    upgrade: weatherAndWays,
  },
  {
    from: 3,
    reason: 'disruptions that were met, versions that a client sent back, and what an angry client is answered have records of their own',
    upgrade: detoursAndClients,
  },
  {
    from: 4,
    reason: 'what people answer by a link of their own has records: a way that was chosen, pictures of a word, recaps line by line',
    upgrade: answersByLink,
  },
  {
    from: 5,
    reason:
      'everybody has an own clock: groups of the crew that a scene can begin without, who came when, a set that is lit again; sets that match, days that were priced',
    upgrade: ownClocks,
  },
];

/** The version this program writes. */
export const fileVersion = 6;

/** Runs the steps from `version` on; the list must reach `to` without a gap. */
export function upgraded(production: Raw, version: number, to: number, steps: readonly Upgrade[]): Raw {
  if (version === to) return production;
  const step = steps.find(({ from }) => from === version);
  if (step === undefined) throw new Error(`no upgrade from version ${version}`);
  return upgraded(step.upgrade(production), version + 1, to, steps);
}
