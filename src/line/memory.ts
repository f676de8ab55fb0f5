import type { Instant, LineContext, PersonId, Zone } from '#model/index.ts';
import { findAscribedFeeling, id } from '#model/index.ts';
import type { Line, Outcome } from './outcome.ts';
import { askWhich, kept, thing } from './outcome.ts';
import { firstPerson, readAt } from './people-in.ts';
import { keptWhy, sayConcern, sayDecision, sayNote, sayWord, whatWasSaidOrDone } from './say.ts';

/** Days that a private note lives (R14.2). */
const noteDays = 14;

const trimmed = (text: string): string => text.replaceAll(/^[\s,;:]+|[\s,;:]+$/gu, '');

/** The `=` line: 'what @decider because why'. Without decider or reason it is asked later (R10.2). */
export function readDecision(line: Line): Outcome {
  const at = readAt(line);
  if (!at.ok) return at.outcome;
  const whole = [at.before, at.behind].filter((part) => part !== '').join(' ');
  const because = /(?:^|[\s,;])(?:because(?: of)?|'cause|cos)\s+/iu.exec(whole);
  const what = trimmed(because ? whole.slice(0, because.index) : whole);
  const why = because ? trimmed(whole.slice(because.index + because[0].length)) : '';
  if (what === '') return kept(keptWhy.empty);
  if (at.ask) return at.ask;
  return thing(
    { kind: 'decision', what, decider: at.name ? id<PersonId>(at.name.id) : null, why: why === '' ? null : why },
    sayDecision(what, at.name?.name ?? null, why === '' ? null : why),
  );
}

/** The `"` line: 'term = fits, fits, not that @who'; 'more x, less y' says the same. */
export function readWord(line: Line): Outcome {
  const at = readAt(line);
  if (!at.ok) return at.outcome;
  const whole = [at.before, at.behind].filter((part) => part !== '').join(', ');
  const equals = /=|\smeans\s/iu.exec(whole);
  const term = trimmed(whole.slice(0, equals?.index ?? 0))
    .replaceAll(/["“”„]/gu, '')
    .trim();
  const meanings = whole
    .slice(equals ? equals.index + equals[0].length : 0)
    .split(/[,;]|\s(?=(?:but\s+)?not\s)|\s(?=(?:but\s+)?less\s)/iu)
    .map(trimmed)
    .filter((meaning) => meaning !== '');
  if (!equals || term === '' || meanings.length === 0) return kept(keptWhy.noMeaning);
  if (at.ask) return at.ask;
  const isNot = /^(?:but\s+|and\s+)?(?:not|never|no|less|without)\s+/iu;
  const fitsNot = meanings.filter((meaning) => isNot.test(meaning)).map((meaning) => trimmed(meaning.replace(isNot, '')));
  const fits = meanings.filter((meaning) => !isNot.test(meaning)).map((meaning) => trimmed(meaning.replace(/^(?:and\s+)?more\s+/iu, '')));
  return thing(
    { kind: 'word', term, fits, fitsNot, person: at.name ? id<PersonId>(at.name.id) : null },
    sayWord(term, fits, fitsNot, at.name?.name ?? null),
  );
}

/** The `~` line: what was said or done, private and with an end. A label on a person is refused with a question (H3, R14.1). */
export function readNote(line: Line): Outcome {
  const text = line.text.slice(line.from).trim();
  if (text === '') return kept(keptWhy.empty);
  if (findAscribedFeeling(text) !== null) return { kind: 'refused', code: 'ascribed-feeling', question: whatWasSaidOrDone };
  const about = firstPerson(line);
  if (about && about.names.length > 1) return askWhich(line, about, ['person']);
  const until = noteEnds(line.context);
  const [name] = about?.names ?? [];
  return thing({ kind: 'note', text, about: name ? id<PersonId>(name.id) : null, until }, sayNote(until, line.context.zone));
}

/** When a private note that is written now ends. */
export const noteEnds = ({ at, zone }: LineContext): Instant => daysLater(at, noteDays, zone);

/** The same wall time some days on. */
const daysLater = (at: Instant, days: number, zone: Zone): Instant =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).add({ days }).toInstant().toString({ smallestUnit: 'second' });

/** The `^` line: a concern, in its own words. */
export function readConcern(line: Line): Outcome {
  const text = line.text.slice(line.from).trim();
  if (text === '') return kept(keptWhy.empty);
  if (/^try(?:\s|$)/iu.test(text)) return kept(keptWhy.trial);
  return thing({ kind: 'concern', text }, sayConcern(text));
}
