/** What a database can suffer from without any fault of ours: it is away and comes back, or its disk is full. */
export type DatabaseTrouble = 'away' | 'full';

/** 08: the connection; 53300: too many of them; 57P01 to 57P03: going down, crashed elsewhere, starting up. */
const away = /^(?:08...|53300|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/u;
/** 53100: no room for a row; 58030: no room for what PostgreSQL writes beside. */
const full = /^(?:53100|58030|ENOSPC|EDQUOT)$/u;
/** The driver's own words for a connection that was cut, which have no code. */
const cut = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/u;

/** Null: the problem is another one, and most likely a bug of ours. */
export function databaseTrouble(problem: unknown): DatabaseTrouble | null {
  if (!(problem instanceof Error)) return null;
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : '';
  // A file of ours that is missing is a bug; a socket that is missing is a database that does not run.
  const isFile = code === 'ENOENT' && !('syscall' in problem && problem.syscall === 'connect');
  if (full.test(code)) return 'full';
  if ((away.test(code) && !isFile) || cut.test(problem.message)) return 'away';
  return databaseTrouble(problem.cause);
}
