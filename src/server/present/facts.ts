import type { FactsView } from '#api/index.ts';
import { factsOf } from '#commands/index.ts';
import type { Production } from '#model/index.ts';

const isDate = (header: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(header);
/** Columns by which people know a record. */
const naming = ['name', 'heading', 'title', 'number'];

/** The facts as forms: sheets, records and cells as the workbook has them. */
export const presentFacts = (production: Production): FactsView => ({
  sheets: factsOf(production).map(({ name, rows: [header = [], ...rows] }) => {
    const named = naming.map((one) => header.indexOf(one)).find((place) => place > 0) ?? 0;
    return {
      name,
      columns: header.slice(1),
      rows: rows.map(([key = '', ...cells]) => ({ key, name: cells[named - 1] || key, cells })),
      asks: rows.flat().filter((cell) => cell === 'ask').length,
      dates: header.filter(isDate),
    };
  }),
});
