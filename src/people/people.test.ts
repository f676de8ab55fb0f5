import { describe, expect, it } from 'vitest';
import { emptyCard } from '#model/index.ts';
import { buildFeature } from '../../demo/feature/build.ts';
import type { Site } from './index.ts';
import {
  bothClocks,
  clockFor,
  houseNight,
  leastBadSlot,
  mayReach,
  nextReach,
  readCard,
  ringFrom,
  sendingTo,
  sharedMinutes,
  silenceMeans,
  usualHours,
} from './index.ts';

const feature = buildFeature();
const person = (key: string) => {
  const found = feature.people[key];
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const curtis = { ...person('curtis'), card: readCard('not between 20:00 and 08:00') };
const dev = { ...person('dev'), card: readCard('not between 22:00 and 07:00; send material before a call') };
const lena = { ...person('lena'), card: readCard('call first when delivery moves; silence from me is not a yes') };

describe('clocks', () => {
  it("shows each reader's own date and time", () => {
    expect(clockFor('2026-12-04T18:00:00Z', 'Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', date: '2026-12-05', time: '03:00' });
    expect(bothClocks('2026-12-04T08:00:00Z', 'Asia/Tokyo', 'Europe/London')).toMatchObject({
      theirs: { time: '17:00' },
      mine: { time: '08:00' },
    });
    expect(bothClocks('2026-12-04T08:00:00Z', 'Europe/Lisbon', 'Europe/London').mine).toBeNull();
  });
});

describe('the card', () => {
  it('rule:R5.1 is empty until the person writes it: nothing comes from name, nationality or place', () => {
    expect(emptyCard).toEqual({ notBetween: null, silenceIsNotYes: false, words: [] });
    expect(readCard('')).toEqual(emptyCard);
    expect(person('nao').card).toEqual(emptyCard);
    expect(mayReach(person('nao'), '2026-12-01T18:00:00Z')).toBe(true);
  });

  it('keeps own words and reads hours out of them', () => {
    expect(dev.card).toEqual({
      notBetween: { from: '22:00', to: '07:00' },
      silenceIsNotYes: false,
      words: ['not between 22:00 and 07:00', 'send material before a call'],
    });
    expect(readCard('not between 25 and 7').notBetween).toBeNull();
  });

  it('rule:R5.3 silence is no yes where the card says so', () => {
    expect(silenceMeans(lena.card)).toBe('nothing');
    expect(silenceMeans(dev.card)).toBe('uncontested');
  });
});

describe('reaching people', () => {
  it("opens at the hour that the card names, on the person's clock", () => {
    expect(mayReach(curtis, '2026-12-01T10:00:00Z')).toBe(false);
    expect(nextReach(curtis, '2026-12-01T10:00:00Z')).toBe('2026-12-01T16:00:00Z');
    expect(mayReach(curtis, '2026-12-01T16:00:00Z')).toBe(true);
    expect(mayReach(curtis, '2026-12-02T03:59:00Z')).toBe(true);
    expect(mayReach(curtis, '2026-12-02T04:00:00Z')).toBe(false);
    expect(nextReach(curtis, '2026-12-02T05:00:00Z')).toBe('2026-12-02T16:00:00Z');
  });

  it('rule:R5.2 story:S2.2 story:S2.9 holds a text that can wait, with the local time', () => {
    expect(sendingTo(curtis, '2026-12-01T10:00:00Z', 'usual', houseNight)).toEqual({
      at: '2026-12-01T16:00:00Z',
      held: true,
      clock: { zone: 'America/Los_Angeles', date: '2026-12-01', time: '08:00' },
    });
    expect(sendingTo(dev, '2026-12-02T17:00:00Z', 'usual', houseNight)).toMatchObject({
      at: '2026-12-02T22:00:00Z',
      held: true,
      clock: { date: '2026-12-03', time: '07:00' },
    });
    expect(sendingTo(person('bram'), '2026-12-01T10:00:00Z', 'usual', houseNight).held).toBe(false);
  });

  it("holds by the house's night where a card is empty; a disruption and an answer go at once", () => {
    const night = '2026-12-09T22:09:00Z';
    expect(sendingTo(person('roland'), night, 'usual', houseNight).at).toBe('2026-12-10T07:00:00Z');
    expect(sendingTo(person('roland'), night, 'usual', null).held).toBe(false);
    expect(sendingTo(lena, night, 'answer', houseNight).held).toBe(false);
    expect(sendingTo(curtis, '2026-12-01T10:00:00Z', 'disruption', houseNight).held).toBe(false);
  });

  it('ends a quiet night in the hole of a clock change an hour of the wall later', () => {
    const early = { ...person('bram'), card: readCard('not between 22:00 and 01:30') };
    expect(nextReach(early, '2027-03-28T00:10:00Z')).toBe('2027-03-28T01:30:00Z');
  });

  it("rings an agent's office when it opens", () => {
    const ottilie = { ...person('ottilie'), reachableFrom: '09:30' };
    expect(ringFrom(ottilie, '2026-12-01T05:25:00Z')).toBe('2026-12-01T09:30:00Z');
    expect(ringFrom(ottilie, '2026-12-01T09:30:00Z')).toBe('2026-12-01T09:30:00Z');
    expect(ringFrom(ottilie, '2026-12-05T11:00:00Z')).toBe('2026-12-07T09:30:00Z');
    expect(ringFrom(person('bram'), '2026-12-01T05:25:00Z')).toBe('2026-12-01T05:25:00Z');
  });
});

describe('meetings', () => {
  const site = (name: string, zone: string): Site => ({ name, zone, ...usualHours });
  const lon = site('LON', 'Europe/London');
  const tyo = site('TYO', 'Asia/Tokyo');
  const lax = site('LAX', 'America/Los_Angeles');

  it.each([
    ['2026-01-14', 0, 60, 120],
    ['2026-03-16', 0, 120, 60],
    ['2026-07-15', 60, 60, 60],
    ['2026-10-28', 0, 120, 60],
  ])('shared minutes of 09:00 to 18:00 on %s', (date, lonTyo, lonLax, tyoLax) => {
    expect([sharedMinutes([lon, tyo], date), sharedMinutes([lon, lax], date), sharedMinutes([tyo, lax], date)]).toEqual([
      lonTyo,
      lonLax,
      tyoLax,
    ]);
    expect(sharedMinutes([lon, tyo, lax], date)).toBe(0);
  });

  it('finds the least bad slot in winter', () => {
    const hour = leastBadSlot([lon, tyo, lax], '2026-01-14', 60, []);
    expect(hour?.start).toBe('2026-01-14T20:30:00Z');
    expect(hour?.sites.map(({ clock, outside }) => [clock.date, clock.time, outside])).toEqual([
      ['2026-01-14', '20:30', 210],
      ['2026-01-15', '05:30', 210],
      ['2026-01-14', '12:30', 0],
    ]);
    const half = leastBadSlot([lon, tyo, lax], '2026-01-14', 30, []);
    expect(half?.start).toBe('2026-01-14T20:45:00Z');
    expect(Math.max(...(half?.sites ?? []).map(({ outside }) => outside))).toBe(195);
  });

  it('has no bad hour where all share one', () => {
    const slot = leastBadSlot([lon, lax], '2026-01-14', 60, []);
    expect(slot).toMatchObject({ start: '2026-01-14T17:00:00Z', worst: [] });
    expect(leastBadSlot([], '2026-01-14', 60, [])).toBeNull();
  });

  it('rule:R5.4 a site that had the bad hour twice in a row does not get it again', () => {
    const first = leastBadSlot([lon, tyo, lax], '2026-01-14', 60, []);
    expect(first?.worst).toEqual(['LON', 'TYO']);
    const past = [first?.worst ?? [], first?.worst ?? []];
    expect(leastBadSlot([lon, tyo, lax], '2026-01-21', 60, past)?.worst).toEqual(['LAX']);
    expect(leastBadSlot([lon, tyo, lax], '2026-01-21', 60, [['TYO'], ['LON']])?.worst).toEqual(['LON', 'TYO']);
  });
});
