import Fastify, { type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';

const { LogController } = Fastify;

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/**
 * The log: a line of JSON on stderr for each answer (`COVERSET_LOG=info`), otherwise only for what failed. A line is made of a list of
 * allowed fields and of nothing else: method, pattern of the route, status, milliseconds. No address of anybody, no query, no path with a
 * token in it, no header, no body, no words of a person; of a fault its kind and its place in the source, not its message, which may quote
 * what was typed.
 */
export function logOptions(env: Readonly<Record<string, string | undefined>>, stream: Sink): FastifyServerOptions {
  const level = levels.find((one) => one === env['COVERSET_LOG']) ?? 'warn';
  return {
    // Each answer has one line of ours, written when it was given.
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level,
      stream,
      base: { name: 'coverset', pid: process.pid },
      serializers: { req: () => ({}), res: () => ({}), err: faultOf },
      // Of a fault alone the logger would make its message the line's own.
      hooks: { logMethod: saysNothing },
    },
  };
}
interface Sink {
  readonly write: (line: string) => void;
}

/** Only our own words are a line's message: those of a fault quote what was typed. */
function saysNothing(this: unknown, said: unknown[], write: (...said: unknown[]) => void): void {
  write.apply(this, said.length === 1 && typeof said[0] === 'object' ? [said[0], ''] : said);
}

/** Kind, code and place of a fault; its message is left out. */
function faultOf(problem: unknown) {
  if (!(problem instanceof Error)) return { type: typeof problem, message: '', code: null, stack: '' };
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : null;
  const places = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { type: problem.name, message: '', code, stack: places.slice(0, mostPlaces).join('\n') };
}
const mostPlaces = 12;

/** The pattern that a request met: what stood in its place ('/day/:token') is never said. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** One line for an answer; what failed is warned of. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply, call: string | null): void {
  const said = { method: request.method, route: call ?? routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
  if (reply.statusCode >= 500) request.log.warn(said);
  else request.log.info(said);
}
