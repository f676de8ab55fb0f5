import { chipOf, leaveLine } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

interface Table {
  readonly kind: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
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
    const [first, second] = [JSON.stringify(list.rows[0]), JSON.stringify(list.rows[1])];
    mustSay('the first row, asked 03/11', first, november('03'));
    mustSay('the second row, asked 13/11', second, november('13'));
    const issue = list.issues.find(({ said }) => /03\/04/u.test(said));
    must(issue !== undefined, `03/04 is no issue: ${JSON.stringify(list.issues)}`);
    mustBe('its line', issue.line, 2);
    mustNotSay('the list', JSON.stringify(list.rows), /"(?:--|\d{4}-)?(?:04-03|03-04)"/u);
  },
};
