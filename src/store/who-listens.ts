import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Who listens on a port of this machine, as 'node, process 4711 (node src/server/main.ts)'; null where the system won't say. */
export function whoListens(port: number): string | null {
  return fromProc(port) ?? fromLsof(port);
}

/** Linux: the socket's inode stands in /proc/net/tcp, and the process that holds it has a file descriptor named after it. */
function fromProc(port: number): string | null {
  const inodes = new Set([...listening('/proc/net/tcp', port), ...listening('/proc/net/tcp6', port)]);
  if (inodes.size === 0) return null;
  for (const pid of names('/proc').filter((name) => /^\d+$/u.test(name))) {
    const holds = names(`/proc/${pid}/fd`).some((fd) => {
      const inode = /^socket:\[(\d+)\]$/u.exec(link(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode !== undefined && inodes.has(inode);
    });
    if (holds) return described(pid);
  }
  return null;
}

function listening(table: string, port: number): readonly string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const listen = '0A';
  return text(table)
    .split('\n')
    .map((row) => row.trim().split(/\s+/u))
    .filter((columns) => columns[1]?.endsWith(`:${hex}`) && columns[3] === listen)
    .map((columns) => columns[9] ?? '');
}

function described(pid: string): string {
  const name = text(`/proc/${pid}/comm`).trim();
  const command = text(`/proc/${pid}/cmdline`).split('\0').join(' ').trim();
  return `${name}, process ${pid} (${command.length > 80 ? `${command.slice(0, 77)}...` : command})`;
}

function fromLsof(port: number): string | null {
  const found = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8', timeout: 2000 });
  const pid = /^p(\d+)$/mu.exec(found.stdout ?? '')?.[1];
  const name = /^c(.+)$/mu.exec(found.stdout ?? '')?.[1];
  return pid === undefined ? null : `${name ?? 'a program'}, process ${pid}`;
}

const quietly = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};
const text = (file: string): string => quietly(() => fs.readFileSync(file, 'utf8'), '');
const names = (folder: string): readonly string[] => quietly(() => fs.readdirSync(folder), []);
const link = (file: string): string => quietly(() => fs.readlinkSync(file), '');
