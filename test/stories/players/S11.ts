import type { Answer } from '../answers.ts';
import { belowTexts, openDesk, wayTexts } from '../desk.ts';
import { must, mustNotSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

/** The scenes that LOTTIE is in, and the days of her licence. */
const hers = ['53', '54', '55', '56', '57', '58', '59'];
const licence = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'];

/** Days with scenes as a way's text names them: 'Thu 17: 53, 54' and, in what can still wait, 'Thu 53 54'. */
const daysIn = (text: string) => [...text.matchAll(/\b(Mon|Tue|Wed|Thu|Fri)(?: (\d+):)? ((?:\d+(?: pt \w)?[, ]*)+)/gu)];

export const S11: Players = {
  'S11.6': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! lottie out mon 14');
    const texts = [...(await wayTexts(page)), ...(await belowTexts(page))];
    let placed = 0;
    for (const text of texts) {
      mustNotSay('a way', text, /stand-?in|double/iu);
      for (const [said, , day, order = ''] of daysIn(text)) {
        if (day === undefined || !order.split(/[, ]+/u).some((scene) => hers.includes(scene))) continue;
        placed += 1;
        must(Number(day) >= 14 && Number(day) <= 18, `LOTTIE outside her licence: ${said}`);
      }
    }
    must(placed > 0, 'no way places her scenes at all');
    const asked = await stage.coverset('options', stage.production, '! lottie out mon 14', '--now', '2026-12-11T09:00:00Z', '--json');
    for (const way of answered<Answer>(asked).options) {
      mustNotSay('a way', JSON.stringify([way.title, way.reasons]), /stand-?in|double/iu);
      for (const { day, after } of way.touched)
        if (after.some((part) => hers.includes(part.split('/')[0] ?? '')))
          must(licence.includes(day), `${way.title} puts LOTTIE on ${day}`);
    }
  },
};
