import { expect } from '@playwright/test';
import { belowTexts, choose, decideIt, factsText, figuresOf, goTo, openDesk, wayTexts } from '../desk.ts';
import { askToMove, promiseRow } from '../promises.ts';
import { must, mustNotSay, mustSay, plain } from '../seen.ts';
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
  'S13.3': async (stage) => {
    const page = await stage.page();
    const nodes = (await wayTexts(page)).findIndex((text) => /Hire nodes/u.test(text));
    must(nodes >= 0, 'no hired nodes among the ways');
    await choose(page, nodes + 1);
    await decideIt(page);
    mustNotSay('what is told', plain(await page.getByRole('main').innerText()), /Curtis Bell/u);
    await goTo(page, /^Promises/u);
    mustSay('P-3', await promiseRow(page, 'P-3').innerText(), /at risk/u, 'ready Fri 4 December, 12:00 Tokyo');
    await promiseRow(page, 'P-3').getByRole('button', { name: 'Write: a new time' }).click();
    const draft = page.getByRole('list', { name: 'Nao to Dev Rao' }).getByRole('textbox', { name: 'Draft to Dev Rao' });
    await expect(draft).toHaveValue(/I promised titles T07-T12 by Thu 3 December, 18:00 Tokyo.*New: Fri 4 December, 12:00 Tokyo/su);
    await askToMove(page, 'P-3', 'fri 12:00');
    await promiseRow(page, 'P-3').getByRole('button', { name: 'The new time is all right' }).click();
    await expect(promiseRow(page, 'P-3b')).toContainText('Fri 4 December, 12:00 Tokyo');
    mustNotSay('P-4', await promiseRow(page, 'P-4').innerText(), /at risk/u);
    must((await page.getByRole('list', { name: /to Curtis/u }).count()) === 0, 'a text to Curtis is there');
  },
  'S13.4': async (stage) => {
    const silent = stage.another('2026-12-03T08:59:00Z');
    const before = await silent.page();
    await goTo(before, /^Promises/u);
    mustSay('P-3 at 08:59', await promiseRow(before, 'P-3').innerText(), 'promised');
    mustNotSay('P-3 at 08:59', await promiseRow(before, 'P-3').innerText(), 'broken');
    const due = await silent.restart('2026-12-03T09:00:00Z');
    await goTo(due, /^Promises/u);
    mustSay(
      'P-3 at 09:00',
      await promiseRow(due, 'P-3').innerText(),
      'broken at Thu 3 December, 09:00 London',
      'Thu 3 December, 18:00 Tokyo',
    );
    mustSay('P-4 at 09:00', await promiseRow(due, 'P-4').innerText(), /at risk by P-3/u);
    const asked = stage.another('2026-12-02T10:00:00Z');
    const asking = await asked.page();
    await goTo(asking, /^Promises/u);
    await askToMove(asking, 'P-3', 'fri 12:00');
    const unanswered = await asked.restart('2026-12-03T09:00:00Z');
    await goTo(unanswered, /^Promises/u);
    mustSay('P-3 asked', await promiseRow(unanswered, 'P-3').innerText(), 'moving, asked for Fri 4 December, 12:00 Tokyo');
    const still = stage.another('2026-12-02T10:00:00Z');
    const third = await still.page();
    await goTo(third, /^Promises/u);
    await askToMove(third, 'P-3', 'fri 12:00');
    const over = await still.restart('2026-12-04T03:00:00Z');
    await goTo(over, /^Promises/u);
    mustSay(
      'P-3 still silent',
      await promiseRow(over, 'P-3').innerText(),
      'broken at Thu 3 December, 09:00 London',
      'Thu 3 December, 18:00 Tokyo',
    );
  },
};
