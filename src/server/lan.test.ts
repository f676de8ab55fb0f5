import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayReach } from './gate.ts';
import { keepLan, lanAddress } from './lan.ts';

const at = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') => ({ address, internal, family });

describe('a network of one’s own', () => {
  it('is one that nobody outside can reach by its address', () => {
    expect(lanAddress({ lo: [at('127.0.0.1', true)], eth0: [at('fe80::1', false, 'IPv6'), at('192.168.1.20')] })).toBe('192.168.1.20');
    for (const own of ['10.0.0.7', '172.16.0.1', '172.31.9.9']) expect(lanAddress({ wlan0: [at(own)] })).toBe(own);
    for (const other of ['172.32.0.1', '172.15.0.1', '8.8.8.8', '169.254.1.1', '192.169.0.1'])
      expect(lanAddress({ eth0: [at(other)] })).toBe(null);
    expect(lanAddress({})).toBe(null);
  });

  it('is answered to by its own address and no other name', () => {
    const asked = { method: 'GET', host: '192.168.1.20:4319', origin: null, site: null, cookie: null };
    const lan = new URL('http://192.168.1.20:4319');
    expect(mayReach(asked, 4319, lan).ok).toBe(true);
    expect(mayReach(asked, 4319, null)).toMatchObject({ ok: false, code: 'host' });
    expect(mayReach({ ...asked, host: 'evil.example' }, 4319, lan)).toMatchObject({ ok: false, code: 'host' });
    expect(mayReach({ ...asked, method: 'POST', origin: 'http://192.168.1.21:4319' }, 4319, lan)).toMatchObject({
      ok: false,
      code: 'origin',
    });
  });

  it('is told to the command line while the server is reached by it, and not after', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-lan-'));
    keepLan(folder, 'http://192.168.1.20:4319');
    expect(readFileSync(path.join(folder, 'lan'), 'utf8')).toBe('http://192.168.1.20:4319\n');
    keepLan(folder, null);
    expect(existsSync(path.join(folder, 'lan'))).toBe(false);
  });
});
