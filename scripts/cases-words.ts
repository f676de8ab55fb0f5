import { readFileSync } from 'node:fs';
import { check } from '#words/index.ts';
import { caseRows, idsOf } from '../test/words/rows.ts';

// npm run cases:words -- FILE: expected and found rule ids per row of any file of this shape; exit 1 on a difference.
const file = process.argv[2] ?? 'test/words/checker-cases.tsv';
const rows = caseRows(readFileSync(file, 'utf8'));
let different = 0;
for (const { line, context, text, expected } of rows) {
  const found = idsOf(check(text, context));
  const same = found.join() === [...new Set(expected)].toSorted().join();
  if (!same) different += 1;
  const shown = (ids: readonly string[]): string => (ids.length === 0 ? '-' : ids.join(','));
  process.stdout.write(`${same ? 'same' : 'DIFFERENT'}\t${line}\texpected ${shown(expected)}\tfound ${shown(found)}\t${text}\n`);
}
process.stdout.write(`${rows.length - different} of ${rows.length} rows the same\n`);
process.exitCode = different === 0 ? 0 : 1;
