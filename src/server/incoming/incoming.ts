import { type IncomingView, mostIncoming, type TakenView } from '#api/index.ts';
import {
  commit,
  type Doing,
  type IncomingFile,
  previewIncoming,
  type Refusal,
  refusalText,
  type Store,
  takeIncoming,
} from '#commands/index.ts';
import { readIncoming } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the two calls use of the world. */
export interface IncomingParts {
  readonly store: Store;
  readonly now: () => string;
  readonly pageOf: (production: Production) => Promise<TakenView['page']>;
}
type Asked = FastifyRequest<{ Querystring: { name?: string; leave?: string } }>;

/** What is shown of one file; the counts say the rest. */
const shownThings = 400;

/**
 * Files that come in, one a call, as plain bytes. Reading stores nothing; taking reads the same bytes again against what stands then, and
 * is one row of the journal or nothing. The gate stands before both, as before every call.
 */
export async function addIncoming(app: FastifyInstance, parts: IncomingParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostIncoming }, (_request, body, done) => done(null, body));
    scope.setErrorHandler(async (problem: { readonly statusCode?: number }, _request, reply) => {
      if (problem.statusCode !== 413) throw problem;
      return refuse(reply, 413, 'too-large', `A file of more than ${mostIncoming / 1024 / 1024} MB is not read. Nothing was changed.`);
    });
    scope.post('/api/incoming/read', async (request: Asked, reply) => {
      reply.header('cache-control', 'no-store');
      const loaded = await parts.store.load();
      if (!loaded.ok) return refuse(reply, 409, loaded.code, 'The production file can’t be read. Nothing was changed.');
      return viewOf(loaded.production, fileIn(request), doing(loaded.production, parts));
    });
    scope.post('/api/incoming/take', async (request: Asked, reply) => {
      reply.header('cache-control', 'no-store');
      const file = fileIn(request);
      const done = await commit(parts.store, (production) => takeIncoming(production, file, doing(production, parts)));
      if (!done.ok) return refuse(reply, 409, done.code, refusalText(done));
      return { said: `Taken in: ${done.entry.what}`, page: await parts.pageOf(done.production) } satisfies TakenView;
    });
  });
}

const doing = (production: Production, { now }: IncomingParts): Doing => ({ at: now(), by: production.me });

function fileIn({ query, body }: Asked): IncomingFile {
  const name = (query.name ?? '').replace(/^.*[/\\]/u, '').slice(0, 200) || 'a file';
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  return { name, read: readIncoming(name, bytes), leave: (query.leave ?? '').split(',').filter((scene) => scene !== '') };
}

function viewOf(production: Production, file: IncomingFile, at: Doing): IncomingView {
  const { kind, counts, things, scenes, issues, taken } = previewIncoming(production, file, at);
  return {
    ...{ name: file.name, kind, counts, things: things.slice(0, shownThings), more: Math.max(0, things.length - shownThings) },
    ...{ scenes: [...scenes], issues: issues.slice(0, shownThings), moreIssues: Math.max(0, issues.length - shownThings) },
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
