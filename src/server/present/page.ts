import type { PageView } from '#api/index.ts';
import { disruptionKey, notices, redoable, rowsInForce, unclosed, undoable } from '#commands/index.ts';
import { cityOf, type Decision, dateIn, type Disruption, type Instant, type Note, type Production, sayInstant } from '#model/index.ts';
import { noticeTexts } from '#texts/index.ts';
import { namesForLine } from '../workings/index.ts';
import { presentBoard } from './board.ts';
import { disruptionHeading } from './disruption.ts';
import { presentFinish } from './finish.ts';
import { presentMoney } from './savings.ts';
import { calledName } from './spoken.ts';
import { presentPromises } from './promises.ts';

export interface PageFacts {
  readonly production: Production;
  readonly at: Instant;
  readonly realClock: boolean;
  readonly notes: readonly Note[];
  readonly file: string;
}

/** As many as a column holds without scrolling. */
const newestRows = 14;

/** All that stands outside the desk, as the producer may see it. */
export function presentPage({ production, at, realClock, notes, file }: PageFacts): PageView {
  const back = undoable(production, production.me);
  const inForce = new Set(rowsInForce(production).map((row) => row.id));
  const again = redoable(production, production.me);
  return {
    title: production.title,
    role: 'producer',
    me: production.me === null ? null : (production.people[production.me]?.name ?? production.me),
    now: at,
    zone: production.zone,
    city: cityOf(production.zone),
    ownNow: !realClock,
    file,
    board: presentBoard(production, at),
    lineContext: namesForLine(production, at),
    disruptions: presentDisruptions(production),
    undo: back === null ? null : back.what,
    redo: again === null ? null : again.what.replace(/^undone: /u, ''),
    promises: presentPromises(production, at),
    notes: notes.map((note) => presentNote(production, note)),
    filed: presentFiled(production),
    rows: production.journal.length,
    journal: production.journal
      .slice(-newestRows)
      .toReversed()
      .map((row) => ({
        id: row.id,
        at: sayInstant(row.at, production.zone, { city: true }),
        instant: row.at,
        what: row.what,
        by: row.by === null ? null : calledName(production, row.by),
        standing: inForce.has(row.id) && row.undoes === null && row.changes.length > 0,
      })),
    toNotify: toNotify(production),
    unclosed: unclosed(production).flatMap((key) => {
      const known = production.disruptions[key];
      return known === undefined ? [] : [disruptionHeading(production, known.what, dateIn(at, production.zone))];
    }),
    money: presentMoney(production, at),
    finish: presentFinish(production),
  };
}

export const decisionOn = (production: Production, what: Disruption): Decision | null =>
  Object.values(production.decisions).findLast((one) => one.disruption !== null && disruptionKey(one.disruption) === disruptionKey(what)) ??
  null;

/** The newest first: it is what the page opens on. */
const presentDisruptions = (production: Production): PageView['disruptions'] =>
  Object.entries(production.disruptions)
    .sort(([, one], [, other]) => Temporal.Instant.compare(Temporal.Instant.from(other.knownAt), Temporal.Instant.from(one.knownAt)))
    .map(([id, known]) => ({
      id,
      heading: disruptionHeading(production, known.what, dateIn(known.knownAt, production.zone)),
      known: sayInstant(known.knownAt, production.zone, { city: true }),
      decided: decisionOn(production, known.what)?.what ?? null,
    }));

const presentNote = (production: Production, note: Note): PageView['notes'][number] => ({
  id: note.id,
  text: note.text,
  about: note.about === null ? null : calledName(production, note.about),
  person: note.about,
  until: sayInstant(note.until, production.zone, { city: true }),
});

function presentFiled(production: Production): PageView['filed'] {
  const row = (kind: string, id: string, text: string, detail: string | null) => ({ kind, id, text, detail });
  const instant = (at: Instant): string => sayInstant(at, production.zone, { city: true });
  return [
    ...Object.values(production.decisions).map((one) =>
      row(
        'Decisions',
        one.id,
        one.what,
        `${calledName(production, one.decider)}, ${instant(one.at)}${one.why === '' ? '' : `; because ${one.why}`}`,
      ),
    ),
    ...Object.values(production.words).map((one) =>
      row(
        'Words',
        one.id,
        `“${one.term}”${one.person === null ? '' : ` for ${calledName(production, one.person)}`}: ${one.state}`,
        [...one.fits, ...one.fitsNot.map((fit) => `not ${fit}`)].join(', ') || null,
      ),
    ),
    ...Object.values(production.bars).map((one) =>
      row(
        'Finish bars',
        one.element,
        `${production.elements[one.element]?.name ?? one.element}: ${one.bar}`,
        one.cap === null ? null : `cap ${one.cap / 60} h`,
      ),
    ),
    ...Object.values(production.tripwires).map((one) =>
      row(
        'Triggers',
        one.id,
        `${one.measure} ${one.sign} ${one.value}${one.unit}: ${one.then}`,
        one.onDayNumber === null ? null : `on day ${one.onDayNumber}`,
      ),
    ),
    ...Object.values(production.concerns).map((one) =>
      row('Concerns', one.id, one.text, one.from === null ? 'without a name' : calledName(production, one.from)),
    ),
    ...Object.values(production.kept).map((one) => row('Kept as typed', one.id, one.text, instant(one.at))),
  ];
}

/** Notices to the insurer that nobody has sent: of what was decided or not, as long as it stands. */
const toNotify = (production: Production): PageView['toNotify'] =>
  Object.entries(production.disruptions).flatMap(([disruption, known]) => {
    const draft = notices.draft(production, known, null, null);
    if (draft === null || notices.told(production, known) || known.what.kind !== 'person-out') return [];
    const words = noticeTexts.due(production.people[draft.to]?.name ?? draft.to, calledName(production, known.what.person));
    return [{ disruption, words }];
  });
