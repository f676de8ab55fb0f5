import type { Production } from '#model/index.ts';
import { eighths, id, openSet } from '#model/index.ts';
import { day, gbp, performer, place, production, scene, somebody, standing, usualHouse } from './production.ts';

/** The car is at her door: four days of one house, a lead who is not there at 05:25 (scenarios: P1). */
export function p1(): Production {
  const week = { from: '2026-11-30', to: '2026-12-04', opens: '07:00', closes: '19:00' };
  return production({
    people: [
      performer(
        'Mara',
        1,
        { kind: 'weekly', rate: gbp(9500), from: '2026-11-19' },
        { travel: 50, makeUp: 60, agent: 'celia', insured: true },
      ),
      performer(
        'Tom',
        2,
        { kind: 'run-of-picture', rate: gbp(60_000), from: '2026-11-19', to: '2026-12-04', out: '2026-12-04T19:00' },
        { travel: 45, agent: 'celia' },
      ),
      performer('Ines', 3, { kind: 'weekly', rate: gbp(6000), from: '2026-11-19' }, { travel: 30, agent: 'alba' }),
      performer(
        'Ben',
        4,
        { kind: 'daily-consecutive', rate: gbp(900), from: '2026-12-01', to: '2026-12-10' },
        { travel: 35, makeUp: 45, agent: 'alba' },
      ),
      performer('Ruth', 5, { kind: 'weekly', rate: gbp(3600), from: '2026-12-04' }, { travel: 25, agent: 'ottilie' }),
      { ...somebody('Celia', 'agent', 'agent') },
      { ...somebody('Alba', 'agent', 'agent') },
      { ...somebody('Ottilie', 'agent', 'agent'), name: 'Ottilie Reed', reachableFrom: '09:30' },
      { ...somebody('Anselm', 'director', 'director'), name: 'Anselm Roy' },
      somebody('Philippa', 'upm', 'line producer'),
      somebody('Edda', 'outside', 'insurance broker'),
    ],
    places: [
      place('Harrow House', ['garden', 'library', 'hall', 'kitchen', 'bedroom', 'bathroom'], { fee: gbp(3500), windows: [week] }),
      {
        ...place('Acton Stage', ['flat'], { windows: [{ from: '2026-11-30', to: '2026-12-18', opens: '06:00', closes: '22:00' }] }),
        sets: [{ id: id('acton-stage/flat'), name: 'flat', ...openSet, readyFrom: '2026-12-03T07:00' }],
      },
    ],
    days: [
      day('2026-12-01', 9, {
        preCalls: [
          { who: 'make-up', at: '05:00' },
          { who: 'locations', at: '05:00' },
        ],
        published: [
          { person: id('mara'), pickUp: '05:10', makeUp: '06:00', onSet: '08:30' },
          { person: id('tom'), pickUp: '06:15', makeUp: '07:00', onSet: '08:30' },
          { person: id('ines'), pickUp: '06:40', makeUp: '07:10', onSet: null },
        ],
      }),
      day('2026-12-02', 10, {}),
      day('2026-12-03', 11, {}),
      day('2026-12-04', 12, {}),
    ],
    scenes: [
      scene('31', 'EXT harrow-house/garden DAY', 12, 110, 'MARA TOM'),
      scene('32', 'INT harrow-house/library DAY', 18, 150, 'MARA TOM INES', {
        sides: {
          needsYes: id('anselm'),
          note: 'off-camera reader',
          parts: [
            { letter: 'a', what: "TOM's and INES's side", eighths: eighths(9), minutes: 70, cast: [id('tom'), id('ines')] },
            { letter: 'b', what: 'her side', eighths: eighths(9), minutes: 80, cast: [id('mara')] },
          ],
        },
      }),
      scene('34', 'INT harrow-house/hall DAY', 6, 60, 'MARA INES'),
      scene('40', 'INT harrow-house/hall DAY', 10, 100, 'TOM INES'),
      scene('36', 'INT harrow-house/library DAY', 14, 120, 'TOM INES'),
      scene('41', 'INT harrow-house/library NIGHT blacked-out', 7, 70, 'TOM'),
      scene('33', 'INT harrow-house/kitchen DAY', 16, 140, 'MARA BEN'),
      scene('45', 'INT harrow-house/kitchen DAY', 9, 90, 'MARA BEN'),
      scene('50', 'INT harrow-house/bedroom NIGHT blacked-out', 26, 210, 'MARA TOM'),
      scene('51', 'INT harrow-house/bathroom NIGHT', 5, 45, 'MARA'),
      scene('60', 'INT harrow-house/kitchen DAY', 20, 160, 'BEN INES'),
      scene('62', 'INT harrow-house/hall NIGHT blacked-out', 17, 150, 'BEN INES TOM'),
      scene('70', 'INT acton-stage/flat DAY', 12, 120, 'RUTH BEN', { cover: true }),
      scene('71', 'INT acton-stage/flat DAY', 12, 120, 'RUTH BEN', { cover: true }),
    ],
    availability: [
      standing('ben', '2026-12-01', 'H', { callBy: '12:00' }),
      standing('mara', '2026-12-04', 'H'),
      standing('ruth', '2026-12-01', 'A'),
    ],
    plan: '2026-12-01: 31 32 34 40 | 2026-12-02: 36 41 33 45 | 2026-12-03: 50 51 | 2026-12-04: 60 62',
    more: {
      house: { ...usualHouse, insurance: { broker: id('edda'), deductible: gbp(25_000), weather: false } },
      plan: {
        order: {
          ['2026-12-01' as never]: ['31', '32', '34', '40'].map((one) => id(one)),
          ['2026-12-02' as never]: ['36', '41', '33', '45'].map((one) => id(one)),
          ['2026-12-03' as never]: ['50', '51'].map((one) => id(one)),
          ['2026-12-04' as never]: ['60', '62'].map((one) => id(one)),
        } as never,
        boneyard: [id('70'), id('71')],
      },
    },
  });
}
