import { chipOf, leaveLine } from '../desk.ts';
import { dropFiles, textOfFile } from '../incoming.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

interface Table {
  readonly kind: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Columns of dates without a meaning of their own: each cell as written, and the date or the month and day that it was judged to be. */
  readonly dated: readonly {
    readonly name: string;
    readonly cells: readonly { readonly text: string; readonly date: string | null; readonly monthDay: string | null }[];
  }[];
  readonly issues: readonly { readonly line: number | null; readonly code: string; readonly said: string }[];
}
/** 3 November, in one of the forms a reader may give it: a date, or month and day where the list has no year. */
const november = (day: string): RegExp => new RegExp(`"(?:--|\\d{4}-)?11-${day}"`, 'u');

export const S16: Players = {
  'S16.1': async (stage) => {
    const page = await stage.page();
    const chip = await chipOf(page, '# trip day20 keyinterviews < 40% -> review');
    mustSay('the chip', chip, /on day 20 \(Fri 4 December\), if key interviews are under 40 ?%: review/u);
    await leaveLine(page);
  },
  'S16.9': async (stage) => {
    const list = answered<Table>(await stage.coverset('read', stage.shipped('doc-interviews.csv'), '--json'));
    mustBe('rows', [list.kind, list.rows.length], ['table', 10]);
    const judged = (text: string) =>
      JSON.stringify(list.dated.find(({ name }) => name === 'Asked')?.cells.find((cell) => cell.text === text));
    mustSay('the first row, asked 03/11', judged('03/11'), november('03'));
    mustSay('the second row, asked 13/11', judged('13/11'), november('13'));
    const issue = list.issues.find(({ said }) => /03\/04/u.test(said));
    must(issue !== undefined, `03/04 is no issue: ${JSON.stringify(list.issues)}`);
    mustBe('its line', issue.line, 2);
    mustNotSay('the list', JSON.stringify([list.rows, list.dated]), /"(?:--|\d{4}-)?(?:04-03|03-04)"/u);
    // The same where it is imported: on the page and from the command line.
    const page = await stage.page();
    await dropFiles(page, [stage.shipped('doc-interviews.csv')]);
    const seen = await textOfFile(page, 'doc-interviews.csv');
    const imported = await stage.coverset('import', stage.shipped('doc-interviews.csv'), '-o', stage.production);
    for (const [where, text] of [
      ['the page', seen],
      ['the import', `${imported.out}\n${imported.err}`],
    ] as const) {
      mustSay(
        where,
        text,
        /03\/11 = 3 November/u,
        /13\/11 = 13 November/u,
        /Released: 03\/04 = ask/u,
        /line 2:[^\n]*03\/04/u,
        'date-order',
      );
      mustNotSay(where, text, /= (?:3 April|4 March|\d{4}-)/u);
    }
    const kept = await stage.kept();
    mustNotSay('the production', kept, /20\d\d-(?:04-03|03-04)/u);
  },
};
