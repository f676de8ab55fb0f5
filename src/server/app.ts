import fs from 'node:fs';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { type Asked, type Gate, mayPass, mayReach, ownerIn } from './gate.ts';
import { apiDocument } from '#api/index.ts';
import { id, type PersonId, type Role } from '#model/index.ts';
import type { Owner } from '#store/index.ts';
import { doorTexts, houseTexts, refusedTexts } from '#texts/index.ts';
import { addDoors, addOpening, type Doors } from './doors/index.ts';
import { addEvents, type EventParts } from './events/index.ts';
import { addIncoming } from './incoming/index.ts';
import { mayCall } from './may-call.ts';
import { type Gauges, logAnswer, routeOf, startMetrics } from './operation/index.ts';
import type { Own } from './reader.ts';
import { router } from './router.ts';
import { type Context, pageOf } from './routing.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export interface AppParts {
  readonly context: Omit<Context, 'role'>;
  readonly port: number;
  /** The one who runs the installation, and the addresses that let their browser in. */
  readonly owner: Owner;
  /** The built page. */
  readonly page: string;
  /** The doors for people who come from outside, and what of the world is a signed-in producer's own. */
  readonly doors: Doors;
  readonly ownOf: (person: PersonId) => Own;
  /** Tells when the production was changed, by whichever process. */
  readonly watch: EventParts['watch'];
  /** Where people outside reach the page (COVERSET_URL); null: on this machine only. */
  readonly address: URL | null;
  readonly operation: Operation;
}

/** What those who run it look at. */
export interface Operation {
  /** Does the database answer? */
  readonly answers: () => Promise<boolean>;
  /** How many messages of the whole house are in which state. */
  readonly messages: () => Promise<Omit<Gauges, 'databaseAnswers'>>;
  /** How much is said, and where; `COVERSET_LOG`. */
  readonly log: FastifyServerOptions;
}

/** Of the package: the interface is what this version has. */
const { version } = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

/** Whose call a request is; who is not in it is at this machine, and opened the printed address. */
const readers = new WeakMap<FastifyRequest, { readonly person: PersonId; readonly role: Role }>();

export interface Route {
  readonly method: string;
  /** Its pattern: '/day/:token'. */
  readonly url: string;
}
const known = new WeakMap<FastifyInstance, readonly Route[]>();
/** Every route that a server made here has, as it was registered: whoever tries all of them forgets none. */
export const routesOf = (app: FastifyInstance): readonly Route[] => known.get(app) ?? [];

/** The whole server but its port: headers, gate, calls, the page's files. */
export async function makeApp(parts: AppParts): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({ ...parts.operation.log, bodyLimit: 1_000_000 });
  const routes: Route[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
  known.set(app, routes);
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
  addTroubles(app);
  addOpening(app, parts.owner, parts.doors.machineNow);
  addOperation(app, parts);
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
  addEvents(app, {
    watch: parts.watch,
    readerOf: (request) => ({
      store: contextOf(request).store,
      role: contextOf(request).role,
      // The one at this machine stays; who signed in, until they sign out.
      still: () => isStill(request, parts.doors),
    }),
  });
  await addCalls(app, contextOf);
  await addPage(app, parts.page);
  return app;
}

/**
 * The one at this machine may call everything, and so may a producer who signed in; everybody else who signed in has what `may-call.ts` names.
 */
async function whoCalls(request: FastifyRequest, { port, owner: browsers, address, doors }: AppParts): Promise<Gate> {
  const asked = askedBy(request);
  const place = mayReach(asked, port, address);
  if (!request.url.startsWith('/api/') || !place.ok) return place;
  const holds = ownerIn(asked.cookie);
  const isOwner = holds !== null && (await browsers.knows(holds, doors.machineNow()));
  const owner = mayPass(asked, port, isOwner, address);
  if (owner.ok || owner.code !== 'sign-in') return owner;
  const member = await doors.member(asked.cookie);
  if (member === null) return owner;
  if (!mayCall(member.role, request.method, request.url)) return { ok: false, status: 403, code: 'role', sentence: doorTexts.notProducers };
  readers.set(request, { person: id<PersonId>(member.person), role: member.role });
  return { ok: true };
}

/** The one at this machine stays; who signed in, until they sign out or are something else on the production. */
async function isStill(request: FastifyRequest, { member }: Doors): Promise<boolean> {
  const reader = readers.get(request);
  if (reader === undefined) return true;
  const now = await member(request.headers.cookie ?? null);
  return now !== null && now.person === reader.person && now.role === reader.role;
}

/**
 * `/healthz`: the process is alive. `/readyz`: it can be worked with. `/metrics`: figures for whoever runs it, at this machine's own names
 * only: a proxy that passes the public name on reaches none.
 */
function addOperation(app: FastifyInstance, { operation, port }: AppParts): void {
  const metrics = startMetrics();
  app.addHook('onResponse', async (request, reply) => {
    const call = calls.get(request) ?? null;
    metrics.answered(call ?? routeOf(request), request.method, reply.statusCode, reply.elapsedTime / 1000);
    logAnswer(request, reply, call);
  });
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    if (await operation.answers()) return { ready: true };
    return reply.status(503).send({ ready: false, code: 'database-away', sentence: houseTexts.databaseAway });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayReach(askedBy(request), port, null).ok) return reply.status(404).send({ code: 'not-found' });
    const databaseAnswers = await operation.answers();
    const messages = databaseAnswers ? await operation.messages() : { waiting: 0, unsure: 0, dead: 0 };
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text({ databaseAnswers, ...messages }));
  });
}

/** Which call of the contract a request was: its path in the contract, never its address. */
const calls = new WeakMap<FastifyRequest, string>();

/** What fails by no word of the caller has a status, a code and a sentence, in the form of every other refusal. */
function addTroubles(app: FastifyInstance): void {
  app.setErrorHandler((problem, request, reply) => {
    const trouble = troubleOf(problem);
    if (trouble.status === 500) request.log.error({ err: problem });
    reply.status(trouble.status).header('cache-control', 'no-store');
    if (trouble.status === 503) reply.header('retry-after', '2');
    return reply.send(refusalBody(trouble));
  });
}

/** A text to a whole unit, each edited by hand; what is larger is a mistake. */
const largestCall = 12_000_000;

async function addCalls(app: FastifyInstance, contextOf: (request: FastifyRequest) => Context): Promise<void> {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  const asking = new WeakMap<Context, FastifyRequest>();
  const handler = new OpenAPIHandler(router, {
    clientInterceptors: [
      async ({ next, context, path }) => {
        const request = asking.get(context);
        if (request !== undefined) calls.set(request, path.join('.'));
        try {
          return await next();
        } catch (problem) {
          // A question that is cut off by the end is no bug.
          throw inWords(problem, (bug) => (closing ? undefined : request?.log.error({ err: bug })));
        }
      },
    ],
  });
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: largestCall },
      scope.getDefaultJsonParser('error', 'error'),
    );
    scope.get('/api/openapi.json', (_request, reply) => reply.header('cache-control', 'no-store').send(apiDocument(version)));
    scope.all('/api/*', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const context = { ...contextOf(request) };
      asking.set(context, request);
      const { matched } = await handler.handle(request, reply, { prefix: '/api', context });
      if (!matched) reply.status(404).send({ code: 'no-such-call', sentence: refusedTexts.noSuchCall });
    });
  });
}

/**
 * A refusal is an answer and stays as it is. A call that does not have the shape of its contract is told so, without the shape. Anything
 * else that is thrown is a trouble of the machine or a bug of ours.
 */
function inWords(problem: unknown, tellBug: (bug: unknown) => void): unknown {
  if (problem instanceof ORPCError && problem.status < 500) {
    if (problem.code !== 'BAD_REQUEST') return problem;
    const data = { code: 'not-understood', sentence: houseTexts.notUnderstood };
    return new ORPCError('BAD_REQUEST', { message: data.sentence, data });
  }
  const cause = problem instanceof ORPCError && problem.cause ? problem.cause : problem;
  const { status, code, sentence } = troubleOf(cause);
  if (status === 500) tellBug(cause);
  return new ORPCError(code.toUpperCase().replace('-', '_'), { status, message: sentence, data: { code, sentence } });
}

/** In the form in which a call's own refusals come, so that the page reads both alike. */
const refusalBody = ({ code, sentence, status }: Extract<Gate, { readonly ok: false }> | Trouble) => ({
  defined: false,
  code: code.toUpperCase().replace('-', '_'),
  status,
  message: sentence,
  data: { code, sentence, versions: [] },
});

async function addPage(app: FastifyInstance, page: string): Promise<void> {
  const isBuilt = fs.existsSync(page);
  if (isBuilt) await app.register(fastifyStatic, { root: page, cacheControl: false, etag: true });
  // A page's own address (/board) is the same document: the router in it reads the path.
  app.setNotFoundHandler((request, reply) =>
    isBuilt && request.method === 'GET' && !request.url.includes('.')
      ? reply.sendFile('index.html')
      : reply.status(404).send({ code: 'not-found' }),
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
