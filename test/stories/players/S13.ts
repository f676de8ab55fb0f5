import { belowTexts, factsText, figuresOf, openDesk, wayTexts } from '../desk.ts';
import { must, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S13: Players = {
  'S13.1': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! render farm a down');
    mustSay(
      'the impact',
      await factsText(page),
      /P-3[^.]*Thu 3 December, 18:00 Tokyo/u,
      /P-4[^.]*Fri 4 December, 18:00 Tokyo \(09:00 London, 01:00 Los Angeles\)/u,
      '31 node-hours left',
    );
  },
  'S13.2': async (stage) => {
    const page = await stage.page();
    const all = [...(await wayTexts(page)), ...(await belowTexts(page))];
    const one = (title: RegExp): string => all.find((text) => title.test(text)) ?? '';
    const nodes = (await wayTexts(page)).findIndex((text) => /Hire nodes/u.test(text));
    must(nodes >= 0, 'no hired nodes among the ways');
    const said = `${one(/Hire nodes/u)} ${await figuresOf(page, nodes + 1)}`;
    mustSay('hired nodes', said, '£558', /P-4 kept[^.]*Fri 4 December, 12:00 Tokyo/u, /P-3 not/u);
    const half = (await wayTexts(page)).findIndex((text) => /Half-size/u.test(text));
    mustSay('half-size pictures', `${one(/Half-size/u)} ${await figuresOf(page, half + 1)}`, 'ask Curtis', 'Thu 3 December, 22:00 Tokyo');
    mustSay('T07-T09 first', one(/T07-T09 first/u), 'ask Curtis');
    must(
      all.some((text) => /Wait/u.test(text)),
      'no waiting among the ways',
    );
  },
};
