import { expect, type Page } from '@playwright/test';
import { chipOf, goTo, lineField, openDesk, saidLast } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

const line = '+ dave: battery check thu 07:00 > kit';

const detour = (page: Page) => page.getByRole('region', { name: 'Detours' }).getByRole('listitem', { name: 'sound recorder' });
const findings = (page: Page) => detour(page).getByRole('list', { name: 'Findings' }).getByRole('listitem');
const written = async (page: Page, text: string): Promise<readonly string[]> => {
  const field = detour(page).getByRole('textbox', { name: 'What happened' });
  await field.fill('');
  await field.pressSequentially(text);
  return (await findings(page).allInnerTexts()).map((one) => plain(one));
};
async function improvement(page: Page, line: string): Promise<void> {
  const field = detour(page).getByRole('combobox', { name: 'An improvement' });
  await field.pressSequentially(line);
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await expect(detour(page).getByRole('list', { name: 'Improvements' }).getByRole('listitem')).toHaveCount(1);
}
async function takeOut(page: Page): Promise<void> {
  await detour(page).getByRole('button', { name: 'Take out' }).click();
  await expect(detour(page).getByRole('list', { name: 'Improvements' }).getByRole('listitem')).toHaveCount(0);
}
const publish = async (page: Page): Promise<string> => {
  const said = page.getByRole('status', { name: 'What was done last' });
  const before = await said.innerText();
  await detour(page).getByRole('button', { name: 'Publish' }).click();
  await expect(said).not.toHaveText(before);
  return saidLast(page);
};

export const S17: Players = {
  'S17.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Playbook/u);
    const text = plain(await detour(page).innerText());
    mustSay('the detour', text, 'Mon 30 November, 09:50', '11:20', '14:10', '1 h 50 lost', '£1,100', /review due because of cost/u);
    await detour(page).getByRole('button', { name: 'Look back' }).click();
    // Nothing that the journal knows is asked again: no field for times, hours or money.
    mustBe('fields', await detour(page).getByRole('textbox').count(), 1);
    mustNotSay('the look back', plain(await detour(page).innerText()), /how long|how much did it cost|when did it/iu);
  },
  'S17.2': async (stage) => {
    const page = await stage.page();
    const forgot = await written(page, 'Yusuf forgot the batteries');
    must(
      forgot.some((one) => /\bB1\b.*\?/u.test(one)),
      `B1 with a question: ${forgot.join(' | ')}`,
    );
    const should = await written(page, 'Yusuf should have checked');
    must(
      should.some((one) => /\bB2\b.*\?/u.test(one)),
      `B2 with a question: ${should.join(' | ')}`,
    );
  },
  'S17.3': async (stage) => {
    const page = await stage.page();
    const text = 'At 14:10 the warning was not visible from the cart; two spare packs were on the truck';
    mustBe('findings', await written(page, text), []);
    await expect(detour(page).getByText('clean', { exact: true })).toBeVisible();
  },
  'S17.4': async (stage) => {
    const page = await stage.page();
    await improvement(page, 'spare pack on the cart');
    mustSay('without an owner', await publish(page), /Not published.*spare pack on the cart.*an owner/u);
    await takeOut(page);
    await improvement(page, '+ yusuf: spare pack on the cart > kit');
    mustSay('without a date', await publish(page), /Not published.*a date/u);
    await takeOut(page);
    await improvement(page, '+ yusuf: spare pack on the cart thu 07:00 > kit');
    mustSay('whole', await publish(page), /published/u);
    await expect(detour(page)).toContainText(/published Tue 1 December, 20:/u);
    await goTo(page, /^Promises/u);
    await expect(page.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible();
    const promise = page.getByRole('main').getByRole('listitem').filter({ hasText: 'spare pack on the cart' });
    await expect(promise).toContainText('Thu 3 December, 07:00 London');
    await expect(promise).toContainText('Yusuf to Kit');
  },
  'S17.5': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Playbook/u);
    const play = plain(await page.getByRole('region', { name: 'Plays' }).innerText());
    mustSay('the play', play, 'sound', 'worked 0 of 1');
    mustNotSay('the play', play, /Yusuf|Karim|Kit\b|Nora/u);
  },
  'S17.6': async (stage) => {
    const page = await stage.restart('2026-12-02T10:40:00Z');
    await openDesk(page, '! recorder down today');
    const last = plain(await page.getByRole('region', { name: 'Last time' }).innerText());
    mustSay('the play', last, 'sound recorder', 'worked 0 of 1', 'failed: restarted three times');
    const [play, options] = await Promise.all([
      page.getByRole('region', { name: 'Last time' }).boundingBox(),
      page.getByRole('heading', { name: 'Options', exact: true }).boundingBox(),
    ]);
    must(play !== null && options !== null && play.y < options.y, 'the play does not stand first');
  },
  'S17.9': async (stage) => {
    const page = await stage.page();
    mustSay('the question', await chipOf(page, line), 'Dave Okoro, gaffer', 'Dave Lind, key grip', '?');
    const chip = page.getByRole('status', { name: 'How the line is read' });
    mustBe('answers', await chip.getByRole('button').count(), 2);
    // Unanswered: Enter files nothing, the words stay as they were typed, on every page.
    await page.keyboard.press('Enter');
    await goTo(page, /^Promises/u);
    await expect(page.getByRole('main').getByText('battery check')).toHaveCount(0);
    await expect(lineField(page)).toHaveValue(line);
    await chip.getByRole('button', { name: 'Dave Okoro, gaffer' }).click();
    await expect(chip).toContainText('Dave Okoro for Kit');
    await expect(chip).toContainText('Thu 3 December, 07:00 London');
    await lineField(page).press('Enter');
    const promise = page.getByRole('main').getByRole('listitem').filter({ hasText: 'battery check' });
    await expect(promise).toContainText('Thu 3 December, 07:00 London');
    await expect(promise).toContainText(/Dave.* to Kit/u);
  },
};
