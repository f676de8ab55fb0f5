import type { Wall } from './civil.ts';
import { dayMs } from './civil.ts';
import type { Component } from './component.ts';
import { propertyOf } from './component.ts';
import { occurrences } from './recurrence.ts';
import type { Budget } from './recurrence.ts';
import { readRule } from './rule.ts';
import type { Rule } from './rule.ts';
import { readOffset, readTimeValue } from './time-value.ts';

/** One STANDARD or DAYLIGHT block: from its onsets on, `to` holds. Onsets are wall times before the change. */
interface Observance {
  readonly start: Wall;
  readonly from: number;
  readonly to: number;
  readonly rule: Rule | null;
  readonly extra: readonly Wall[];
}
interface Onset {
  /** Milliseconds of UTC. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A VTIMEZONE of the file. */
export interface FileZone {
  readonly name: string;
  readonly line: number;
  /** X-LIC-LOCATION, where the file names the place. */
  readonly place: string | null;
  /** Offset of a wall time: in a gap the one before it, twice shown the first (RFC 5545 3.3.5). */
  readonly offsetAt: (wall: Wall) => { readonly offset: number; readonly gap: boolean };
  /** From this wall time on the file says nothing any more; Infinity where a rule goes on. */
  readonly saysUntil: Wall;
}

/** The zone with the longest history has some 200 changes; a yearly rule from 1601 on has 600. */
const mostBlocks = 250;
const mostOnsets = 800;

/** Reads a VTIMEZONE; null where no block of it can be used. */
export function readFileZone(zone: Component): FileZone | null {
  const blocks = zone.children.filter((child) => child.name === 'STANDARD' || child.name === 'DAYLIGHT').slice(0, mostBlocks);
  const observances = blocks.map(readObservance).filter((one) => one !== null);
  const name = propertyOf(zone, 'TZID')?.value.trim();
  if (name === undefined || observances.length === 0) return null;
  let known: readonly Onset[] | null = null;
  const onsets = (): readonly Onset[] => {
    known ??= onsetsOf(observances);
    return known;
  };
  return {
    name,
    line: zone.line,
    place: propertyOf(zone, 'X-LIC-LOCATION')?.value.trim() ?? null,
    offsetAt: (wall) => offsetAt(onsets(), wall),
    saysUntil: saysUntil(observances, zone),
  };
}

function readObservance(block: Component): Observance | null {
  const start = readTimeValue(propertyOf(block, 'DTSTART')?.value ?? '');
  const from = readOffset(propertyOf(block, 'TZOFFSETFROM')?.value ?? '');
  const to = readOffset(propertyOf(block, 'TZOFFSETTO')?.value ?? '');
  if (start === null || to === null) return null;
  const ruleText = propertyOf(block, 'RRULE')?.value;
  const rule = ruleText === undefined ? null : readRule(ruleText);
  const extra = block.properties
    .filter((property) => property.name === 'RDATE')
    .flatMap((property) => property.value.split(',').slice(0, 5000))
    .map((text) => readTimeValue(text.split('/')[0] ?? ''))
    .flatMap((value) => (value === null ? [] : [value.utc ? value.wall + (from ?? to) : value.wall]));
  return { start: start.wall, from: from ?? to, to, rule, extra };
}

/** All changes, made once: rules of a zone are yearly, and 800 years of them are few. */
function onsetsOf(observances: readonly Observance[]): readonly Onset[] {
  const budget: Budget = { steps: 100_000 };
  const onsets = observances.flatMap((observance) => {
    const walls = [observance.start, ...observance.extra.slice(0, mostOnsets), ...ruleOnsets(observance, budget)];
    return [...new Set(walls)].map((wall): Onset => ({ at: wall - observance.from, from: observance.from, to: observance.to }));
  });
  return onsets.sort((one, other) => one.at - other.at);
}

function ruleOnsets({ rule, start, from }: Observance, budget: Budget): readonly Wall[] {
  const walls: Wall[] = [];
  if (rule === null) return walls;
  for (const wall of occurrences(rule, start, budget)) {
    if (walls.length >= mostOnsets || (rule.until !== null && pastUntil(rule.until, wall, from))) break;
    walls.push(wall);
  }
  return walls;
}

const pastUntil = (until: NonNullable<Rule['until']>, wall: Wall, from: number): boolean =>
  until.utc ? wall - from > until.wall : wall > until.wall + (until.dateOnly ? dayMs - 1 : 0);

function offsetAt(onsets: readonly Onset[], wall: Wall): { readonly offset: number; readonly gap: boolean } {
  const first = onsets[0];
  if (first === undefined) return { offset: 0, gap: false };
  let low = 0;
  let high = onsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const onset = onsets[middle];
    // A change takes hold of a wall time only where both clocks have passed it: so a gap keeps the offset before, an overlap the first.
    if (onset !== undefined && wall >= onset.at + Math.max(onset.from, onset.to)) low = middle + 1;
    else high = middle;
  }
  const current = onsets[low - 1];
  const next = onsets[low];
  const gap = next !== undefined && next.to > next.from && wall >= next.at + next.from;
  return { offset: current?.to ?? first.from, gap };
}

function saysUntil(observances: readonly Observance[], zone: Component): Wall {
  const stated = readTimeValue(propertyOf(zone, 'TZUNTIL')?.value ?? '');
  const endless = observances.some((one) => one.rule !== null && one.rule.until === null && one.rule.count === null);
  const single = observances.length === 1 && observances[0]?.rule === null && observances[0].extra.length === 0;
  if (endless || single) return stated?.wall ?? Number.POSITIVE_INFINITY;
  const lasts = observances.map((one) => Math.max(one.start, ...one.extra, one.rule?.until?.wall ?? 0));
  // A year after its last change a zone that changes has changed again: what the file says ends with the next change due.
  return Math.min(stated?.wall ?? Number.POSITIVE_INFINITY, Math.max(...lasts) + 120 * dayMs);
}
