import { readFile } from 'node:fs/promises';
import type { Doing, Refusal } from '#commands/index.ts';
import { languageNamed, refusalText } from '#commands/index.ts';
import type { Instant, Production } from '#model/index.ts';
import type { ScriptLanguage } from '#script/index.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';

/** What every verb may be given. */
export interface Common {
  readonly json: boolean | undefined;
  readonly now: string | undefined;
  readonly seed: string | undefined;
}

/** A verb ends with a code; a text that was not asked for goes to the standard error. */
export interface Out {
  readonly say: (text: string) => void;
  readonly json: (value: unknown) => void;
  readonly warn: (text: string) => void;
}
export const out: Out = {
  say: (text) => void process.stdout.write(`${text}\n`),
  json: (value) => void process.stdout.write(`${JSON.stringify(value, null, 1)}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
};

/** Something expected that ends a verb with its sentence; everything else that is thrown is a bug. */
export class Stop extends Error {
  readonly code: ExitCode;
  /** A stable code, and the facts that belong to it. */
  readonly refusal: { readonly code: string } & Readonly<Record<string, unknown>>;
  constructor(code: ExitCode, text: string, refusal: { readonly code: string } & Readonly<Record<string, unknown>>) {
    super(text);
    this.code = code;
    this.refusal = refusal;
  }
}
export const stop = (code: ExitCode, refusal: string, text: string): Stop => new Stop(code, text, { code: refusal });
export const stopAt = (refusal: Refusal): Stop => {
  const unreadable = refusal.code === 'missing-production' || refusal.code === 'unreadable-production';
  return new Stop(unreadable ? exitCodes.unreadable : exitCodes.refused, refusalText(refusal), refusal);
};

/** An instant like 2026-12-01T05:25:00Z. */
export function instantFrom(text: string, option: string): Instant {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'second' });
  } catch {
    throw stop(exitCodes.usage, 'not-an-instant', `${option} wants an instant like 2026-12-01T05:25:00Z, not "${text}".`);
  }
}

/** --now, else the production's own now, else the clock of this machine. */
export const nowOf = (production: Production, { now }: Common): Instant =>
  now === undefined ? (production.ownNow ?? Temporal.Now.instant().toString({ smallestUnit: 'second' })) : instantFrom(now, '--now');

export function seedOf({ seed }: Common): number {
  const number = seed === undefined ? 1 : Number(seed);
  if (!Number.isSafeInteger(number)) throw stop(exitCodes.usage, 'not-a-seed', `--seed wants a whole number, not "${seed}".`);
  return number;
}

export const doingOf = (production: Production, common: Common): Doing => ({ at: nowOf(production, common), by: production.me });

export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw stop(exitCodes.unreadable, 'missing-file', `There is no file ${file} that can be read.`);
  }
}

/** --language de: whose heading words count beside the English ones. */
export function languageOf(text: string | undefined): ScriptLanguage | null {
  if (text === undefined) return null;
  const found = languageNamed(text);
  if (found === null) throw stop(exitCodes.usage, 'no-such-language', `--language is one of de, fr, ru, fi, es, not "${text}".`);
  return found;
}
