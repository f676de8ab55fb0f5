import fs from 'node:fs';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError, onError } from '@orpc/server';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Asked, cookieHeader, type Gate, mayPass, mayReach, sameSecret } from './gate.ts';
import { id, type PersonId, type Role } from '#model/index.ts';
import { doorTexts } from '#texts/index.ts';
import { addDoors, type Doors } from './doors/index.ts';
import { addIncoming } from './incoming/index.ts';
import { mayCall } from './may-call.ts';
import type { Own } from './reader.ts';
import { router } from './router.ts';
import { type Context, pageOf } from './routing.ts';

export interface AppParts {
  readonly context: Omit<Context, 'role'>;
  readonly port: number;
  /** In the printed address; fresh at each start. */
  readonly token: string;
  /** In the browser's cookie; kept in the data folder. */
  readonly secret: string;
  /** The built page. */
  readonly page: string;
  /** The doors for people who come from outside, and what of the world is a signed-in producer's own. */
  readonly doors: Doors;
  readonly ownOf: (person: PersonId) => Own;
  /** Where people outside reach the page (COVERSET_URL); null: on this machine only. */
  readonly address: URL | null;
}

/** Whose call a request is; who is not in it is at this machine, and opened the printed address. */
const readers = new WeakMap<FastifyRequest, { readonly person: PersonId; readonly role: Role }>();

/** The whole server but its port: headers, gate, calls, the page's files. */
export async function makeApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: 1_000_000 });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain http on this machine: a browser told to use https would find nobody there.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (request, reply) => {
    const gate = await whoCalls(request, parts);
    if (!gate.ok) return reply.status(gate.status).send(refusalBody(gate));
  });
  addOpening(app, parts);
  await addDoors(app, parts.doors);
  const contextOf = (request: FastifyRequest): Context => {
    const reader = readers.get(request) ?? null;
    if (reader === null) return { ...parts.context, role: 'producer' };
    return { ...parts.context, ...parts.ownOf(reader.person), role: reader.role };
  };
  await addIncoming(app, (request) => {
    const context = contextOf(request);
    const { store, columns, clock } = context;
    return { store, columns, now: clock.now, pageOf: (production) => pageOf(context, production) };
  });
  await addCalls(app, contextOf);
  await addPage(app, parts.page);
  return app;
}

/**
 * The one at this machine may call everything, and so may a producer who signed in; everybody else who signed in has what `may-call.ts` names.
 */
async function whoCalls(request: FastifyRequest, { port, secret, address, doors }: AppParts): Promise<Gate> {
  const asked = askedBy(request);
  if (!request.url.startsWith('/api/')) return mayReach(asked, port, address);
  const owner = mayPass(asked, port, secret, address);
  if (owner.ok || owner.code !== 'sign-in') return owner;
  const member = await doors.member(asked.cookie);
  if (member === null) return owner;
  if (!mayCall(member.role, request.method, request.url)) return { ok: false, status: 403, code: 'role', sentence: doorTexts.notProducers };
  readers.set(request, { person: id<PersonId>(member.person), role: member.role });
  return { ok: true };
}

/** The printed address: its token becomes the cookie and leaves the address bar. */
function addOpening(app: FastifyInstance, parts: AppParts): void {
  app.get<{ Querystring: { token?: string } }>('/open', (request, reply) => {
    if (sameSecret(request.query.token ?? null, parts.token)) reply.header('set-cookie', cookieHeader(parts.secret));
    return reply.header('cache-control', 'no-store').redirect('/');
  });
  app.get('/healthz', () => ({ ready: true }));
}

async function addCalls(app: FastifyInstance, contextOf: (request: FastifyRequest) => Context): Promise<void> {
  let closing = false;
  // A question that is cut off by the end is no bug.
  app.addHook('preClose', async () => {
    closing = true;
  });
  const handler = new OpenAPIHandler(router, { interceptors: [onError((problem) => (closing ? undefined : tellBug(problem)))] });
  await app.register(async (scope) => {
    // oRPC reads the body itself; Fastify must leave it alone.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
    scope.all('/api/*', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { matched } = await handler.handle(request, reply, { prefix: '/api', context: contextOf(request) });
      if (!matched) reply.status(404).send({ code: 'no-such-call', sentence: 'There is no such call.' });
    });
  });
}

/** In the form in which a call's own refusals come, so that the page reads both alike. */
const refusalBody = ({ code, sentence, status }: Extract<Gate, { readonly ok: false }>) => ({
  defined: false,
  code: code.toUpperCase().replace('-', '_'),
  status,
  message: sentence,
  data: { code, sentence, versions: [] },
});

/** A refusal is an answer; anything else that is thrown is a bug, and its place goes to the terminal. Never what was typed. */
function tellBug(problem: unknown): void {
  if (problem instanceof ORPCError && problem.status < 500) return;
  const cause = problem instanceof ORPCError && problem.cause ? problem.cause : problem;
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
}

async function addPage(app: FastifyInstance, page: string): Promise<void> {
  if (!fs.existsSync(page)) return;
  await app.register(fastifyStatic, { root: page, cacheControl: false, etag: true });
  // A page's own address (/board) is the same document: the router in it reads the path.
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && !request.url.includes('.') ? reply.sendFile('index.html') : reply.status(404).send({ code: 'not-found' }),
  );
}

const askedBy = (request: FastifyRequest): Asked => ({
  method: request.method,
  host: request.headers.host ?? null,
  origin: request.headers.origin ?? null,
  site: one(request.headers['sec-fetch-site']),
  cookie: request.headers.cookie ?? null,
});
const one = (header: string | string[] | undefined): string | null => (Array.isArray(header) ? (header[0] ?? null) : (header ?? null));
