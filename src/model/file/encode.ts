import type { Production } from '../production.ts';
import { fileFormat } from './file.ts';
import { fileVersion } from './upgrades.ts';

/**
 * The production as a file: the same facts give the same bytes. Keys stand in one order, one record a line, so that two versions
 * of a file can be compared line by line. Ends with a line break.
 */
export const encodeFile = (production: Production): string =>
  `{\n "format": ${JSON.stringify(fileFormat)},\n "version": ${fileVersion},\n "production": ${lines(production, 1)}\n}\n`;

/** The facts alone: everything but the journal. Its hash says whether an answer still speaks of what stands. */
export const encodeFacts = (production: Production): string => {
  const { journal: _journal, ...facts } = production;
  return `${lines(facts, 0)}\n`;
};

/** Breaks the production and its collections into lines, and keeps each record on one. */
function lines(value: unknown, depth: number): string {
  const margin = ' '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item: unknown) => `${margin} ${oneLine(item)}`).join(',\n')}\n${margin}]`;
  }
  if (!isObject(value)) return oneLine(value);
  const keys = sortedKeys(value);
  if (keys.length === 0) return '{}';
  const rest = (depth < 2 || isPlan(value)) && keys.some((key) => isObject(value[key]) || Array.isArray(value[key]));
  const shown = keys.map((key) => `${margin} ${JSON.stringify(key)}: ${rest ? lines(value[key], depth + 1) : oneLine(value[key])}`);
  return `{\n${shown.join(',\n')}\n${margin}}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${sortedKeys(value)
    .map((key) => `${JSON.stringify(key)}: ${oneLine(value[key])}`)
    .join(', ')}}`;
}

/** Of the plan each day is a line. */
const isPlan = (value: Readonly<Record<string, unknown>>): boolean => 'order' in value && 'boneyard' in value;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Numbers in names count as numbers: 2, 9, 12A, 110. Equal names can't be, so the order is one. */
const sortedKeys = (value: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(value).sort(byName);

function byName(one: string, other: string): number {
  const difference = leading(one) - leading(other);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return one < other ? -1 : 1;
}
/** What doesn't begin with a number comes after what does. */
const leading = (name: string): number => Number(/^\d{1,9}/u.exec(name)?.[0] ?? 1e9);
