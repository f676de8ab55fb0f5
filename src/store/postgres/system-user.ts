import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** As whom the database runs; null: as ourselves. */
export type RunsAs = { readonly uid: number; readonly gid: number } | null;

const name = 'coverset';

/**
 * PostgreSQL refuses to run as root: then it runs as a system user of our own, made when it is absent. Debian's `postgres` is not taken,
 * since it may own another server.
 */
export function databaseUser(): RunsAs {
  if (process.getuid?.() !== 0) return null;
  const found = inPasswd();
  if (found !== null) return found;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  const made = inPasswd();
  if (made === null) throw new Error(`the system user "${name}" could not be made`);
  return made;
}

function inPasswd(): RunsAs {
  const row = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  return row === undefined ? null : { uid: Number(row[2]), gid: Number(row[3]) };
}

/** Can the database's user get into the folder? Asked of the system itself, so that modes and access lists all count. */
export const reaches = (folder: string, as: RunsAs): boolean =>
  as === null || spawnSync('test', ['-x', folder], { ...as, cwd: '/' }).status === 0;

export function giveTo(folder: string, as: RunsAs): void {
  if (as !== null) fs.chownSync(folder, as.uid, as.gid);
}
