import net from 'node:net';

/** A port that nobody holds: two runs of these tests on one machine don't meet. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = net.createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => found(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
