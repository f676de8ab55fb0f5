import fs from 'node:fs';
import path from 'node:path';
import type { TalkBook } from '#commands/index.ts';

export const usualPort = 4319;

/** The port kept from the last start, so that an open tab or a bookmark finds the page again. */
export function keptPort(folder: string): number {
  const text = readSmall(path.join(folder, 'port'));
  const port = Number(text);
  return text !== null && Number.isInteger(port) && port > 0 && port < 65536 ? port : usualPort;
}
export function keepPort(folder: string, port: number): void {
  fs.writeFileSync(path.join(folder, 'port'), `${port}\n`);
}

/** The talks that a demo's user has had before its today, beside its production; null: none. */
export function shippedTalks(production: string): TalkBook | null {
  const file = production.replace(/\.coverset\.json$/u, '.talks.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as TalkBook) : null;
}

function readSmall(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
