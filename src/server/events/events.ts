import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '#commands/index.ts';
import type { Role } from '#model/index.ts';
import { presentNews } from '../present/index.ts';

/** One reader's stream: their production as they may see it, and whether they still may. */
interface Reader {
  readonly store: Store;
  readonly role: Role;
  /** False: they signed out, or are no member any more. */
  readonly still: () => Promise<boolean>;
}
export interface EventParts {
  readonly readerOf: (request: FastifyRequest) => Reader;
  /** Calls back when the production may have changed, from whichever process; gives what ends it. */
  readonly watch: (look: () => void) => () => void;
}

/** Rows that are told one by one; behind more than these the page reads everything anew. */
const mostRows = 50;
/** Streams that one process holds; one more is asked to come back later. */
const mostStreams = 1_000;
/** A proxy cuts a silent connection after half a minute; in milliseconds. */
const beat = 20_000;
/** Bytes that wait for a reader who does not read: they are let go, and come back with the last number they saw. */
const mostWaiting = 1_000_000;

type Asked = FastifyRequest<{ Querystring: { after?: string } }>;

/**
 * GET /api/events: what others did, row by row of the journal, as server-sent events. An event's id is the row's place in the journal, so that a browser
 * that was away (`Last-Event-ID`), or a page that was read a moment ago (`?after=`), misses none and hears none twice.
 */
export function addEvents(app: FastifyInstance, { readerOf, watch }: EventParts): void {
  const streams = new Set<Stream>();
  const beating = setInterval(() => {
    for (const stream of streams) stream.beat();
  }, beat);
  beating.unref();
  app.addHook('preClose', async () => {
    clearInterval(beating);
    for (const stream of streams) stream.end();
  });
  app.get('/api/events', async (request: Asked, reply) => {
    if (streams.size >= mostStreams) return reply.status(503).header('retry-after', '5').send({ code: 'busy' });
    const reader = readerOf(request);
    const after = await startOf(request, reader.store);
    const stream = openStream(reply, reader, after);
    streams.add(stream);
    const leave = watch(stream.look);
    reply.raw.on('close', () => {
      leave();
      streams.delete(stream);
    });
    stream.look();
    return reply;
  });
}

/** How many rows the reader knows of; who names none hears what comes from now on. */
async function startOf({ headers, query }: Asked, store: Store): Promise<number> {
  const numbers = [headers['last-event-id'], query.after]
    .filter((text) => typeof text === 'string' && /^\d{1,15}$/u.test(text))
    .map(Number);
  if (numbers.length > 0) return Math.max(...numbers);
  const loaded = await store.load();
  return loaded.ok ? loaded.production.journal.length : 0;
}

interface Stream {
  /** Tells what is new; looks that come while one runs become one more. */
  readonly look: () => void;
  readonly beat: () => void;
  readonly end: () => void;
}

function openStream(reply: FastifyReply, reader: Reader, after: number): Stream {
  reply.hijack();
  const out = reply.raw;
  out.writeHead(200, {
    ...Object.fromEntries(Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that gather small pieces would hold a change back.
    'x-accel-buffering': 'no',
  });
  out.write('retry: 2000\n\n');
  let last = after;
  let state: 'idle' | 'looking' | 'again' = 'idle';
  const end = (): void => {
    if (!out.writableEnded) out.end();
  };
  const tell = async (): Promise<void> => {
    if (!(await reader.still())) return end();
    const loaded = await reader.store.load();
    if (!loaded.ok || out.destroyed) return;
    const news = presentNews(loaded.production, reader.role, last);
    last = Math.max(last, loaded.production.journal.length);
    if (news.length > mostRows) write(out, last, 'many', { count: news.length });
    else for (const { place, version } of news) write(out, place, 'change', version);
    if (out.writableLength > mostWaiting) end();
  };
  const look = (): void => {
    if (state !== 'idle') {
      state = 'again';
      return;
    }
    state = 'looking';
    // A database that is away is no end of the stream: the next look, or the one after its return, tells.
    void tell()
      .catch(() => undefined)
      .finally(() => {
        const again = state === 'again';
        state = 'idle';
        if (again) look();
      });
  };
  const silent = async (): Promise<void> => {
    if (await reader.still().catch(() => true)) out.write(': still here\n\n');
    else end();
  };
  return { look, beat: () => void silent(), end };
}

const write = (out: ServerResponse, place: number, event: string, data: unknown): void => {
  out.write(`id: ${place}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
};
