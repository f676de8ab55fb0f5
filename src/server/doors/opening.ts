import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Instant } from '#model/index.ts';
import type { Owner } from '#store/index.ts';
import { doorTexts as say } from '#texts/index.ts';
import { cookieHeader, ownerIn } from '../gate.ts';
import { html, paper } from './paper.ts';

type Opened = FastifyRequest<{ Querystring: { token?: string } }>;

/** A browser that looks at an address before anybody goes there must not use it up. */
const isLookingAhead = ({ headers }: FastifyRequest): boolean =>
  /prefetch|prerender/u.test(`${headers['sec-purpose']} ${headers['purpose']}`);

/**
 * The printed address, good once: its secret becomes the browser's own and leaves the address bar. A browser that is in already may open it
 * again and uses nothing up.
 */
export function addOpening(app: FastifyInstance, owner: Owner, machineNow: () => Instant): void {
  app.get('/open', { exposeHeadRoute: false }, async (request: Opened, reply) => {
    reply.header('cache-control', 'no-store');
    if (isLookingAhead(request)) return reply.status(503).send({ code: 'not-yet' });
    const holds = ownerIn(request.headers.cookie ?? null);
    if (holds !== null && (await owner.knows(holds, machineNow()))) return reply.redirect('/');
    const { token } = request.query;
    const secret = typeof token === 'string' ? await owner.enter(token.slice(0, 100), machineNow()) : null;
    if (secret !== null) return reply.header('set-cookie', cookieHeader(secret)).redirect('/');
    const body = html`<h1>${say.openUsed}</h1><p role="alert">${say.openAgain}</p>`;
    return reply.status(410).type('text/html; charset=utf-8').send(paper(say.openUsed, body));
  });
}
