import { factsText, openDesk, wayTexts } from '../desk.ts';
import { mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S10: Players = {
  'S10.2': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '? without scene 45');
    const facts = await factsText(page);
    mustSay(
      'the question',
      facts,
      'Fletcher learns that the ledger is hidden; without it 60 makes no sense',
      /1 1\/8[^.]*90 min less on Wed 2/u,
      /£0[^.]*weekly/u,
    );
    const cut = (await wayTexts(page)).find((text) => /Cut 45/u.test(text)) ?? '';
    mustSay('the cut', cut, /intent broken/iu, 'Anselm Roy', 'Quentin Ashe');
  },
};
