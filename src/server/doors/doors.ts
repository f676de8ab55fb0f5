import { type Committed, type Done, type Refusal, refusalText } from '#commands/index.ts';
import { id, type Instant, type PersonId, type Production, sayInstant } from '#model/index.ts';
import type { Access, House, Link, Links, Outbox, ReadBacks } from '#store/index.ts';
import { doorTexts as say, readBackTexts, storedTexts } from '#texts/index.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasPage } from '../may-call.ts';
import type { AnswerPage } from './answer-page.ts';
import { answerPages } from './answers.ts';
import { type MetView, presentMet, presentMine, presentMyDay, presentStored, type StoredView } from '../present/index.ts';
import { doorsStyle, html, type Html, nothing, paper } from './paper.ts';
import { answerRead, readPage } from './read.ts';
import { type MineFrom, noSessionCookie, sessionCookie, sessionIn } from './session.ts';
import { promiseRows, tellPromise } from './promises.ts';
import { storedPage } from './stored.ts';
import { throttle } from './throttle.ts';

/** What the doors use of the world. */
export interface Doors {
  readonly access: Access;
  readonly links: Links;
  readonly outbox: Outbox;
  readonly readBacks: ReadBacks;
  readonly about: House['about'];
  readonly production: () => Promise<Production | null>;
  /** One thing done by somebody who answers: loaded, done, saved. */
  readonly act: (run: (production: Production) => Done | Refusal) => Promise<Committed<Done>>;
  readonly name: string;
  /** The program's clock, for what stands on a page. */
  readonly now: () => Instant;
  /** The machine's, for sessions and invitations: a demo's clock stands still in the past. */
  readonly machineNow: () => Instant;
  readonly member: MineFrom;
  /** The page is reached by https: cookies say so. */
  readonly secure: boolean;
}

const triesOfOne = 5;
const triesOfAll = 30;
/** Wrong addresses of links a minute from one place: 256 bits are not guessed, but nobody shall try for free. */
const missesOfOne = 10;

type Form = FastifyRequest<{ Body: URLSearchParams; Querystring: { token?: string; take?: string }; Params: { token: string } }>;

const send = (reply: FastifyReply, status: number, title: string, body: Html): FastifyReply =>
  reply
    .status(status)
    .header('cache-control', 'no-store')
    // Under 'no-referrer' a browser hides where a form comes from, and the gate could not tell ours from another page's.
    .header('referrer-policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .send(paper(title, html`<h1>${title}</h1>${body}`));

/** Pages without a script for people who come from outside: signing in, joining, their own page, their links. */
export async function addDoors(app: FastifyInstance, doors: Doors): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 10_000 }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    scope.get('/doors.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(doorsStyle));
    addSigning(scope, doors);
    addJoining(scope, doors);
    addMine(scope, doors);
    addTelling(scope, doors);
    addStored(scope, doors);
    addLinks(scope, doors);
  });
}

const field = (name: string, type: string, label: string, value: string, autocomplete: string): Html =>
  html`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" required>`;
const alert = (text: string | null): Html => (text === null ? nothing : html`<p role="alert">${text}</p>`);
const given = (request: Form, name: string): string =>
  request.body instanceof URLSearchParams ? (request.body.get(name) ?? '').slice(0, 500) : '';

function addSigning(app: FastifyInstance, { access, machineNow, member, secure }: Doors): void {
  const page = (reply: FastifyReply, status: number, problem: string | null): FastifyReply =>
    send(
      reply,
      status,
      say.signIn,
      html`${alert(problem)}<form method="post" action="/sign-in">${field('email', 'email', say.email, '', 'username')}${field('password', 'password', say.password, '', 'current-password')}<button>${say.signIn}</button></form>`,
    );
  const clock = (): number => performance.now();
  const [byName, byPlace] = [throttle(triesOfOne, clock), throttle(triesOfAll, clock)];
  app.get('/sign-in', (_request, reply) => page(reply, 200, null));
  app.post('/sign-in', async (request: Form, reply) => {
    const email = given(request, 'email').trim().toLowerCase();
    if (!byName.may(email) || !byPlace.may(request.ip)) return page(reply.header('retry-after', '60'), 429, say.tooMany);
    const session = await access.signIn(email, given(request, 'password'), machineNow());
    if (session === null) {
      byName.failed(email);
      byPlace.failed(request.ip);
      return page(reply, 401, say.wrong);
    }
    const came = await member(`coverset_session=${session}`);
    return reply.header('set-cookie', sessionCookie(session, secure)).redirect(came !== null && hasPage(came.role) ? '/' : '/mine', 303);
  });
  app.post('/sign-out', async (request, reply) => {
    const session = sessionIn(request.headers.cookie ?? null);
    if (session !== null) await access.signOut(session);
    return reply.header('set-cookie', noSessionCookie).redirect('/sign-in', 303);
  });
}

const shortest = 10;

function addJoining(app: FastifyInstance, { access, production, machineNow, secure }: Doors): void {
  const page = async (reply: FastifyReply, token: string, status: number, problem: string | null): Promise<FastifyReply> => {
    const [invited, stands] = [await access.invitation(token, machineNow()), await production()];
    if (invited === null || stands === null) return send(reply, 410, say.signIn, alert(say.noInvitation));
    const person = stands.people[invited.person];
    return send(
      reply,
      status,
      say.join(stands.title),
      html`${alert(problem)}<p>${say.joinAs(person?.name ?? invited.person, invited.role)}</p><p class="quiet">${say.joinKnown}</p>
<form method="post" action="/join?token=${token}">${field('email', 'email', say.email, person?.email ?? '', 'username')}${field('password', 'password', say.newPassword, '', 'new-password')}<button>${say.join(stands.title)}</button></form>`,
    );
  };
  const tokenOf = ({ query }: Form): string => (typeof query.token === 'string' ? query.token.slice(0, 100) : '');
  app.get('/join', (request: Form, reply) => page(reply, tokenOf(request), 200, null));
  app.post('/join', async (request: Form, reply) => {
    const token = tokenOf(request);
    const [email, password] = [given(request, 'email').trim(), given(request, 'password')];
    if (!/^\S+@\S+$/u.test(email)) return page(reply, token, 422, say.noEmail);
    if (password.length < shortest) return page(reply, token, 422, say.shortPassword);
    const invited = await access.invitation(token, machineNow());
    const stands = await production();
    const name = invited === null ? '' : (stands?.people[invited.person]?.name ?? invited.person);
    const joined = await access.join(token, { email, password, name }, machineNow());
    if (!joined.ok) return page(reply, token, 403, joined.code === 'wrong-password' ? say.wrong : null);
    return reply
      .header('set-cookie', sessionCookie(joined.session, secure))
      .redirect(invited !== null && hasPage(invited.role) ? '/' : '/mine', 303);
  });
}

const list = (items: readonly Html[]): Html => (items.length === 0 ? html`<p class="quiet">${say.none}</p>` : html`<ul>${items}</ul>`);

function addMine(app: FastifyInstance, { member, production, now }: Doors): void {
  app.get('/mine', async (request, reply) => {
    const [came, stands] = [await member(request.headers.cookie ?? null), await production()];
    if (came === null || stands === null) return reply.redirect('/sign-in', 303);
    const mine = presentMine(stands, id<PersonId>(came.person), came.role, now());
    const isAway = came.role === 'client' || came.role === 'executive';
    const days = mine.days.map(({ label, lines }) => html`<li><strong>${label}</strong>${lines.join(' · ')}</li>`);
    const milestones = mine.milestones.map(({ label, what }) => html`<li><strong>${label}</strong>${what}</li>`);
    return send(
      reply,
      200,
      say.mine(mine.name),
      html`<p class="quiet">${stands.title}</p><h2>${isAway ? say.milestones : say.days}</h2>${list(isAway ? milestones : days)}
${
  mine.money.length === 0
    ? nothing
    : html`<h2>${say.money(came.role)}</h2>${list(mine.money.map((one) => html`<li>${one}</li>`))}
`
}${
  mine.words.length === 0 ? nothing : html`<h2>${say.words}</h2>${list(mine.words.map((one) => html`<li>${one}</li>`))}`
}<h2>${say.promises}</h2>${promiseRows(mine.promises, '/mine')}
${metOf(presentMet(stands, came.role, now()))}
<p class="quiet">${say.stored} <a href="/mine/stored">${storedTexts.see}</a></p><form method="post" action="/sign-out"><button>${say.signOut}</button></form>`,
    );
  });
}

/** What one says to one's own promises: by whoever signed in, and to nobody else's. */
function addTelling(app: FastifyInstance, { member, act, now }: Doors): void {
  app.post('/mine', async (request: Form, reply) => {
    const came = await member(request.headers.cookie ?? null);
    if (came === null) return reply.redirect('/sign-in', 303);
    const said = (name: string): string => given(request, name);
    const done = await act((production) => tellPromise(production, said, { at: now(), by: id<PersonId>(came.person) }));
    if (done.ok || done.code === 'answered-already') return reply.redirect('/mine', 303);
    return send(reply, 422, say.promises, html`${alert(refusalText(done))}<p><a href="/mine">${say.back}</a></p>`);
  });
}

/** What was met and when; what was published of the look back, and no text that somebody is writing. */
const metOf = (met: readonly MetView[]): Html =>
  met.length === 0
    ? nothing
    : html`<h2>${say.met}</h2>${met.map(
        ({ what, lost, timeline, published }) => html`<section aria-label="${what}"><h3>${what}</h3>
${lost === null ? nothing : html`<p class="quiet">${lost}</p>`}<ol>${timeline.map((row) => html`<li><span class="quiet">${row.at}</span> ${row.what}</li>`)}</ol>
${published === null ? nothing : html`<p class="quiet">${published.at}</p><p>${published.text}</p>`}</section>`,
      )}`;

/** Who is asked when a link does not work: whoever coordinates the production, else its producer. */
function askWhom({ people, me }: Production): string {
  const coordinator = Object.values(people).find(({ role }) => /\bcoordinator\b/u.test(role ?? ''));
  return coordinator?.name ?? (me === null ? null : people[me]?.name) ?? '';
}

function addLinks(app: FastifyInstance, doors: Doors): void {
  const { links, production, name, now } = doors;
  const misses = throttle(missesOfOne, () => performance.now());
  const found = async (
    request: Form,
    reply: FastifyReply,
    purpose: Link['purpose'],
  ): Promise<{ readonly link: Link; readonly stands: Production } | FastifyReply> => {
    if (!misses.may(request.ip)) return send(reply.header('retry-after', '60'), 429, say.notFound, alert(say.tooMany));
    const [link, stands] = [await links.read(request.params.token.slice(0, 100)), await production()];
    if (link === null || stands === null || link.production !== name || link.purpose !== purpose) {
      misses.failed(request.ip);
      return send(reply, 404, say.notFound, html`<p>${say.notFoundMore}</p>`);
    }
    const whom = askWhom(stands);
    if (link.revokedAt !== null) return send(reply, 410, stands.title, alert(say.replaced(whom)));
    if (Temporal.Instant.compare(now(), link.until) >= 0) return send(reply, 410, stands.title, alert(say.gone(whom)));
    return { link, stands };
  };
  // Opening changes nothing and confirms nothing: scanners of mail open every link.
  app.get('/day/:token', async (request: Form, reply) => {
    const got = await found(request, reply, 'day');
    return 'link' in got ? dayPage(reply, request.params.token, got.link, got.stands) : got;
  });
  app.post('/day/:token', async (request: Form, reply) => {
    const got = await found(request, reply, 'day');
    if (!('link' in got)) return got;
    await links.answer(request.params.token, 'confirmed', now());
    return reply.redirect(`/day/${encodeURIComponent(request.params.token)}`, 303);
  });
  const read = async (
    request: Form,
    reply: FastifyReply,
    got: { readonly link: Link; readonly stands: Production },
    problem: string | null,
  ) => {
    const page = await readPage(doors, request.params.token, got.link, got.stands, askWhom(got.stands), problem);
    if (page === null) return send(reply, 410, got.stands.title, alert(say.gone(askWhom(got.stands))));
    return send(reply, problem === null ? 200 : 422, readBackTexts.title, page);
  };
  app.get('/read/:token', async (request: Form, reply) => {
    const got = await found(request, reply, 'read');
    return 'link' in got ? read(request, reply, got, null) : got;
  });
  app.post('/read/:token', async (request: Form, reply) => {
    const got = await found(request, reply, 'read');
    if (!('link' in got)) return got;
    const taken = await answerRead(doors, got.link, got.stands, (field) => given(request, field));
    if (!taken) return read(request, reply, got, readBackTexts.empty);
    return reply.redirect(`/read/${encodeURIComponent(request.params.token)}`, 303);
  });
  for (const page of answerPages) addAnswer(app, doors, page, found);
  app.get('/stored/:token', async (request: Form, reply) => {
    const got = await found(request, reply, 'stored');
    if (!('link' in got)) return got;
    return sendStored(doors, reply, got.link.person, got.stands, wants(request), `/stored/${encodeURIComponent(request.params.token)}`);
  });
}

const storedOf = async ({ about, access, name, now }: Doors, person: string, stands: Production): Promise<StoredView | null> => {
  const writers = (await access.members(name)).filter(({ role }) => role === 'producer').map((one) => one.person);
  return presentStored(stands, id<PersonId>(person), await about(name, person), writers, now());
};
/** The page, or all of it as a file that can be taken along. */
const wants = ({ query }: Form): 'page' | 'file' => (query.take === '1' ? 'file' : 'page');
async function sendStored(
  doors: Doors,
  reply: FastifyReply,
  person: string,
  stands: Production,
  as: 'page' | 'file',
  here: string,
): Promise<FastifyReply> {
  const view = await storedOf(doors, person, stands);
  if (view === null) return send(reply, 410, stands.title, alert(say.gone(askWhom(stands))));
  if (as === 'page') return send(reply, 200, storedTexts.title, storedPage(view, stands.title, askWhom(stands), `${here}?take=1`));
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="stored-about-me.json"')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ production: stands.title, ...view }, null, 1));
}

/** What is stored about whoever signed in: the same page, without a link. */
function addStored(app: FastifyInstance, doors: Doors): void {
  app.get('/mine/stored', async (request: Form, reply) => {
    const [came, stands] = [await doors.member(request.headers.cookie ?? null), await doors.production()];
    if (came === null || stands === null) return reply.redirect('/sign-in', 303);
    return sendStored(doors, reply, came.person, stands, wants(request), '/mine/stored');
  });
}

/** Links whose answer becomes a record of the production: shown by opening, taken once by a press. */
function addAnswer(
  app: FastifyInstance,
  { act, now }: Doors,
  { purpose, forwarded, title, page, take }: AnswerPage,
  found: (
    request: Form,
    reply: FastifyReply,
    purpose: Link['purpose'],
  ) => Promise<{ readonly link: Link; readonly stands: Production } | FastifyReply>,
): void {
  const shown = (reply: FastifyReply, token: string, link: Link, stands: Production, problem: string | null) => {
    const whom = askWhom(stands);
    const body = page({ stands, link, action: `/${purpose}/${encodeURIComponent(token)}`, now: now() });
    const person = stands.people[link.person];
    if (body === null || person === undefined) return send(reply, 410, stands.title, alert(say.gone(whom)));
    const other = forwarded ? nothing : html` <span class="quiet">${say.notYou(whom)}</span>`;
    const who = html`<p class="quiet">${stands.title}</p><p>${forwarded ? say.answersFor(person.called) : say.answersAs(person.called)}${other}</p>`;
    const stored = html`<p class="quiet">${say.storedAnswer} ${storedTexts.askFor(whom)}</p>`;
    return send(reply, problem === null ? 200 : 422, title(stands, link), html`${alert(problem)}${who}${body}${stored}`);
  };
  app.get(`/${purpose}/:token`, async (request: Form, reply) => {
    const got = await found(request, reply, purpose);
    return 'link' in got ? shown(reply, request.params.token, got.link, got.stands, null) : got;
  });
  app.post(`/${purpose}/:token`, async (request: Form, reply) => {
    const got = await found(request, reply, purpose);
    if (!('link' in got)) return got;
    const { link } = got;
    const said = (name: string): string => given(request, name);
    const done = await act((production) => take({ production, link, said, doing: { at: now(), by: id<PersonId>(link.person) } }));
    // Pressed twice, or answered from another phone: the page says what stands.
    if (done.ok || done.code === 'answered-already') return reply.redirect(`/${purpose}/${encodeURIComponent(request.params.token)}`, 303);
    return shown(reply, request.params.token, link, got.stands, refusalText(done));
  });
}

function dayPage(reply: FastifyReply, token: string, link: Link, stands: Production): FastifyReply {
  const person = stands.people[link.person];
  const day = presentMyDay(stands, id<PersonId>(link.person), link.about);
  if (person === undefined || day === null) return send(reply, 410, stands.title, alert(say.gone(askWhom(stands))));
  const answered =
    link.answer === null
      ? html`<form method="post" action="/day/${encodeURIComponent(token)}"><button>${say.confirm}</button></form>`
      : html`<p role="status">${say.confirmed(sayInstant(link.answer.at, person.zone, { city: true }))}</p>`;
  return send(
    reply,
    200,
    day.label,
    html`<p class="quiet">${stands.title}</p><p>${say.answersAs(person.called)} <span class="quiet">${say.notYou(askWhom(stands))}</span></p>
<ul>${day.lines.map((line) => html`<li>${line}</li>`)}</ul>${answered}<p class="quiet">${say.stored} ${storedTexts.askFor(askWhom(stands))}</p>`,
  );
}
