import type { SendingView } from '#api/index.ts';
import { type KeptReadBack, readBacks } from '#commands/index.ts';
import { cityOf, type Instant, isBefore, type Production, sayClock, sayInstant, sayList } from '#model/index.ts';
import type { MessageRow, Outbox, ReadBacks } from '#store/index.ts';
import { readBackTexts as say } from '#texts/index.ts';

interface Sent {
  readonly outbox: Outbox;
  readonly readBacks: ReadBacks;
  readonly name: string;
  readonly preview: string | null;
}

/** One press of the send key: what left, what waits for a reader's morning, who said it back and how. Null: there is no such batch. */
export async function presentSending(outgoing: Sent, production: Production, batch: string, now: Instant): Promise<SendingView | null> {
  const { outbox, name, preview } = outgoing;
  const rows = await outbox.batch(name, batch);
  if (rows.length === 0) return null;
  const asked = await outgoing.readBacks.of(name, batch);
  const held = rows.filter((row) => isHeld(row, now));
  const waiting = rows.filter(({ state }) => state === 'waiting').map(({ leaves }) => Date.parse(leaves));
  const left = waiting.length === rows.length ? Math.max(0, Math.ceil((Math.min(...waiting) - Date.now()) / 1000)) : 0;
  return {
    ...{ batch, people: rows.length, names: rows.map((row) => row.name), recallable: left, state: stateOf(rows, left, now), preview },
    sent: rows.filter(({ state }) => state === 'sent').length,
    problems: rows.flatMap(({ person, name: called, problem, state }) =>
      problem === null || state === 'sent' ? [] : [{ person, name: called, why: problem, again: state === 'dead' || state === 'unsure' }],
    ),
    held: held.map((row) => ({ name: row.name, words: heldWords(production, row) })),
    readBacks: rows.some(({ state }) => state === 'recalled')
      ? []
      : asked.map((one) => presentReadBack(production, one, rows.find(({ person }) => person === one.person) ?? null, now)),
    reword: readBacks.toReword(asked, now).map(({ field, differ, of }) => say.reword(differ, of, field)),
  };
}

/** By the program's clock, which the outbox is asked with too. */
const isHeld = ({ state, heldUntil }: MessageRow, now: Instant): boolean =>
  state === 'waiting' && heldUntil !== null && isBefore(now, heldUntil);

function stateOf(rows: readonly MessageRow[], left: number, now: Instant): SendingView['state'] {
  if (rows.every(({ state }) => state === 'recalled')) return 'recalled';
  if (left > 0) return 'waiting';
  return rows.some((row) => row.state === 'waiting' && !isHeld(row, now)) ? 'leaving' : 'done';
}

function heldWords(production: Production, { person, heldUntil }: MessageRow): string {
  const zone = production.people[person]?.zone ?? production.zone;
  const at = heldUntil ?? '';
  return say.held(sayInstant(at, zone, { city: true }), `${sayClock(at, production.zone)} ${cityOf(production.zone)}`);
}

function presentReadBack(
  production: Production,
  asked: KeptReadBack,
  row: MessageRow | null,
  now: Instant,
): SendingView['readBacks'][number] {
  const person = production.people[asked.person];
  const state = readBacks.stateOf(asked, now);
  const silent = readBacks.silentFrom(asked);
  const second = (at: Instant): string => `${clockWithSeconds(at, production.zone)} ${cityOf(production.zone)}`;
  const answer = asked.events.findLast(({ kind }) => kind === 'answered');
  const zone = person?.zone ?? production.zone;
  return {
    person: asked.person,
    name: person?.name ?? asked.person,
    phone: person?.phone ?? null,
    state: state?.kind ?? 'waiting',
    words:
      state === null
        ? row !== null && isHeld(row, now)
          ? heldWords(production, row)
          : say.waiting
        : wordsOf(state, person?.phone ?? null),
    times: asked.sentAt === null || silent === null ? null : say.times(second(asked.sentAt), second(silent)),
    answers:
      answer?.kind === 'answered'
        ? Object.entries(answer.said).map(([field, said]) => {
            const judged = answer.judged[field];
            const read = judged?.kind === 'differs' ? readWords(judged.read, zone, production) : null;
            const open = state !== null && state.kind !== 'replaced' && judged?.kind === 'for-the-sender';
            return { field, words: say.said(field, said, read), open: open && !isSaid(asked, field) };
          })
        : [],
  };
}

/** The sender has said already whether this answer is it. */
function isSaid({ events }: KeptReadBack, field: string): boolean {
  const from = events.findLastIndex(({ kind }) => kind === 'answered');
  return events.slice(from + 1).some((event) => event.kind === 'sender-said' && event.field === field);
}

/** 'Fri 4 December, 18:00 Tokyo (09:00 London)'. */
function readWords(read: string, zone: string, production: Production): string {
  if (!/^\d{4}-\d\d-\d\dT/u.test(read)) return read;
  const own = sayInstant(read, zone, { city: true });
  return zone === production.zone ? own : `${own} (${sayClock(read, production.zone)} ${cityOf(production.zone)})`;
}

const clockWithSeconds = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'second' });

function wordsOf(state: NonNullable<ReturnType<typeof readBacks.stateOf>>, phone: string | null): string {
  switch (state.kind) {
    case 'differs':
      return say.differs(sayList(state.fields));
    case 'unclear':
      return say.unclear(sayList(state.fields));
    case 'with-the-sender':
      return say.withYou(sayList(state.fields));
    case 'silent':
      return say.silent(phone);
    default:
      return say[state.kind];
  }
}
