import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit, noteSending } from '#commands/index.ts';
import { decodeFile } from '#model/index.ts';
import { type Deliver, dropOthers, type House, openHouse, type OutgoingMessage, type Scratch, scratchCluster } from '#store/index.ts';
import { type MailServer, startMailServer } from '../../../test/vocabulary/mail-server.ts';
import { postOf } from './post.ts';

const doing = { at: '2026-12-08T06:20:00Z', by: null };
const clock = () => '2026-12-08T06:21:00Z';
const folder = () => mkdtempSync(path.join(os.tmpdir(), 'coverset-mail-'));
const address = new URL('https://show.example.invalid');

let scratch: Scratch;
let database = '';
let house: House;
let server: MailServer;
beforeAll(async () => {
  scratch = await scratchCluster(null);
  database = await scratch.database();
  const opened = await openHouse(folder(), database);
  const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
  if (!opened.ok || !decoded.ok) throw new Error('no house');
  house = opened.house;
  await house.store('p').save(decoded.production, null);
  server = await startMailServer();
}, 60_000);
afterAll(async () => {
  await house.close();
  await scratch.end();
  await server.end();
}, 60_000);

const to = (person: string, batch: string): OutgoingMessage => ({
  ...{ person, name: person, address: `${person}@unit.example.invalid`, subject: 'Change', body: `Dear ${person}, £12 — “so”` },
  key: `${batch} ${person}`,
  ...{ heldUntil: null, asks: null },
});
/** Posts to these people; `seconds` until they may leave. */
async function posted(batch: string, people: readonly string[], seconds: number): Promise<void> {
  const store = house.posting(
    'p',
    batch,
    seconds,
    people.map((one) => to(one, batch)),
  );
  const done = await commit(store, (production) => noteSending(production, `${people.length} messages`, doing));
  if (!done.ok) throw new Error(done.code);
}
const states = async (batch: string) => (await house.outbox.batch('p', batch)).map(({ person, state }) => `${person} ${state}`);
const bySmtp = () =>
  postOf({ COVERSET_SMTP: server.url, COVERSET_MAIL_FROM: 'Nora <nora@show.example.invalid>' }, folder(), address).deliver;
const deliver = (by: Deliver) => house.outbox.deliver({ by, now: clock, goesOn: () => true, unsure: 'unsure' });
const received = (batch: string) => server.mails.filter(({ to: one }) => one.includes(batch)).map(({ to: one }) => one.split('@')[0]);

describe('the outbox', () => {
  it('delivers each message once and in its order, with the row of the journal that says so', async () => {
    await posted('b1', ['anselm-b1', 'celia-b1', 'mara-b1'], 0);
    expect(await deliver(bySmtp())).toBe(3);
    expect(await deliver(bySmtp())).toBe(0);
    expect(received('b1')).toEqual(['anselm-b1', 'celia-b1', 'mara-b1']);
    expect(server.mails.at(-1)).toMatchObject({ subject: 'Change', text: expect.stringContaining('Dear mara-b1, £12 — “so”') });
    const loaded = await house.store('p').load();
    expect(loaded.ok && loaded.production.journal.at(-1)).toMatchObject({ command: 'send', what: '3 messages', changes: [] });
  });

  it('posts nothing when the row is refused, and the same words to the same person only once', async () => {
    const store = house.posting('p', 'b2', 0, [to('tom-b2', 'b2')]);
    const refused = await commit(store, () => ({ ok: false, code: 'nothing-to-undo' }) as const);
    expect(refused.ok).toBe(false);
    expect(await states('b2')).toEqual([]);
    await posted('b2', ['tom-b2'], 0);
    await posted('b2', ['tom-b2'], 0);
    expect(await states('b2')).toEqual(['tom-b2 waiting']);
    await deliver(bySmtp());
    expect(received('b2')).toEqual(['tom-b2']);
  });

  it('lets all be taken back until the first leaves, and not after', async () => {
    await posted('b3', ['ben-b3', 'ines-b3'], 20);
    expect(await deliver(bySmtp())).toBe(0);
    expect(await house.outbox.recall('p', 'b3')).toBe(2);
    expect(await states('b3')).toEqual(['ben-b3 recalled', 'ines-b3 recalled']);
    // What was taken back may be sent after all, once.
    await posted('b3', ['ben-b3'], 0);
    await posted('b3', ['rami-b3'], 0);
    await deliver(bySmtp());
    expect(await house.outbox.recall('p', 'b3')).toBe(0);
    expect(received('b3')).toEqual(['ben-b3', 'rami-b3']);
  });

  it('gives a message back when its process dies with it in hand, under the same Message-ID', async () => {
    await posted('b4', ['olu-b4', 'fern-b4'], 0);
    await expect(deliver(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    expect(await states('b4')).toEqual(['olu-b4 waiting', 'fern-b4 waiting']);
    // Two processes at once share the work.
    await Promise.all([deliver(bySmtp()), deliver(bySmtp())]);
    expect(received('b4').toSorted()).toEqual(['fern-b4', 'olu-b4']);
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(server.mails.length);
  });

  it('does not send a second time what may have arrived: it says so, and leaves again only when somebody asks', async () => {
    await posted('b7', ['mara-b7', 'tom-b7'], 0);
    // Killed after the last byte: the mail server has it, and nobody wrote that down.
    const killed: Deliver = async (message, beforeTheLastByte) => {
      await bySmtp()(message, beforeTheLastByte);
      throw new Error('killed');
    };
    await expect(deliver(killed)).rejects.toThrow('killed');
    await deliver(bySmtp());
    expect(await states('b7')).toEqual(['mara-b7 unsure', 'tom-b7 sent']);
    expect(received('b7')).toEqual(['mara-b7', 'tom-b7']);
    expect(await house.outbox.again('p', 'b7', 'tom-b7')).toBe(false);
    expect(await house.outbox.again('p', 'b7', 'mara-b7')).toBe(true);
    await deliver(bySmtp());
    expect(received('b7')).toEqual(['mara-b7', 'tom-b7', 'mara-b7']);
  });

  it('sends again what was cut off before the last byte, and writes down late what the mail server said', async () => {
    await posted('b8', ['ruth-b8', 'rami-b8'], 0);
    const before: Deliver = () => Promise.reject(new Error('killed'));
    await expect(deliver(before)).rejects.toThrow('killed');
    // The database goes away with the row in hand, and comes back: what the mail server answered is known, and is written.
    let cut = true;
    const dropped: Deliver = async (message, beforeTheLastByte) => {
      const done = await bySmtp()(message, beforeTheLastByte);
      if (cut) await dropOthers(database);
      cut = false;
      return done;
    };
    await expect(deliver(dropped)).rejects.toThrow();
    // A connection that was cut is noticed by the pool a moment later.
    await expect.poll(() => states('b8').catch(() => null)).toEqual(['ruth-b8 waiting', 'rami-b8 waiting']);
    await deliver(dropped);
    expect(await states('b8')).toEqual(['ruth-b8 sent', 'rami-b8 sent']);
    expect(received('b8')).toEqual(['ruth-b8', 'rami-b8']);
  });

  it('is unsure of a mail server that was given everything and hung up without a word', async () => {
    await posted('b9', ['kit-b9'], 0);
    server.onEach(async () => {
      server.hangUp();
      return null;
    });
    await deliver(bySmtp());
    server.onEach(async () => null);
    expect(await states('b9')).toEqual(['kit-b9 unsure']);
    expect((await house.outbox.batch('p', 'b9'))[0]?.problem).toContain('it may have arrived');
  });

  it('shows who is refused for good, and tries again where the server is away', async () => {
    server.onEach(async (one) => (one.startsWith('gone-b5') ? 550 : one.startsWith('busy-b5') ? 451 : null));
    await posted('b5', ['gone-b5', 'busy-b5', 'dave-b5'], 0);
    await deliver(bySmtp());
    expect(await states('b5')).toEqual(['gone-b5 dead', 'busy-b5 waiting', 'dave-b5 sent']);
    const problems = (await house.outbox.batch('p', 'b5')).map(({ problem }) => problem);
    expect(problems).toEqual([
      'the mail server refused it for good (550)',
      'the mail server refused it for now (451): it is tried again',
      null,
    ]);
    server.onEach(async () => null);
  });

  it('story:S7.10 writes files where no mail server is set', async () => {
    await posted('b6', ['suki-b6', 'wren-b6'], 0);
    const data = folder();
    const post = postOf({}, data, address);
    await deliver(post.deliver);
    const files = readdirSync(path.join(data, 'preview'));
    expect(files.map((name) => name.replace(/^\d+-/u, ''))).toEqual(['suki-b6.eml', 'wren-b6.eml']);
    expect(readFileSync(path.join(post.preview ?? '', files[0] ?? ''), 'utf8')).toMatch(
      /^To: "?suki-b6"? <suki-b6@unit\.example\.invalid>$/mu,
    );
    expect(received('b6')).toEqual([]);
  });
});

describe('a new wording (story:S2.9)', () => {
  const what = { fields: [{ field: 'format', kind: 'words', needed: true }], pickUp: null, call: null, tap: false } as const;
  const asks = {
    purpose: 'read',
    about: null,
    what,
    page: 'https://show.example.invalid/read/',
    at: doing.at,
    until: '2027-01-01T00:00:00Z',
  } as const;
  const asking = (batch: string): OutgoingMessage => ({ ...to('bram', batch), asks });
  const stands = async (token: string) => (await house.links.read(token))?.revokedAt ?? null;
  const replacedAt = async () => (await house.readBacks.of('p', 'w1'))[0]?.replacedAt;

  it('ends what was asked back with the old one in the same save, or neither is done', async () => {
    const first = await commit(house.posting('p', 'w1', 600, [asking('w1')]), (production) =>
      noteSending(production, 'one message', doing),
    );
    expect(first.ok).toBe(true);
    const token = new URL((await house.outbox.batch('p', 'w1'))[0]?.link ?? '').pathname.split('/').at(-1) ?? '';
    const replaced = { batch: 'w1', at: doing.at };
    const store = house.rewording('p', 'w2', 600, [asking('w2')], replaced);
    // Another writer was first: the save is refused with all that belongs to it.
    const loaded = await house.store('p').load();
    if (!loaded.ok) throw new Error('no production');
    expect(await store.save(loaded.production, 'another revision' as never)).toMatchObject({ ok: false });
    expect([await stands(token), await replacedAt(), await states('w2')]).toEqual([null, null, []]);
    const second = await commit(store, (production) => noteSending(production, 'one message', doing));
    expect(second.ok).toBe(true);
    expect([await stands(token), await replacedAt(), await states('w2')]).toEqual([doing.at, doing.at, ['bram waiting']]);
  });
});
