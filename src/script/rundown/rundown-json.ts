import type { Instant, Zone } from '#model/index.ts';
import { issue } from '../issue.ts';
import { plainText } from '../plain-text.ts';
import type { Issue } from '../issue.ts';
import { readClockText } from './clock-text.ts';
import { dayMs, timedRundown } from './rundown.ts';
import type { CueGiven, Milliseconds, RundownAnswer } from './rundown.ts';

export interface RundownRefused {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
}
type Fields = Readonly<Record<string, unknown>>;
const mostEvents = 20_000;

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value);
const refused = (code: string, said: string): RundownRefused => ({ kind: 'refused', issues: [issue(null, code, said)] });

/**
 * A rundown from parsed JSON: a list of events, an Ontime project (version 3 or 4), or a Sofie rundown with segments and parts.
 * `zone` is where the show is: Sofie gives its start as an instant, which has no clock time without one.
 */
export function readRundown(value: unknown, zone: Zone | null): RundownAnswer | RundownRefused {
  if (Array.isArray(value)) return fromList(null, value, []);
  if (!isFields(value)) return refused('json-unknown', 'This JSON is no rundown: neither a list of events nor a project.');
  if (isFields(value['rundowns'])) return fromOntime(value['rundowns'], value);
  if (Array.isArray(value['rundown'])) return fromList(titleOf(value['project']), value['rundown'], []);
  if (Array.isArray(value['parts']) && (isFields(value['rundown']) || Array.isArray(value['segments']))) return fromSofie(value, zone);
  if (Array.isArray(value['events'])) return fromList(titleOf(value), value['events'], []);
  if (isFields(value['entries']) && Array.isArray(value['order'])) return fromOntime({ only: value }, {});
  return refused('json-unknown', 'This JSON is no rundown that is known here.');
}

const titleOf = (value: unknown): string | null => (isFields(value) ? textOf(value['title']) || textOf(value['name']) || null : null);

const textOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return plainText(text).slice(0, 100_000);
};

/** Several rundowns in one project: the first that is not empty is read, the others are said. */
function fromOntime(rundowns: Fields, project: Fields): RundownAnswer | RundownRefused {
  const all = Object.values(rundowns).filter(isFields);
  const filled = all.filter((one) => isFields(one['entries']) && Object.keys(one['entries']).length > 0);
  const [chosen, ...others] = filled;
  if (chosen === undefined) return fromList(titleOf(project['project']), [], []);
  const issues = others.map((one) =>
    issue(null, 'rundown-not-read', `The project also holds the rundown "${textOf(one['title']).slice(0, 60)}", which was not read.`),
  );
  const entries = chosen['entries'];
  if (!isFields(entries)) return refused('json-unknown', 'This project holds no entries.');
  return fromList(titleOf(chosen) ?? titleOf(project['project']), inOrder(chosen, entries, issues), issues);
}

/** Groups hold their entries in an order of their own; an entry that no order names comes last and is said. */
function inOrder(rundown: Fields, entries: Fields, issues: Issue[]): readonly unknown[] {
  const flat = Array.isArray(rundown['flatOrder']) && rundown['flatOrder'].length > 0 ? rundown['flatOrder'] : null;
  const order = Array.isArray(rundown['order']) ? rundown['order'] : Object.keys(entries);
  const ids: string[] = [];
  const seen = new Set<string>();
  const add = (id: unknown, depth: number): void => {
    if (depth > 32 || typeof id !== 'string' || seen.has(id) || !Object.hasOwn(entries, id)) return;
    seen.add(id);
    ids.push(id);
    const entry = entries[id];
    const inside = isFields(entry) ? (entry['entries'] ?? entry['events']) : null;
    if (flat === null && Array.isArray(inside)) for (const one of inside.slice(0, mostEvents)) add(one, depth + 1);
  };
  for (const id of flat ?? order) add(id, 0);
  const left = Object.keys(entries).filter((id) => !seen.has(id));
  if (left.length > 0) issues.push(issue(null, 'entries-out-of-order', `${left.length} entries stand in no order; they come last.`));
  return [...ids, ...left].map((id) => (isFields(entries[id]) ? { id, ...entries[id] } : entries[id]));
}

function fromList(title: string | null, list: readonly unknown[], found: readonly Issue[]): RundownAnswer | RundownRefused {
  if (list.length > mostEvents) return refused('too-many-events', `The rundown has more than ${mostEvents} events.`);
  const issues: Issue[] = [...found];
  const looksRight =
    list.length === 0 ||
    list.some((entry) => isFields(entry) && ['timeStart', 'duration', 'timeEnd', 'cue', 'type'].some((name) => name in entry));
  if (!looksRight) return refused('json-unknown', 'This JSON is a list, but not of events with a cue and times.');
  const cues = list.flatMap((entry, place) => cueOf(entry, place, issues) ?? []);
  return timedRundown(title, cues, issues);
}

function cueOf(entry: unknown, place: number, issues: Issue[]): CueGiven | null {
  const which = `Entry ${place + 1}`;
  if (!isFields(entry)) {
    issues.push(issue(null, 'entry-unread', `${which} of the list is no event.`));
    return null;
  }
  const type = textOf(entry['type']) || 'event';
  const title = textOf(entry['title']);
  if (type !== 'event') {
    issues.push(
      issue(null, 'rundown-row-kept-out', `${which}${title ? ` ("${title.slice(0, 60)}")` : ''} is a ${type.slice(0, 20)} and no event.`),
    );
    return null;
  }
  const id = textOf(entry['id']) || String(place + 1);
  const time = (name: string): Milliseconds | null => timeField(entry[name], `${which} (${name})`, issues);
  const strategy = textOf(entry['timeStrategy']);
  return {
    ...{ id, cue: textOf(entry['cue']), title, line: null },
    ...{ start: dayTime(time('timeStart') ?? time('start')), end: dayTime(time('timeEnd') ?? time('end')), duration: time('duration') },
    ...{ skip: entry['skip'] === true || entry['skip'] === 'true', link: linkOf(entry['linkStart']), endHeld: strategy === 'lock-end' },
    ...{ countToEnd: entry['countToEnd'] === true, colour: textOf(entry['colour']) || null, note: textOf(entry['note']) || null },
  };
}

/** Version 2 and 3 wrote the id of the event before instead of true. */
const linkOf = (value: unknown): boolean | null => {
  if (value === undefined) return null;
  if (typeof value === 'string') return value !== '' && value !== 'false';
  return value === true;
};

const dayTime = (time: Milliseconds | null): Milliseconds | null => (time === null ? null : time % dayMs);

function timeField(value: unknown, where: string, issues: Issue[]): Milliseconds | null {
  if (value === undefined || value === null || value === '') return null;
  const read =
    typeof value === 'number'
      ? Number.isFinite(value) && value >= 0 && value < 100 * dayMs
        ? Math.round(value)
        : null
      : typeof value === 'string'
        ? readClockText(value)
        : null;
  if (read === null) issues.push(issue(null, 'time-unread', `${where}: "${textOf(value).slice(0, 40) || typeof value}" is no time.`));
  return read;
}

/** Parts by rank of their segment and their own, never by their place in the array; `float` is skipped; lengths are seconds. */
function fromSofie(project: Fields, zone: Zone | null): RundownAnswer | RundownRefused {
  const rundown = isFields(project['rundown']) ? project['rundown'] : {};
  const segments = (Array.isArray(project['segments']) ? project['segments'] : []).filter(isFields);
  const parts = (Array.isArray(project['parts']) ? project['parts'] : []).filter(isFields);
  if (parts.length > mostEvents) return refused('too-many-events', `The rundown has more than ${mostEvents} parts.`);
  const issues: Issue[] = [];
  const segmentOf = new Map(segments.map((segment) => [segment['id'], segment] as const));
  const rank = (fields: Fields | undefined): number => (typeof fields?.['rank'] === 'number' ? fields['rank'] : 0);
  const ordered = [...parts].sort(
    (one, other) => rank(segmentOf.get(one['segmentId'])) - rank(segmentOf.get(other['segmentId'])) || rank(one) - rank(other),
  );
  const begin = startOfShow(rundown['expectedStartTime'], zone, issues);
  const cues = ordered.map((part, place): CueGiven => {
    const payload = isFields(part['payload']) ? part['payload'] : {};
    const seconds = payload['duration'];
    const segment = segmentOf.get(part['segmentId']);
    const floated = part['float'] === true || segment?.['float'] === true;
    return {
      ...{ id: textOf(part['id']) || String(place + 1), cue: String(place + 1), title: textOf(part['name']), line: null, end: null },
      ...{
        start: null,
        duration: typeof seconds === 'number' && seconds >= 0 ? Math.round(seconds * 1000) : null,
        skip: floated,
        link: null,
      },
      ...{ endHeld: false, countToEnd: false, colour: null, note: textOf(payload['script']) || null },
    };
  });
  const first = cues.findIndex((cue) => !cue.skip);
  return timedRundown(
    textOf(rundown['name']) || null,
    cues.map((cue, place) => (place === first ? { ...cue, start: begin } : cue)),
    issues,
  );
}

function startOfShow(value: unknown, zone: Zone | null, issues: Issue[]): Milliseconds | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 8e15) return null;
  const at: Instant = Temporal.Instant.fromEpochMilliseconds(Math.round(value)).toString();
  if (zone === null) {
    issues.push(issue(null, 'rundown-zone', `The show starts at ${at}; on which clock? Say the zone of the place.`));
    return null;
  }
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond;
}
