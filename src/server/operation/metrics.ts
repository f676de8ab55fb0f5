/** Upper bounds in seconds: a page is quick below a tenth, an answer of the search takes up to some seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Timed {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** What a server tells about itself. Nothing of it is by person, address or production: a route is its pattern, never what stood in it. */
export interface Metrics {
  /** `route`: '/day/:token', 'desk.answer'; seconds from the first byte asked to the last byte given. */
  readonly answered: (route: string, method: string, status: number, seconds: number) => void;
  /** Text in the format that Prometheus reads (version 0.0.4). */
  readonly text: (now: Gauges) => string;
}

/** What is asked for at the instant of a reading. */
export interface Gauges {
  readonly databaseAnswers: boolean;
  readonly waiting: number;
  readonly unsure: number;
  readonly dead: number;
}

export function startMetrics(): Metrics {
  const byRoute = new Map<string, Timed>();
  const byStatus = new Map<string, number>();
  return {
    answered: (route, method, status, seconds) => {
      const key = labels({ method, route });
      const timed = byRoute.get(key) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
      const place = bounds.findIndex((bound) => seconds <= bound);
      if (place >= 0) timed.counts[place] = (timed.counts[place] ?? 0) + 1;
      timed.sum += seconds;
      timed.count += 1;
      byRoute.set(key, timed);
      const answer = labels({ method, route, status: String(status) });
      byStatus.set(answer, (byStatus.get(answer) ?? 0) + 1);
    },
    text: (now) =>
      [...block('coverset_requests_total', 'counter', 'Answers given', [...byStatus]), ...durations(byRoute), ...gauges(now), ''].join(
        '\n',
      ),
  };
}

type Row = readonly [labels: string, value: number];

const labels = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/gu, '_')}"`)
    .join(',');

const head = (name: string, type: string, help: string): readonly string[] => [`# HELP ${name} ${help}.`, `# TYPE ${name} ${type}`];
const line = (name: string, [of, value]: Row): string => `${name}${of === '' ? '' : `{${of}}`} ${value}`;
const block = (name: string, type: string, help: string, rows: readonly Row[]): readonly string[] => [
  ...head(name, type, help),
  ...rows.map((row) => line(name, row)),
];

function durations(byRoute: ReadonlyMap<string, Timed>): readonly string[] {
  const name = 'coverset_request_seconds';
  const rows = [...byRoute].flatMap(([of, { counts, sum, count }]) => {
    let below = 0;
    const buckets = bounds.map((bound, place) => {
      below += counts[place] ?? 0;
      return line(`${name}_bucket`, [`${of},le="${bound}"`, below]);
    });
    return [
      ...buckets,
      line(`${name}_bucket`, [`${of},le="+Inf"`, count]),
      line(`${name}_sum`, [of, sum]),
      line(`${name}_count`, [of, count]),
    ];
  });
  return [...head(name, 'histogram', 'Seconds until an answer was given'), ...rows];
}

function gauges({ databaseAnswers, waiting, unsure, dead }: Gauges): readonly string[] {
  const memory = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const one = (name: string, type: string, help: string, value: number) => block(name, type, help, [['', value]]);
  return [
    ...block('coverset_messages', 'gauge', 'Messages in the outbox by state', [
      ['state="waiting"', waiting],
      ['state="unsure"', unsure],
      ['state="dead"', dead],
    ]),
    ...one('coverset_database_up', 'gauge', 'Whether the database answers', databaseAnswers ? 1 : 0),
    ...one('process_resident_memory_bytes', 'gauge', 'Resident memory', memory.rss),
    ...one('nodejs_heap_used_bytes', 'gauge', 'Heap in use', memory.heapUsed),
    ...one('process_cpu_seconds_total', 'counter', 'Seconds of processor', (user + system) / 1e6),
    ...one('process_uptime_seconds', 'gauge', 'Seconds since the start', Math.round(process.uptime())),
  ];
}
