import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { mostIncoming } from '#api/index.ts';
import type { ColumnMemory, Store } from '#commands/index.ts';
import { decodeFile, type Production } from '#model/index.ts';
import { presentPage } from '../present/index.ts';
import { bomb } from '../../../test/vocabulary/bomb.ts';
import { addIncoming } from './incoming.ts';

const demo = (name: string) => readFileSync(new URL(`../../../demo/${name}`, import.meta.url));
const at = '2026-12-01T05:25:00Z';

/** A production in memory behind the two calls. */
async function standing() {
  const decoded = decodeFile(demo('feature.coverset.json').toString('utf8'));
  if (!decoded.ok) throw new Error('the demo is not read');
  let kept: Production = decoded.production;
  let saves = 0;
  const store: Store = {
    load: async () => ({ ok: true, production: kept, revision: String(saves) }),
    save: async (production) => {
      kept = production;
      saves += 1;
      return { ok: true, revision: String(saves) };
    },
  };
  const remembered = new Map<string, readonly (string | null)[]>();
  const memory: ColumnMemory = {
    all: async () => remembered,
    remember: async (signature, map) => {
      remembered.set(signature, map);
    },
  };
  const app = Fastify();
  const pageOf = async (production: Production) => presentPage({ production, at, realClock: true, notes: [], file: 'a' });
  await addIncoming(app, () => ({ store, columns: memory, now: () => at, pageOf }));
  const send = async (what: 'read' | 'take', name: string, payload: Uint8Array, columns: string | null = null) => {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await app.inject({
      method: 'POST',
      url: `/api/incoming/${what}`,
      query: { name, ...(columns === null ? {} : { columns }) },
      headers,
      payload: Buffer.from(payload),
    });
    return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
  };
  return { send, kept: () => kept, saves: () => saves, remembered };
}

describe('files that come in (story:S14.10)', () => {
  it('a bomb and a cut-off script are refused with their codes, a good file beside them is in, nothing is half in', async () => {
    const { send, kept, saves } = await standing();
    expect((await send('read', 'bomb.xlsx', bomb())).body).toMatchObject({ kind: 'refused', takes: null, why: { code: 'zip-bomb' } });
    expect((await send('read', 'cut.fdx', Buffer.from('<?xml version="1.0"?><FinalDraft><Con'))).body['why']).toMatchObject({
      code: 'xml-broken',
    });
    expect((await send('take', 'bomb.xlsx', bomb())).status).toBe(409);
    expect(saves()).toBe(0);
    const before = kept().journal.length;
    expect((await send('read', 'short-money.csv', demo('short-money.csv'))).body).toMatchObject({ why: null });
    expect(saves()).toBe(0);
    expect((await send('take', 'short-money.csv', demo('short-money.csv'))).status).toBe(200);
    expect(kept().journal).toHaveLength(before + 1);
  });

  it('a file beyond the limit is refused before it is read', async () => {
    const { send, saves } = await standing();
    const answer = await send('read', 'long.csv', new Uint8Array(mostIncoming + 1));
    expect(answer).toMatchObject({ status: 413, body: { data: { code: 'too-large' } } });
    expect(saves()).toBe(0);
  });
});
