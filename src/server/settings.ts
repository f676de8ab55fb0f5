import { parseArgs } from 'node:util';

export type DemoName = 'feature' | 'short' | 'doc';
const demos: readonly string[] = ['feature', 'short', 'doc'] satisfies readonly DemoName[];
const isDemo = (name: string): name is DemoName => demos.includes(name);

export interface Settings {
  /** The clock's first instant; null: the demo's own now, else the real time. */
  readonly now: string | null;
  readonly data: string | null;
  readonly port: number | null;
  readonly demo: DemoName;
  /** A production of the data by name, or a production's file to be taken in; null: the demo. */
  readonly open: string | null;
  /** Also for phones on the same network, by plain http. */
  readonly lan: boolean;
}
export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly code: 'usage' | 'help'; readonly sentence: string };

const usage = `npm start -- [--now INSTANT] [--data DIR] [--port N] [--lan] [--open PRODUCTION | --demo feature|short|doc]
  --now    the program's clock starts there and runs on: 2026-12-01T05:25:00Z
  --data   folder for your productions (otherwise COVERSET_DATA, otherwise your system's own)
  --port   another port than 4319; it is remembered in the data folder
  --lan    also for phones on your own network, by plain http: coverset open --qr and invite --qr print codes for them
  --open   your own production: its name, or a file such as my-film.json, which is copied into your data the first time
  --demo   which demo opens`;

/** Reads the server's own options; a wrong one is refused with the word that was wrong. */
export function readSettings(args: readonly string[]): ReadSettings {
  const refuse = (sentence: string): ReadSettings => ({ ok: false, code: 'usage', sentence: `${sentence}\n${usage}` });
  let values: { now?: string; data?: string; port?: string; demo?: string; open?: string; lan?: boolean; help?: boolean };
  try {
    values = parseArgs({
      args: [...args],
      options: {
        now: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'string' },
        open: { type: 'string' },
        lan: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (problem) {
    return refuse(problem instanceof Error ? problem.message : String(problem));
  }
  if (values.help) return { ok: false, code: 'help', sentence: usage };
  const demo = values.demo ?? 'feature';
  if (!isDemo(demo)) return refuse(`There is no demo "${demo}".`);
  if (values.demo !== undefined && values.open !== undefined) return refuse('--open and --demo each say what opens: give one of them.');
  const now = values.now ?? null;
  if (now !== null && !isInstant(now))
    return refuse(`--now wants an instant with its zone, such as 2026-12-01T05:25:00Z; "${now}" is none.`);
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65536)) return refuse(`"${values.port}" is no port.`);
  return { ok: true, settings: { now, data: values.data ?? null, port, demo, open: values.open ?? null, lan: values.lan ?? false } };
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}
