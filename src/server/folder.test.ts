import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPort, keptPort, keptSecret } from './folder.ts';
import { whoListens } from './taken.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-folder-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('keeps the port of the last start, 4319 before there is one', () => {
    expect(keptPort(folder)).toBe(4319);
    keepPort(folder, 4400);
    expect(keptPort(folder)).toBe(4400);
    fs.writeFileSync(path.join(folder, 'port'), 'nonsense');
    expect(keptPort(folder)).toBe(4319);
  });
  it('makes the secret once, for this user alone', () => {
    const secret = keptSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/u);
    expect(keptSecret(folder)).toBe(secret);
    if (process.platform !== 'win32') expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });
});

describe('a taken port', () => {
  it.runIf(process.platform === 'linux')('names who listens there', async () => {
    const server = net.createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(whoListens(port)).toContain(`process ${process.pid} `);
    await new Promise((closed) => server.close(closed));
    expect(whoListens(port)).toBe(null);
  });
});
