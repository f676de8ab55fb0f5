import type { Instant, IsoDate, Zone } from '#model/index.ts';
import { cityOf, dateIn, sayClock, sayDate, sayInstant } from '#model/index.ts';
import { draftPhrases } from '#texts/index.ts';
import type { CallChange, SheetCall } from '../facts-sheet.ts';
import type { SaidNumber, SlotValue } from './fill.ts';

/** A text with the numbers in it. */
export interface SaidPiece {
  readonly text: string;
  readonly numbers: readonly SaidNumber[];
}
const piece = (text: string, numbers: readonly SaidNumber[] = []): SaidPiece => ({ text, numbers });
const empty = piece('');

/** A clock of a day on the reader's watch; the date stands there too when it is another one for them. */
function clock(at: Instant, date: IsoDate, zone: Zone, source: string): SaidPiece {
  const said = dateIn(at, zone) === date ? sayClock(at, zone) : sayInstant(at, zone, { city: false });
  return piece(said, [{ said, of: at, source }]);
}

/** 'pick-up 13:40, make-up 14:15, on set 15:00 London'; 'hold'; 'not called'. The city stands once, behind the last clock. */
export function sayCall(call: SheetCall, date: IsoDate, zone: Zone, source: string, isCast: boolean): SaidPiece {
  if (call.state === 'hold') return piece(draftPhrases.hold);
  if (call.state === 'not called') return piece(draftPhrases.notCalled);
  const own = isCast && (call.makeUp !== null || call.pickUp !== null);
  const parts = [
    said(call.pickUp, draftPhrases.pickUp, `${source}.pickUp`),
    said(call.makeUp, draftPhrases.makeUp, `${source}.makeUp`),
    said(call.at, own ? draftPhrases.onSet : draftPhrases.call, `${source}.at`),
  ].filter(({ text }) => text !== '');
  if (parts.length === 0) return piece(draftPhrases.notCalled);
  return piece(
    `${parts.map(({ text }) => text).join(', ')} ${cityOf(zone)}`,
    parts.flatMap(({ numbers }) => numbers),
  );

  function said(at: Instant | null, phrase: (clock: string) => string, from: string): SaidPiece {
    if (at === null) return empty;
    const { text, numbers } = clock(at, date, zone, from);
    return piece(phrase(text), numbers);
  }
}

/** 'Tue 24 November: call 07:00 London at the harbour → call 08:30 London at the diner' of all own changes. */
export const crewMoves = (changes: readonly CallChange[], zone: Zone): SlotValue =>
  together(changes, (change) => {
    const was = sayCall(change.was, change.date, zone, 'was', false);
    const now = sayCall(change.now, change.date, zone, 'now', false);
    const at = (call: SheetCall, text: string): string => (call.place === null ? text : draftPhrases.at(text, call.place));
    return piece(draftPhrases.crewMoves(sayDate(change.date), at(change.was, was.text), at(change.now, now.text)), [
      dateSaid(change.date),
      ...was.numbers,
      ...now.numbers,
    ]);
  });

/** 'on Tue 1 December moves from hold to pick-up 13:40, make-up 14:15, on set 15:00 London'. */
export const castMoves = (changes: readonly CallChange[], zone: Zone): SlotValue =>
  together(changes, (change) => {
    const date = sayDate(change.date);
    const was = sayCall(change.was, change.date, zone, 'was', true);
    const now = sayCall(change.now, change.date, zone, 'now', true);
    const text =
      change.now.state === 'called'
        ? draftPhrases.castMoves(date, was.text, now.text)
        : change.now.state === 'hold'
          ? draftPhrases.castToHold(date, was.text)
          : draftPhrases.castFallsOut(date, was.text);
    return piece(text, [dateSaid(change.date), ...was.numbers, ...(change.now.state === 'called' ? now.numbers : [])]);
  });

export const dateSaid = (date: IsoDate): SaidNumber => ({ said: sayDate(date), of: date, source: 'date' });

function together(changes: readonly CallChange[], say: (change: CallChange) => SaidPiece): SlotValue {
  const parts = changes.map(say);
  return { kind: 'said', text: parts.map(({ text }) => text).join('; '), numbers: parts.flatMap(({ numbers }) => numbers) };
}
