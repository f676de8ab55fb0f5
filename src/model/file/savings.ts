import type { MoneyLineId } from '../ids.ts';
import type { Saving, SavingAmount, SavingId, SavingPart } from '../saving.ts';
import { list, oneKind, orNull, record } from './decoder.ts';
import { personId } from './people.ts';
import { placeId } from './places.ts';
import { bar, elementId, sceneId } from './scenes.ts';
import { cancellation } from './terms.ts';
import { idOf, instant, sum, text, whole } from './values.ts';

const savingId = idOf<SavingId>();

const amount = oneKind<SavingAmount>({
  line: { line: idOf<MoneyLineId>() },
  rate: { quantity: whole, rate: orNull(sum) },
});
export const saving = record<Saving>({
  id: savingId,
  title: text,
  bar: orNull(bar),
  parts: list(record<SavingPart>({ what: text, amount, key: orNull(text), cancellation })),
  cuts: record<Saving['cuts']>({ scenes: list(sceneId), elements: list(elementId) }),
  onlyWith: list(savingId),
  without: orNull(record<NonNullable<Saving['without']>>({ permitOf: placeId })),
  givesUp: orNull(text),
  declaredBy: orNull(personId),
  needsYes: list(personId),
  source: orNull(text),
  takenAt: orNull(instant),
});
