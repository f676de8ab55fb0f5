import { expect, fileLine, test, typeLine } from './house.ts';

test.describe('the line', () => {
  test('story:S4 offers Mara after two letters and says how it read the line before Enter, in 18 keys', async ({ desk }) => {
    const line = '! mara out today';
    expect(1 + line.length + 1).toBeLessThanOrEqual(18);
    await typeLine(desk, '! ma');
    await expect(desk.getByRole('option').first()).toContainText('Mara');
    await desk.keyboard.type('ra out today');
    await expect(desk.getByRole('status', { name: 'How the line is read' })).toContainText('Mara not available today, return unknown');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: /lost Mara today/u })).toBeVisible();
  });

  test('a completion is taken with Tab and the caret stays behind it', async ({ desk }) => {
    await typeLine(desk, '! ke');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(' out tue 8');
    await expect(desk.getByRole('combobox')).toHaveValue('! Kelsey Baths out tue 8');
  });

  test('story:S4 a word about health never leaves the page', async ({ desk, house }) => {
    const sent: string[] = [];
    desk.on('request', (request) => sent.push(request.postData() ?? ''));
    await typeLine(desk, '! mara sick today');
    await expect(desk.getByRole('status', { name: 'How the line is read' })).toContainText('left out');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: /lost Mara today/u })).toBeVisible();
    expect(sent.join(' ')).not.toContain('sick');
    expect(await house.kept()).not.toContain('sick');
  });

  test('story:S5 a line with two meanings asks one question; Esc stores nothing', async ({ desk, house }) => {
    const before = await house.kept();
    await typeLine(desk, '! 35 out today');
    await expect(desk.getByRole('status', { name: 'How the line is read' })).toContainText('scene 35 or the 35 mm lens?');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('button', { name: 'scene 35' })).toBeFocused();
    await desk.keyboard.press('Escape');
    expect(await house.kept()).toBe(before);
  });

  test('an answer to the question puts the line right and files nothing by itself', async ({ desk }) => {
    await typeLine(desk, '! 35 out today');
    await desk.getByRole('button', { name: 'the 35 mm lens' }).click();
    await expect(desk.getByRole('combobox')).toHaveValue('! 35 mm out today');
    await expect(desk.getByRole('combobox')).toBeFocused();
  });

  test('story:S8 a feeling that is put on somebody is refused with the question', async ({ desk, house }) => {
    await typeLine(desk, '~ lena is angry with us');
    await expect(desk.getByRole('status', { name: 'How the line is read' })).toContainText('What was said or done?');
    await desk.keyboard.press('Enter');
    expect(await house.kept()).not.toContain('angry');
  });

  test('story:S1 a note is private, ends, and stands in no production file', async ({ desk, house }) => {
    await typeLine(desk, '~ nao answered in single words twice');
    await expect(desk.getByRole('status', { name: 'How the line is read' })).toContainText('private, until');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('status', { name: 'What was done last' })).toContainText('private, until');
    await desk.getByRole('link', { name: /^Notes/u }).click();
    await expect(desk.getByRole('main')).toContainText('nao answered in single words twice');
    expect(await house.exported()).not.toContain('single words');
    await desk.getByRole('button', { name: /^Delete now/u }).click();
    await expect(desk.getByRole('main')).toContainText('No notes.');
    expect(await house.kept()).not.toContain('single words');
  });

  test('story:S23 a word is pinned, and undo in the empty line makes it loose again', async ({ desk }) => {
    await fileLine(desk, '"edgy = modern, sophisticated, not gritty @lena');
    await desk.getByRole('link', { name: /^Lines/u }).click();
    await expect(desk.getByRole('main')).toContainText('“edgy” for Lena: pinned');
    await desk.keyboard.press('/');
    await desk.keyboard.press('Control+z');
    await expect(desk.getByRole('main')).toContainText('“edgy” for Lena: loose');
  });

  test('undo in a line with text belongs to the field', async ({ desk }) => {
    await fileLine(desk, '+ me: call rami fri 15:00');
    await typeLine(desk, '! mara');
    await desk.keyboard.press('Control+z');
    await expect(desk.getByRole('button', { name: /^Undo:/u })).toContainText('call rami');
  });

  test('no line is lost: what means nothing is kept as text', async ({ desk }) => {
    await fileLine(desk, 'bring the green umbrella');
    await desk.getByRole('link', { name: /^Lines/u }).click();
    await expect(desk.getByRole('main')).toContainText('bring the green umbrella');
  });
});
