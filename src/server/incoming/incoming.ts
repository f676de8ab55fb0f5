import { type IncomingView, mostIncoming, type TakenView } from '#api/index.ts';
import {
  columnMapOf,
  type ColumnMemory,
  commit,
  type Doing,
  type IncomingFile,
  meaningsOfColumns,
  previewIncoming,
  type Refusal,
  refusalText,
  type Store,
  takeIncoming,
} from '#commands/index.ts';
import { type CameIn, readAsSaid } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import type { ColumnMap } from '#script/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the two calls use of the world. */
export interface IncomingParts {
  readonly store: Store;
  readonly columns: ColumnMemory;
  readonly now: () => string;
  readonly pageOf: (production: Production) => Promise<TakenView['page']>;
}
type Asked = FastifyRequest<{ Querystring: { name?: string; leave?: string; columns?: string } }>;

/** What is shown of one file; the counts say the rest. */
const shownThings = 400;

/**
 * Files that come in, one a call, as plain bytes. Reading stores nothing; taking reads the same bytes again against what stands then, and
 * is one row of the journal or nothing. The gate stands before both, as before every call.
 */
export async function addIncoming(app: FastifyInstance, partsOf: (request: FastifyRequest) => IncomingParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostIncoming }, (_request, body, done) => done(null, body));
    scope.setErrorHandler(async (problem: { readonly statusCode?: number }, _request, reply) => {
      if (problem.statusCode !== 413) throw problem;
      return refuse(reply, 413, 'too-large', `A file of more than ${mostIncoming / 1024 / 1024} MB is not read. Nothing was changed.`);
    });
    scope.post('/api/incoming/read', async (request: Asked, reply) => {
      reply.header('cache-control', 'no-store');
      const parts = partsOf(request);
      const loaded = await parts.store.load();
      if (!loaded.ok) return refuse(reply, 409, loaded.code, 'The production file can’t be read. Nothing was changed.');
      return viewOf(loaded.production, await fileIn(request, parts.columns), doing(loaded.production, parts));
    });
    scope.post('/api/incoming/take', async (request: Asked, reply) => {
      reply.header('cache-control', 'no-store');
      const parts = partsOf(request);
      const file = await fileIn(request, parts.columns);
      const done = await commit(parts.store, (production) => takeIncoming(production, file, doing(production, parts)));
      if (!done.ok) return refuse(reply, 409, done.code, refusalText(done));
      if (file.said !== null && file.list !== null) await parts.columns.remember(file.list.signature, file.said);
      return { said: `Taken in: ${done.entry.what}`, page: await parts.pageOf(done.production) } satisfies TakenView;
    });
  });
}

const doing = (production: Production, { now }: IncomingParts): Doing => ({ at: now(), by: production.me });

/** `said`: the mapping that came with this call; null: what is remembered for the header stands. */
interface Came extends IncomingFile {
  readonly list: CameIn['list'];
  readonly said: ColumnMap | null;
}

async function fileIn({ query, body }: Asked, memory: ColumnMemory): Promise<Came> {
  const name = (query.name ?? '').replace(/^.*[/\\]/u, '').slice(0, 200) || 'a file';
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const said = columnsSaid(query.columns);
  const known = await memory.all();
  const { read, list } = readAsSaid(name, bytes, {
    language: null,
    columns: (signature) => said ?? columnMapOf(known.get(signature) ?? []),
  });
  return { name, read, list, said, leave: (query.leave ?? '').split(',').filter((scene) => scene !== '') };
}

/** ',scene,,left out': a meaning for each column, empty where the header decides. */
const columnsSaid = (text: string | undefined): ColumnMap | null => (text === undefined ? null : columnMapOf(text.split(',')));

function viewOf(production: Production, file: Came, at: Doing): IncomingView {
  const { kind, counts, things, scenes, issues, taken } = previewIncoming(production, file, at);
  return {
    ...{ name: file.name, kind, counts, things: things.slice(0, shownThings), more: Math.max(0, things.length - shownThings) },
    ...{ scenes: [...scenes], issues: issues.slice(0, shownThings), moreIssues: Math.max(0, issues.length - shownThings) },
    columns: file.list === null ? [] : [...file.list.columns],
    meanings: file.list === null ? [] : [...meaningsOfColumns],
    takes: taken.ok ? taken.entry.what : null,
    why: taken.ok ? null : whyNot(taken, kind === 'refused' ? (issues[0]?.code ?? taken.code) : taken.code),
  };
}

const whyNot = (refusal: Refusal, code: string): { readonly code: string; readonly sentence: string } => ({
  code,
  sentence: refusalText(refusal),
});

const refuse = (reply: FastifyReply, status: number, code: string, sentence: string) =>
  reply.status(status).send({ defined: true, code: 'REFUSED', status, message: sentence, data: { code, sentence } });
