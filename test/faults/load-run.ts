// npm run load: 200 people on links and 20 editors for a minute, with figures. `npm run load -- 10` plays ten seconds.
import os from 'node:os';
import { playLoad } from './load.ts';

const wanted = Number(process.argv[2] ?? 60);
const load = { people: 200, editors: 20, seconds: Number.isInteger(wanted) && wanted > 0 ? wanted : 60 };
console.log(`${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, load of the machine before: ${os.loadavg()[0]?.toFixed(1)}`);
const { waited, errors, memory, requestsASecond, heard } = await playLoad(load);
console.log(`${load.people} people on links, ${load.editors} editors, ${load.seconds} s: ${requestsASecond} requests a second`);
for (const { what, count, p50, p95, p99, most } of waited)
  console.log(`${what.padEnd(20)} ${String(count).padStart(6)}   p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, most ${most} ms`);
console.log(`errors: ${errors.length}${errors.length > 0 ? ` (${[...new Set(errors)].slice(0, 5).join(', ')})` : ''}`);
console.log(`changes heard by the editors' streams: ${heard}`);
console.log(`resident memory of the server, each tenth of the time: ${memory.join(', ')} MB`);
process.exit(errors.length === 0 ? 0 : 1);
