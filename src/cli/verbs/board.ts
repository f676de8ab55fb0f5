import { writeFile } from 'node:fs/promises';
import type { Day, PartId, Production } from '#model/index.ts';
import { partFacts, sayDate, sceneOf, sceneOfPart, shootingDays, showEighths, sumEighths } from '#model/index.ts';
import type { Eighths } from '#model/index.ts';
import { writeCsv } from '#files/index.ts';
import { rulesUsed, scheduleRows } from '#commands/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { out } from '../run.ts';

interface BoardOptions extends Common {
  readonly output?: string;
}

/** The board as text: a day break for each day, its strips in their order. */
export async function board([file = '']: readonly string[], options: BoardOptions): Promise<number> {
  const production = await productionOf(file);
  if (options.output !== undefined) return write(production, options.output);
  const days = shootingDays(production).map((day) => dayOf(production, day));
  const boneyard = production.plan.boneyard.map((part) => strip(production, part));
  if (options.json) {
    out.json({ title: production.title, days, boneyard, rules: rulesUsed(production) });
    return exitCodes.done;
  }
  for (const day of days) {
    out.say(
      `Day ${day.number}  ${sayDate(day.date)}  call ${day.call}  ${day.place ?? 'no place'}  ${day.pages} pages  ${day.minutes ?? '?'} min  [${day.status}]`,
    );
    for (const one of day.strips) out.say(`  ${line(one)}`);
  }
  if (boneyard.length > 0) out.say(`Boneyard, ${boneyard.length}`);
  for (const one of boneyard) out.say(`  ${line(one)}`);
  out.say(rulesUsed(production));
  return exitCodes.done;
}

async function write(production: Production, place: string): Promise<number> {
  const rows = scheduleRows(production);
  await writeFile(place, writeCsv(rows));
  out.say(`${place}: ${rows.length - 1} rows. \`coverset check\` judges it, \`coverset import\` takes it back.`);
  return exitCodes.done;
}

type Strip = ReturnType<typeof strip>;
const line = ({ part, intExt, heading, dayNight, pages, minutes, cast }: Strip): string =>
  `${part.padEnd(6)} ${intExt.padEnd(7)} ${heading.padEnd(34)} ${dayNight.padEnd(6)} ${pages.padStart(6)} ${String(minutes ?? '?').padStart(4)}  ${cast.join(' ')}`.trimEnd();

function strip(production: Production, part: PartId) {
  const scene = sceneOf(production, sceneOfPart(part));
  const facts = partFacts(scene, part);
  return {
    part,
    intExt: scene.intExt,
    heading: scene.heading,
    dayNight: scene.dayNight,
    eighths: facts.eighths as Eighths,
    pages: showEighths(facts.eighths as Eighths, ' '),
    minutes: facts.minutes,
    cast: facts.cast.map((person) => production.people[person]?.cast?.number ?? production.people[person]?.called ?? person),
    place: scene.place === null ? null : (production.places[scene.place]?.name ?? scene.place),
  };
}

function dayOf(production: Production, day: Day) {
  const strips = (production.plan.order[day.id] ?? []).map((part) => strip(production, part));
  const known = strips.every(({ minutes }) => minutes !== null);
  return {
    id: day.id,
    number: day.number,
    date: day.date,
    call: day.call,
    status: day.status,
    place: [...new Set(strips.flatMap(({ place }) => place ?? []))].join(', ') || null,
    pages: showEighths(sumEighths(strips.map(({ eighths }) => eighths)), ' '),
    minutes: known ? strips.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) : null,
    strips,
  };
}
