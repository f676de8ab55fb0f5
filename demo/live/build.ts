import { csv } from '../csv.ts';
import { afterMidnight, beforeMidnight } from './cues.ts';

const minute = 60_000;
const dayLength = 24 * 60 * minute;
const starts = (22 * 60 + 30) * minute;

interface Cue {
  readonly cue: string;
  readonly title: string;
  /** Milliseconds from midnight of the evening's date, past midnight counting on. */
  readonly from: number;
  readonly duration: number;
}

function cues(): readonly Cue[] {
  let from = starts;
  return [...beforeMidnight, ...afterMidnight].map(([title, minutes], index) => {
    const one = { cue: String(index + 1), title, from, duration: minutes * minute };
    from += one.duration;
    return one;
  });
}

const eventOf = ({ cue, title, from, duration }: Cue) => ({
  type: 'event',
  id: `cue${cue.padStart(2, '0')}`,
  cue,
  title,
  note: '',
  colour: '',
  flag: false,
  timeStart: from % dayLength,
  timeEnd: (from + duration) % dayLength,
  duration,
  timeStrategy: 'lock-duration',
  linkStart: cue !== '1',
  endAction: 'none',
  timerType: 'count-down',
  countToEnd: false,
  skip: false,
  timeWarning: 60_000,
  timeDanger: 30_000,
  custom: {},
  triggers: [],
  parent: null,
  delay: 0,
  dayOffset: from >= dayLength ? 1 : 0,
  gap: 0,
  revision: 0,
});

/** The show as an Ontime v4 project file: one rundown, 64 linked events, 22:30 to 01:30 across midnight. */
export function ontimeProject(): string {
  const events = cues().map(eventOf);
  const order = events.map((event) => event.id);
  const rundown = {
    id: 'longest-night',
    title: 'Longest Night Live',
    order,
    flatOrder: order,
    entries: Object.fromEntries(events.map((event) => [event.id, event])),
    revision: 1,
  };
  const project = {
    rundowns: { 'longest-night': rundown },
    project: {
      title: 'Longest Night Live',
      description: 'Sat 12 Dec 2026 22:30 to Sun 13 Dec 01:30, London',
      url: '',
      info: 'Presenter Mina Fall, operator Stellan Roe, sound Yann Tessier, vision Corin Ash, client in the room Imke Dahl (Alderlight Fund)',
      logo: null,
      custom: [],
    },
    settings: { version: '4.0.0', serverPort: 4001, editorKey: null, operatorKey: null, timeFormat: '24', language: 'en' },
    viewSettings: {
      dangerColor: '#ED3333',
      normalColor: '#ffffffcc',
      warningColor: '#FFAB33',
      overrideStyles: false,
      freezeEnd: false,
      endMessage: '',
    },
    urlPresets: [],
    customFields: {},
    automation: { enabledAutomations: false, enabledOscIn: false, oscPortIn: 8888, triggers: [], automations: {} },
  };
  return `${JSON.stringify(project, null, 2)}\n`;
}

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** The same show as a table. */
export const liveCsv = (): string =>
  csv([
    ['cue', 'title', 'start', 'duration'],
    ...cues().map(({ cue, title, from, duration }) => [cue, title, clock(from % dayLength), clock(duration)]),
  ]);
