import type { Production } from '../production.ts';
import { entry } from './changes.ts';
import { list, orNull, record } from './decoder.ts';
import { personId } from './people.ts';
import { collectionOf, house } from './records.ts';
import { plan } from './scenes.ts';
import { coordinates, currency, instant, oneOf, text, zone } from './values.ts';

/** Field by field; whether ids name records is checked in references.ts. */
export const production = record<Production>({
  title: text,
  kind: oneOf('feature', 'series', 'commercial', 'documentary', 'short', 'live'),
  currency,
  zone,
  at: orNull(coordinates),
  ownNow: orNull(instant),
  me: orNull(personId),
  northStar: text,
  house,
  people: collectionOf('people'),
  places: collectionOf('places'),
  kit: collectionOf('kit'),
  days: collectionOf('days'),
  scenes: collectionOf('scenes'),
  elements: collectionOf('elements'),
  availability: collectionOf('availability'),
  plan,
  moneyLines: collectionOf('moneyLines'),
  savings: collectionOf('savings'),
  promises: collectionOf('promises'),
  decisions: collectionOf('decisions'),
  words: collectionOf('words'),
  told: collectionOf('told'),
  deliverables: collectionOf('deliverables'),
  tripwires: collectionOf('tripwires'),
  concerns: collectionOf('concerns'),
  bars: collectionOf('bars'),
  forecasts: collectionOf('forecasts'),
  rounds: collectionOf('rounds'),
  kept: collectionOf('kept'),
  disruptions: collectionOf('disruptions'),
  detours: collectionOf('detours'),
  rejections: collectionOf('rejections'),
  complaints: collectionOf('complaints'),
  recaps: collectionOf('recaps'),
  orders: collectionOf('orders'),
  journal: list(entry),
});
