// npm run faults: what an installation survives, with figures. `npm run faults -- 20` plays 20 kills instead of 100.
import os from 'node:os';
import { type Figures, playKills } from './kills.ts';
import { diskFull, restarted, severed, twoServers } from './others.ts';

const wanted = Number(process.argv[2] ?? 100);
const kills = Number.isInteger(wanted) && wanted > 0 ? wanted : 100;
const say = (what: string, figure: string | number): void => console.log(`${what.padEnd(62)} ${figure}`);
const times = (sorted: readonly number[]): string =>
  sorted.length === 0 ? 'none' : `p50 ${sorted[Math.floor(sorted.length / 2)]} ms, most ${sorted.at(-1)} ms (${sorted.length})`;

function sayKills(figures: Figures): void {
  const { cycles, back, refusals } = figures;
  say('kill -9 of server / database / both / one backend', `${cycles.server} / ${cycles.database} / ${cycles.both} / ${cycles.backend}`);
  say('writes acknowledged / lost / doubled', `${figures.acknowledged} / ${figures.lostWrites} / ${figures.doubledWrites}`);
  say('messages posted / lost', `${figures.posted} / ${figures.lostMessages}`);
  say(
    'doubled at the mail server, by Message-ID / by address and text',
    `${figures.doubledByMessageId} / ${figures.doubledByAddressAndText}`,
  );
  say('shown as unsure and not sent again / of these had arrived', `${figures.unsure} / ${figures.unsureArrived}`);
  say('kills that met a message with the mail server', figures.metInHand);
  for (const [victim, sorted] of Object.entries(back)) say(`a write is acknowledged again after a kill of: ${victim}`, times(sorted));
  say('indexes damaged, of all (amcheck)', figures.damagedIndexes.length);
  say(
    'what a call heard meanwhile',
    Object.entries(refusals)
      .map(([what, count]) => `${what}: ${count}`)
      .join(', ') || 'nothing',
  );
}

console.log(`${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, load ${os.loadavg()[0]?.toFixed(1)}`);
const figures = await playKills(kills, Math.max(4, kills), 1, (line) => console.error(line));
sayKills(figures);
const others = [await severed(15), await restarted(3), await diskFull(), await twoServers()];
for (const { what, figure } of others) say(what, figure);
const isRed =
  figures.lostWrites + figures.doubledWrites + figures.lostMessages + figures.doubledByMessageId + figures.doubledByAddressAndText > 0 ||
  figures.damagedIndexes.length > 0 ||
  others.some(({ ok }) => !ok);
process.exit(isRed ? 1 : 0);
