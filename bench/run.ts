// npm run bench: how fast, with figures. Nothing is asserted here: tests count steps. `npm run bench -- demo import` plays only those.
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { audit, replan, standingOf, sunTimes, usualWeights, bookings } from '#engine/index.ts';
import { readFile } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import { apply, dateIn } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import { answerFor, factsOf, noDays, usualBudget } from '#options/index.ts';
import { blow, hasFreeSwap, untruths } from '../test/engine/disruptions.ts';
import { generated } from '../test/engine/generate.ts';
import { everyPack, fortyOfTheCrew, under } from '../test/engine/under-packs.ts';
import { demo, demoBlows } from './demo-blows.ts';
import { onReaders } from './readers.ts';

const sorted = (times: readonly number[]): readonly number[] => [...times].sort((one, other) => one - other);
const at = (times: readonly number[], share: number): string =>
  `${Math.round(sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)} ms`;
const figures = (times: readonly number[]): string =>
  `p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)}, most ${at(times, 1)} (${times.length})`;
const timed = <T>(work: () => T): readonly [T, number] => {
  const begin = performance.now();
  const done = work();
  return [done, performance.now() - begin];
};
const say = (what: string, figure: string): void => console.log(`${what.padEnd(44)} ${figure}`);

function coldDemo(): void {
  const blows = demoBlows(demo());
  const every = Math.max(1, Math.floor(blows.length / 10));
  const cold = blows.flatMap((_, index) => {
    if (index % every !== 0) return [];
    const told = spawnSync(process.execPath, [path.join(import.meta.dirname, 'cold.ts'), String(index)], { encoding: 'utf8' });
    return [Number(told.stdout.trim())];
  });
  say('demo, cold: a process for each', figures(cold));
}

/** Each disruption fresh: nothing is remembered from one answer to the next. */
function warmDemo(made: Production): void {
  const blows = demoBlows(made);
  const ask = (index: number) => {
    const one = blows[index];
    if (!one) throw new Error(`no disruption ${index}`);
    return answerFor(made, one.asked, { at: one.at, seed: 1, budget: usualBudget, stop: () => false, also: [] });
  };
  for (let index = 0; index < 10; index += 1) ask((index * 7) % blows.length);
  let moves = 0;
  const rows = blows.map((one, index) => {
    const [answered, ms] = timed(() => ask(index));
    if (answered.ok) moves += answered.answer.effort.moves;
    return { kind: one.asked.kind, ms };
  });
  const all = rows.map(({ ms }) => ms);
  say('demo, warm', figures(all));
  for (const [kind, own] of Map.groupBy(rows, ({ kind }) => kind)) say(`  ${kind}`, figures(own.map(({ ms }) => ms)));
  say('moves a second, with every rule', Math.round(moves / (all.reduce((sum, ms) => sum + ms, 0) / 1000)).toLocaleString('en'));
  const [, hundred] = timed(() => {
    for (let round = 0; round < 100; round += 1) audit(made, made.plan);
  });
  say('an audit of the whole plan', `${(hundred / 100).toFixed(2)} ms`);
}

/** Ways that need nothing beyond the plan's own days and dates, and wait for nobody. */
const relaxing = new Set(['wait', 'do-nothing', 'hold', 'add-day', 'ask-place', 'ask-place-added', 'ask-agent', 'double', 'park']);

/** Ways that place everything: they differ in kind, in five scenes, or in the day of a lost scene. */
const wholeWays = (options: readonly Option[]): number =>
  options.filter((option) => option.verdict !== 'breaks' && !relaxing.has(option.play)).length;

/** Three complete ways, wherever a search of fifteen times the moves (about ten seconds here) finds three. */
function besideAReference(): void {
  const productions = Array.from({ length: 20 }, (_, index) => generated(index + 1, null));
  const rows = Array.from({ length: 100 }, (_, index) => blow(productions[index % 20] as (typeof productions)[number], 1000 + index))
    .filter(({ asked: { kind } }) => kind !== 'push-calls')
    .map((one) => {
      const found = (times: number): number => {
        const answered = answerFor(one.facts, one.asked, { at: one.at, seed: 1, budget: usualBudget * times, stop: () => false, also: [] });
        return answered.ok ? wholeWays(answered.answer.options) : 0;
      };
      return { usual: found(1), longer: found(15) };
    });
  const able = rows.filter(({ usual, longer }) => Math.max(usual, longer) >= 3);
  say('three complete ways where ten seconds find three', `${able.filter(({ usual }) => usual >= 3).length} of ${able.length}`);
  const one = rows.filter(({ usual, longer }) => Math.max(usual, longer) >= 1);
  say('one complete way where ten seconds find one', `${one.filter(({ usual }) => usual >= 1).length} of ${one.length}`);
}

/** Milliseconds until the search first holds a plan in which everything stands and nothing breaks; null: it never does. */
function firstRepair(one: ReturnType<typeof blow>): number | null {
  const hit = apply(one.facts, factsOf(one.facts, one.asked, one.at));
  if (!hit.ok) return null;
  const facts = hit.production;
  const today = dateIn(one.at, facts.zone);
  const published = bookings(one.facts, one.facts.plan);
  const begin = performance.now();
  let first: number | null = null;
  let asked: number | null = null;
  const found = replan(facts, one.facts.plan, {
    free: (day) => day.status === 'planned' && day.date > today,
    oracle: {
      person: (person, day) => (({ X: 0, A: 2, H: 1 }) as const)[standingOf(facts, published, person, day.date).state],
      sun: (day) => (facts.at ? sunTimes(day.date, facts.zone, facts.at) : null),
      callsOut: () => false,
      shot: () => [],
    },
    shelf: null,
    start: null,
    weights: () => usualWeights,
    effort: {
      seed: 1,
      moves: usualBudget,
      stop: () => {
        asked ??= performance.now() - begin;
        return first !== null;
      },
      onBest: (total, unplaced) => {
        if (first === null && unplaced === 0 && total < usualWeights.hard) first = performance.now() - begin;
      },
    },
  });
  if (found.unplaced.length > 0 || found.total >= usualWeights.hard) return null;
  return first ?? asked;
}

function onGenerated(chosen: typeof everyPack, count: number): void {
  const productions = Array.from({ length: 20 }, (_, index) =>
    chosen.length === 0 ? generated(index + 1, null) : under(generated(index + 1, null), chosen, fortyOfTheCrew),
  );
  const loads = productions.map((made) => {
    const runs = audit(made, made.plan).judged.runs;
    return runs.reduce((sum, run) => sum + run.used / run.usable, 0) / runs.length;
  });
  say(
    '20 generated productions, mean day load',
    `${Math.round((loads.reduce((sum, load) => sum + load, 0) / loads.length) * 100)} %, least ${Math.round(Math.min(...loads) * 100)} %`,
  );
  const rows = Array.from({ length: count }, (_, index) => {
    const one = blow(productions[index % 20] as (typeof productions)[number], 1000 + index);
    const [answered, ms] = timed(() =>
      answerFor(one.facts, one.asked, { at: one.at, seed: 1, budget: usualBudget, stop: () => false, also: [] }),
    );
    if (!answered.ok) throw new Error(answered.said);
    const { options } = answered.answer;
    const choice = options.some((option) => option.verdict !== 'breaks' && option.play !== 'wait');
    const whole = wholeWays(options);
    const [, none] = timed(() => noDays(one.facts, one.asked, { at: one.at, seed: 1, budget: usualBudget, stop: () => false, also: [] }));
    return {
      kind: one.asked.kind,
      ms,
      whole,
      none,
      repair: one.asked.kind === 'push-calls' ? null : firstRepair(one),
      free: hasFreeSwap(one),
      choice,
      verified: options.some((option) => option.verdict === 'verified'),
      wrong: untruths(one, answered.answer).length,
    };
  });
  say(`${count} random disruptions`, figures(rows.map(({ ms }) => ms)));
  for (const [kind, own] of Map.groupBy(rows, (row) => row.kind)) {
    const count = (which: (row: (typeof rows)[number]) => boolean) => own.filter(which).length;
    say(
      `  ${kind}`,
      `${figures(own.map(({ ms }) => ms))}; no free swap ${count((row) => !row.free)}, a choice ${count((row) => row.choice)}, verified ${count((row) => row.verified)}`,
    );
  }
  const repairs = rows.flatMap(({ repair }) => repair ?? []);
  say('first complete repair', figures(repairs));
  const repairable = rows.filter(({ kind, whole }) => kind !== 'push-calls' && whole > 0);
  const three = repairable.filter(({ whole, ms }) => whole >= 3 && ms <= 1000);
  say('three complete ways in a second', `${three.length} of ${repairable.length} that have one`);
  say('scenes without a day, with the clash', figures(rows.map(({ none }) => none)));
  say('without a free swap', `${Math.round((rows.filter((row) => !row.free).length / rows.length) * 100)} %`);
  say('things said that a fresh audit denies', String(rows.reduce((sum, row) => sum + row.wrong, 0)));
}

/** A screenplay of so many scenes, about a page each. */
const fountain = (scenes: number): Uint8Array =>
  new TextEncoder().encode(
    Array.from({ length: scenes }, (_, scene) =>
      [
        `INT. SET ${scene % 40} - DAY #${scene + 1}#`,
        'Somebody walks to the window and looks out.',
        ...Array.from({ length: 6 }, (_, line) => `ROLE ${(scene + line) % 25}\nThat is what I would have said, and more than once.`),
      ].join('\n\n'),
    ).join('\n\n'),
  );

function onScripts(): void {
  for (let round = 0; round < 3; round += 1) readFile('warm.fountain', fountain(300));
  for (const scenes of [600, 1200, 2400, 4800]) {
    const bytes = fountain(scenes);
    const times = Array.from({ length: 5 }, () => timed(() => readFile('a.fountain', bytes))[1]);
    say(
      `Fountain, ${scenes.toLocaleString('en')} scenes (${Math.round(bytes.length / 1024).toLocaleString('en')} kB)`,
      `${at(times, 0.5)}`,
    );
  }
}

function underEveryPack(): void {
  const made = demo();
  say('demo and generated productions under every pack', String(everyPack.length));
  warmDemo(under(made, everyPack, made.house.crew.length > 0 ? made.house.crew : fortyOfTheCrew));
  onGenerated(everyPack, 200);
}

const parts = {
  demo: () => {
    coldDemo();
    warmDemo(demo());
  },
  random: () => onGenerated([], 500),
  packs: underEveryPack,
  reference: besideAReference,
  import: onScripts,
  readers: onReaders,
} as const;
const asked = process.argv.slice(2);
console.log(
  `${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, ${usualBudget.toLocaleString('en')} moves an answer`,
);
for (const [name, play] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) play();
