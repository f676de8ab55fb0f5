import fs from 'node:fs';
import path from 'node:path';
import { scratchCluster } from '#store/index.ts';
import { players } from './players/index.ts';
import { NotSeen } from './seen.ts';
import { launch, makeStage, type Stage, type World } from './stage.ts';
import { type Story, stories, type Tag } from './steps.ts';

/** What became of one step; a step without a player has no reason. */
interface Outcome {
  readonly id: string;
  readonly tag: Tag;
  readonly shown: boolean;
  readonly reason: string | null;
}

/** A step that hangs is not shown; none needs as long as this. */
const patience = 60_000;
const atOnce = 2;
const shownFile = path.join(import.meta.dirname, 'shown.txt');

const withoutColours = (text: string): string => text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu'), '');

function reasonOf(problem: unknown): string {
  if (problem instanceof NotSeen) return problem.message;
  const text = withoutColours(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
  const lines = text.split('\n').map((line) => line.trim());
  const where = lines.find((line) => /players\/S\d+\.ts/u.test(line))?.match(/S\d+\.ts:\d+/u)?.[0];
  return `${lines
    .filter((line) => line !== '' && !line.startsWith('at '))
    .slice(0, 4)
    .join(' ')
    .slice(0, 300)}${where ? ` (${where})` : ''}`;
}

/** A promise that is given up after the patience; what it still does is ended with the stage. */
async function inTime(work: Promise<void>): Promise<void> {
  const patienceEnds = new AbortController();
  const late = new Promise<never>((_, failed) => {
    const timer = setTimeout(() => failed(new NotSeen(`nothing came for ${patience / 1000} s`)), patience);
    patienceEnds.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    await Promise.race([work, late]);
  } finally {
    patienceEnds.abort();
  }
}

async function playStep(id: string, stage: Stage): Promise<string | null> {
  const player = players[id];
  if (!player) return null;
  try {
    await inTime(player(stage));
  } catch (problem) {
    return reasonOf(problem);
  }
  const problems = stage.problems();
  return problems.length > 0 ? `a script of the page failed: ${problems.join('; ').slice(0, 200)}` : '';
}

/** One story from a fresh copy of its demo, its steps in their order; those not asked for are played too, since later ones rest on them. */
async function playStory(story: Story, last: number, world: World): Promise<readonly Outcome[]> {
  const stage = makeStage(story, world);
  const outcomes: Outcome[] = [];
  try {
    for (const [id, tag] of story.steps.slice(0, last + 1)) {
      const reason = await playStep(id, stage);
      outcomes.push({ id, tag, shown: reason === '', reason: reason === '' ? null : reason });
    }
  } finally {
    await stage.end();
  }
  return outcomes;
}

const readShown = (): readonly string[] => (fs.existsSync(shownFile) ? fs.readFileSync(shownFile, 'utf8').split('\n').filter(Boolean) : []);

/** S4.10 stands after S4.9. */
const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

function printTags(outcomes: readonly Outcome[]): void {
  for (const tag of ['1', '2', '3', '4', '5', 'later'] as const) {
    const tagged = outcomes.filter((one) => one.tag === tag);
    if (tagged.length > 0) console.log(`[${tag}] ${tagged.filter(({ shown }) => shown).length} of ${tagged.length}`);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const isWanted = (id: string): boolean => wanted.length === 0 || wanted.some((one) => id === one || id.startsWith(`${one}.`));
  const known = stories.flatMap(({ steps }) => steps.map(([id]) => id));
  const strange = wanted.find((one) => !known.some((id) => id === one || id.startsWith(`${one}.`)));
  if (strange !== undefined) {
    console.error(`There is no step or story ${strange}: S4 plays a story, S4.3 the steps up to that one.`);
    return 2;
  }
  const world: World = { browser: await launch(), cluster: await scratchCluster(null) };
  const outcomes = new Map<string, Outcome>();
  const queue = stories
    .map((story) => ({ story, last: story.steps.findLastIndex(([id]) => isWanted(id)) }))
    .filter(({ last }) => last >= 0);
  // The longest first: two at once then end together.
  queue.sort((one, other) => playersOf(other.story) - playersOf(one.story));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      for (const outcome of await playStory(next.story, next.last, world)) outcomes.set(outcome.id, outcome);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await world.browser.close();
    await world.cluster.end();
  }
  return report(
    [...outcomes.values()].filter(({ id }) => isWanted(id)),
    known.length,
    args.includes('--keep'),
  );
}
const playersOf = ({ steps }: Story): number => steps.filter(([id]) => players[id]).length;

function report(played: readonly Outcome[], all: number, keep: boolean): number {
  const outcomes = played.toSorted((one, other) => byNumber(one.id, other.id));
  for (const { id, shown, reason } of outcomes) console.log(`${id} ${shown ? 'shown' : `not yet${reason === null ? '' : `: ${reason}`}`}`);
  printTags(outcomes);
  const once = readShown();
  const fallen = outcomes.filter(({ id, shown }) => !shown && once.includes(id));
  const shown = outcomes.filter((one) => one.shown).map(({ id }) => id);
  if (keep) fs.writeFileSync(shownFile, `${[...new Set([...once, ...shown])].sort(byNumber).join('\n')}\n`);
  for (const { id } of fallen) console.log(`${id} was shown once and is not now`);
  console.log(`${shown.length} shown of ${all}`);
  console.log(`${fallen.length} fallen`);
  return fallen.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
