import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scratch, scratchCluster } from '#store/index.ts';
import { readyHouse } from './open-house.ts';

const shipped = path.resolve(import.meta.dirname, '../../demo/short.coverset.json');
let scratch: Scratch;
let database = '';
const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-open-'));
const file = path.join(folder, 'my-film.json');

/** What the terminal says and what opens, in a house that stays from one start to the next. */
async function start(named: string): Promise<string> {
  const ready = await readyHouse(folder, database, { kind: 'own', named });
  if (!ready.ok) return ready.sentence;
  await ready.house.close();
  return [ready.name, ready.production.title, ...ready.said].join(' | ');
}

beforeAll(async () => {
  scratch = await scratchCluster(null);
  database = await scratch.database();
  copyFileSync(shipped, file);
});
afterAll(() => scratch.end());

describe('a production of one’s own', () => {
  it('is copied in by its file, once; then its name opens it and the file is left alone', async () => {
    const title = (JSON.parse(readFileSync(file, 'utf8')) as { readonly production: { readonly title: string } }).production.title;
    const before = readFileSync(file, 'utf8');
    expect(await start(file)).toMatch(new RegExp(`^my-film \\| ${title} \\| .*was copied into your data as “my-film”`, 'u'));
    expect(await start('my-film')).toBe(`my-film | ${title}`);
    expect(await start(file)).toMatch(/is in your data already and is open now; .*was not read/u);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
  it('is refused by a sentence that says what there is, or what the file lacks', async () => {
    const script = path.join(folder, 'night.fountain');
    writeFileSync(script, 'INT. BUS - NIGHT\n\nIt rains.\n');
    expect(await start('nothing-here')).toMatch(
      /no production “nothing-here” in your data and no file of that name\. There are: .*my-film/u,
    );
    expect(await start(script)).toMatch(/night\.fountain.*coverset import/su);
  });
});
