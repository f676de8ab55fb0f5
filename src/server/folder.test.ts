import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPort, keptPort } from './folder.ts';
import { whoListens } from '#store/index.ts';

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
