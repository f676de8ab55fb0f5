import fs from 'node:fs';
import type { NetworkInterfaceInfo } from 'node:os';
import path from 'node:path';

type Networks = Readonly<Record<string, readonly Pick<NetworkInterfaceInfo, 'family' | 'internal' | 'address'>[] | undefined>>;

/** This machine's address on a network of one's own (RFC 1918); null: it is on none. Of several the first is taken, as the system lists them. */
export function lanAddress(networks: Networks): string | null {
  const all = Object.values(networks).flatMap((list) => list ?? []);
  return all.find(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))?.address ?? null;
}

const isPrivate = (address: string): boolean => /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(address);

/** Where phones reach the page, for the command line that makes links for them; null: not by this network any more. */
export function keepLan(folder: string, address: string | null): void {
  const file = path.join(folder, 'lan');
  if (address === null) fs.rmSync(file, { force: true });
  else fs.writeFileSync(file, `${address}\n`, { mode: 0o600 });
}
