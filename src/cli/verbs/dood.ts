import { dayOutOfDays, rulesUsed } from '#commands/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { out } from '../run.ts';

/** Day out of days: one row a performer, one column a date. */
export async function doodOf([file = '']: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  const { dates, rows } = dayOutOfDays(production);
  if (options.json) {
    out.json({ dates, rows, rules: rulesUsed(production) });
    return exitCodes.done;
  }
  const names = rows.map((row) => `${row.number.padStart(3)} ${row.name}, ${row.character}`);
  const width = Math.max(0, ...names.map((name) => name.length));
  out.say(`${' '.repeat(width)} ${dates.map((date) => date.slice(8).padStart(3)).join('')}  work hold`);
  rows.forEach((row, place) => {
    const { worked, held } = row.totals;
    out.say(
      `${(names[place] ?? '').padEnd(width)} ${row.cells.map((cell) => cell.padStart(3)).join('')}  ${String(worked).padStart(4)} ${String(held).padStart(4)}`,
    );
  });
  out.say(rulesUsed(production));
  return exitCodes.done;
}
