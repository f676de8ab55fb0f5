import fs from 'node:fs';
import { expect } from '@playwright/test';
import { allWords, belowTexts, figuresOf, fileLine, goTo, openDesk, undoIt, wayTexts } from '../desk.ts';
import { dropFiles, itemOf, textOfFile } from '../incoming.ts';
import { promiseRow } from '../promises.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

const isPush = (minutes: number) => (text: string) => new RegExp(`push all calls by ${minutes}`, 'iu').test(text);

export const S12: Players = {
  'S12.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Promises/u);
    mustSay('P-7', await promiseRow(page, 'P-7').innerText(), 'broken at Thu 26 November, 18:00 London', 'Bram to Wren');
    mustSay('P-8', await promiseRow(page, 'P-8').innerText(), 'broken at Mon 30 November, 18:00 London', 'Bram to Wren');
    // Each on its own line, and no figure beside the name.
    const text = plain(await page.getByRole('main').innerText());
    mustNotSay('the page', text, /Bram[^a-z]{0,6}\b2\b|\b2\b[^a-z0-9]{0,6}Bram|twice|second time|late \d|\d broken|\d late/iu);
    mustBe('lines of Bram', await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Bram to Wren' }).count(), 2);
  },
  'S12.7': async (stage) => {
    const pageOf = async (person: string, role: string): Promise<string> => {
      const page = await stage.joins(person, role);
      await page.goto(new URL('/mine', page.url()).href);
      return plain(await page.getByRole('main').innerText());
    };
    await stage.page();
    const wren = await pageOf('wren', 'head');
    mustSay(
      "Wren's page",
      wren,
      /rushes report P-7\s*Bram to you · Thu 26 November, 18:00 London.*broken at Thu 26 November, 18:00 London/u,
    );
    mustSay(
      "Wren's page",
      wren,
      /rushes report P-8\s*Bram to you · Mon 30 November, 18:00 London.*broken at Mon 30 November, 18:00 London/u,
    );
    for (const [person, role] of [
      ['ivy', 'coordinator'],
      ['zoe', 'crew'],
    ] as const) {
      mustNotSay(`${person}'s page`, await pageOf(person, role), /rushes report|Bram|broken/iu);
      const other = await stage.joins(person, role);
      mustNotSay(`${person}'s first page`, await allWords(other), /rushes report/iu);
    }
  },
  'S12.8': async (stage) => {
    const copy = stage.another('2026-12-01T12:00:00Z');
    const page = await copy.page();
    await goTo(page, /^Promises/u);
    await promiseRow(page, 'P-8').getByRole('button', { name: 'Delivered' }).click();
    await expect(promiseRow(page, 'P-8')).toContainText('delivered 18 h later');
    mustSay('P-8', await promiseRow(page, 'P-8').innerText(), 'broken at Mon 30 November, 18:00 London, delivered 18 h later');
  },
  'S12.2': async (stage) => {
    const file = stage.shipped('feature-bram.ics');
    const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/u);
    const booked = lines.filter((line) => line === 'BEGIN:VEVENT').length;
    const floating = lines.findIndex((line, at) => at > lines.indexOf('BEGIN:VEVENT') && /^DTSTART:\d{8}T\d{6}$/u.test(line));
    must(booked > 0 && floating > 0, 'the calendar has no entry without a zone');
    const page = await stage.page();
    await dropFiles(page, [file]);
    const text = await textOfFile(page, 'feature-bram.ics');
    mustSay('the calendar', text, 'the calendar of Bram Oakes', `${booked} entries: ${booked - 1} with start and end, 1 without a zone`);
    const things = (await itemOf(page, 'feature-bram.ics').locator('details li').allInnerTexts()).map(plain);
    mustBe('entries listed', things.length, booked);
    const placed = things.filter((one) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ November, \d\d:\d\d-\d\d:\d\d London: ./u.test(one));
    mustBe('entries with start and end in London', placed.length, booked - 1);
    mustSay('the first and the last day', placed.join(' | '), 'Mon 23 November', 'Mon 30 November');
    for (const one of placed) {
      const day = Number(/ (\d+) November/u.exec(one)?.[1]);
      must(day >= 23 && day <= 30, `a booking outside Mon 23 to Mon 30: ${one}`);
    }
    const without = things.filter((one) => !placed.includes(one));
    mustBe('entries without an instant', without.length, 1);
    mustNotSay('the entry without a zone', without[0] ?? '', /London|UTC|\dZ/u);
    const issues = (
      await itemOf(page, 'feature-bram.ics')
        .getByRole('region', { name: /^Issues in/u })
        .getByRole('listitem')
        .allInnerTexts()
    ).map(plain);
    must(
      issues.some((one) => one.includes('floating-time') && /^line \d+:/u.test(one)),
      `no issue with a line for the entry without a zone: ${issues.join(' | ')}`,
    );
    const line = Number(/^line (\d+):/u.exec(issues.find((one) => one.includes('floating-time')) ?? '')?.[1]);
    must(Math.abs(line - (floating + 1)) <= 4, `the issue names line ${line}, the entry stands at ${floating + 1}`);
  },
  'S12.6': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await fileLine(page, '~ bram said that the rolls reach him after 17:00');
    await goTo(page, /^Notes/u);
    await page.getByRole('button', { name: 'Offer Bram something' }).click();
    const offer = page.getByRole('list', { name: /^Offer to Bram/u }).getByRole('textbox');
    await expect(offer).toHaveValue(/I can take .* or move /u);
    mustNotSay('the offer', await offer.inputValue(), /rolls|17:00/u, /feel|sick|ill\b|health|tired|well\b|okay|are you/iu);
  },
  'S12.9': async (stage) => {
    const page = await stage.page();
    await openDesk(page, "! the truck is late, push all of today's calls by 80");
    const ways = await wayTexts(page);
    const at = ways.findIndex(isPush(80));
    must(at >= 0, `no push by 80 above the line: ${ways.join(' | ')}`);
    const eighty = `${ways[at]} ${await figuresOf(page, at + 1)}`;
    mustSay(
      'the push by 80',
      eighty,
      'verified',
      'last out 19:00',
      '44 changed calls',
      /Wed 2[^·|]*07:30[^·|]*stays|Wed 2 07:30 \(stays\)/u,
    );
    mustNotSay('the push by 80', eighty, /breaks/u);
    await undoIt(page);
    await openDesk(page, "! the truck is late, push all of today's calls by 90");
    const below = (await belowTexts(page)).filter(isPush(90));
    mustBe('pushes by 90 below the line', below.length, 1);
    mustBe('pushes by 90 above the line', (await wayTexts(page)).filter(isPush(90)).length, 0);
    mustSay('the push by 90', below[0] ?? '', 'breaks', 'Harrow House', '19:00', /last out 19:10/u);
  },
};
