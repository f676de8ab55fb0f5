import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Given, TalkBook } from '#commands/index.ts';
import type { PersonId, Talk, TalkId } from '#model/index.ts';
import { id } from '#model/index.ts';
import { columnContract } from '../column-contract.ts';
import { columnMemory } from '../column-memory.ts';
import { sampleProduction } from '../contract.ts';
import { type House, openHouse, restoreHouse } from './house.ts';
import { allRows, debians, type Scratch, scratchCluster } from './scratch.ts';
import { takeOverFiles } from './take-over.ts';

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'coverset-shared-'));
const [nora, kit] = [id<PersonId>('nora'), id<PersonId>('kit')];
const at = '2026-12-03T08:30:00Z';
const talk: Talk = {
  id: id<TalkId>('T1'),
  author: nora,
  people: [id<PersonId>('nao')],
  channel: 'call',
  at,
  endedAt: '2026-12-03T08:50:00Z',
  listening: true,
  lines: [{ id: 'l1', at, text: 'edits come late', aside: false, became: null }],
  heard: { points: ['the rig is old'], most: 0, replies: [], confirmedAt: null },
};
const book: TalkBook = { talks: [talk], core: [] };
/** An answer is data to the store: what matters is from which facts it came. */
const given = (facts: string, note: string): Given => ({ answer: { note }, mark: { facts, lastEntry: null } }) as unknown as Given;

const servers = [
  { kind: 'the PostgreSQL that npm brought', binaries: null },
  ...(debians() === null ? [] : [{ kind: 'the PostgreSQL 15 of Debian', binaries: debians() }]),
];

describe.each(servers)('what several processes share, in $kind', ({ kind, binaries }) => {
  let scratch: Scratch;
  const open: House[] = [];
  const opened = async (url: string, data = folder()): Promise<House> => {
    const house = await openHouse(data, url);
    if (!house.ok) throw new Error(house.code);
    open.push(house.house);
    return house.house;
  };
  beforeAll(async () => {
    scratch = await scratchCluster(binaries);
  }, 60_000);
  afterAll(async () => {
    for (const house of open) await house.close();
    await scratch.end();
  });

  columnContract(kind, async () => {
    const { columns } = await opened(await scratch.database());
    return () => columns;
  });

  it('a talk is read by its author alone, in every process, and stands in no backup', async () => {
    const url = await scratch.database();
    const [one, other] = [await opened(url), await opened(url)];
    await one.talks('feature', null).change(nora, at, () => book);
    expect(await other.talks('feature', null).read(nora, at)).toEqual(book);
    expect((await other.talks('feature', null).read(kit, at)).talks).toEqual([]);
    expect((await other.talks('another', null).read(nora, at)).talks).toEqual([]);
    const file = path.join(folder(), 'all.backup');
    await one.backup(file);
    expect(readFileSync(file, 'utf8')).not.toMatch(/edits come late|rig is old/u);
  });

  it('what was said ends after fourteen days, whoever looks; that there was a talk stays (story:S1.9)', async () => {
    const url = await scratch.database();
    const talks = (await opened(url)).talks('feature', null);
    await talks.change(nora, at, () => book);
    expect((await talks.read(nora, '2026-12-17T08:29:59Z')).talks[0]?.lines).toHaveLength(1);
    await talks.read(kit, '2026-12-17T08:30:00Z');
    expect(await allRows(url, [])).not.toMatch(/edits come late|rig is old/u);
    expect((await talks.read(nora, '2026-12-17T08:30:00Z')).talks).toEqual([{ ...talk, lines: [], heard: null }]);
  });

  it('a demo brings its talks along once, and none is lost when two write at once', async () => {
    const url = await scratch.database();
    const shipped: TalkBook = { talks: [talk], core: [{ person: id<PersonId>('nao'), interval: 21 }] };
    const [one, other] = [(await opened(url)).talks('feature', shipped), (await opened(url)).talks('feature', shipped)];
    await one.change(nora, at, (stands) => ({ ...stands, talks: [] }));
    expect(await other.read(nora, at)).toEqual({ talks: [], core: [{ person: 'nao', interval: 21 }] });
    const add = (number: number) => (stands: TalkBook) => ({
      ...stands,
      talks: [...stands.talks, { ...talk, id: id<TalkId>(`T${number}`) }],
    });
    await Promise.all(Array.from({ length: 12 }, (_none, number) => (number % 2 ? one : other).change(nora, at, add(number))));
    expect((await one.read(nora, at)).talks).toHaveLength(12);
  });

  it('an answer that one process gave is found by another, the last six of a thing, one for the same facts', async () => {
    const url = await scratch.database();
    const [one, other] = [await opened(url), await opened(url)];
    await one.store('feature').save(sampleProduction(), null);
    for (let n = 0; n < 8; n += 1) await one.given('feature').keep('kelsey', given(`f${n}`, `a${n}`));
    await other.given('feature').keep('kelsey', given('f5', 'again'));
    await other.given('feature').keep('mara', given('f0', 'another'));
    const seen = await one.given('feature').of('kelsey');
    expect(seen.map(({ mark }) => mark.facts)).toEqual(['f2', 'f3', 'f4', 'f6', 'f7', 'f5']);
    // A restored house finds the desk as it was, and counts on.
    const file = path.join(folder(), 'all.backup');
    await one.backup(file);
    const empty = await scratch.database();
    expect(await restoreHouse(folder(), empty, file)).toMatchObject({ ok: true });
    const restored = (await opened(empty)).given('feature');
    expect(await restored.of('kelsey')).toEqual(seen);
    await restored.keep('kelsey', given('f9', 'new'));
    expect((await restored.of('kelsey')).at(-1)?.mark.facts).toBe('f9');
  });

  it('takes over talks and columns of an earlier version once; no copy of a talk stays', async () => {
    const data = folder();
    mkdirSync(path.join(data, 'private'));
    const file = { format: 'coverset-private-talks', version: 1, books: { 'feature.coverset.json nora': book } };
    writeFileSync(path.join(data, 'private', 'talks.json'), JSON.stringify(file));
    await columnMemory(data).remember('sc | wer', ['scene', 'name']);
    const house = await opened(await scratch.database(), data);
    await takeOverFiles(house, data);
    expect(await house.talks('feature', null).read(nora, at)).toEqual(book);
    expect([...(await house.columns.all())]).toEqual([['sc | wer', ['scene', 'name']]]);
    expect(readdirSync(path.join(data, 'private'))).toEqual([]);
    expect(readdirSync(path.join(data, 'taken-over'))).toEqual(['columns.json']);
    await takeOverFiles(house, data);
    expect((await house.talks('feature', null).read(nora, at)).talks).toHaveLength(1);
  });
});
