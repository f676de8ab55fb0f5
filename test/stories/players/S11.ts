import fs from 'node:fs';
import type { Answer } from '../answers.ts';
import { belowTexts, openDesk, wayTexts } from '../desk.ts';
import { must, mustNotSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

interface Sheet {
  readonly production: {
    readonly scenes: Readonly<Record<string, { readonly cast: readonly string[] }>>;
  };
}

export const S11: Players = {
  'S11.6': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! lottie out mon 14');
    const all = [...(await wayTexts(page)), ...(await belowTexts(page))];
    must(all.length > 0, 'no way at all');
    for (const text of all) mustNotSay('a way', text, /stand-in/iu);
    const asked = await stage.coverset('options', stage.production, '! lottie out mon 14', '--now', '2026-12-11T09:00:00Z', '--json');
    const scenes = (JSON.parse(fs.readFileSync(stage.production, 'utf8')) as Sheet).production.scenes;
    const hers = new Set(Object.keys(scenes).filter((scene) => scenes[scene]?.cast.includes('lottie')));
    must(hers.size > 0, 'she plays nothing');
    for (const way of answered<Answer>(asked).options.filter(({ verdict }) => verdict !== 'breaks'))
      for (const { day, after } of way.touched)
        if (after.some((part) => hers.has(part.split('/')[0] ?? '')))
          must(day >= '2026-12-14' && day <= '2026-12-18', `${way.title} puts her on ${day}`);
  },
};
