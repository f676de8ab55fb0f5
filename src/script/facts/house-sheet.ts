import type { DaySkeleton, House, Production } from '#model/index.ts';
import { readCount, readFigure, readSum, readYes, showCount, showSum, showYes } from './cell.ts';
import { readCrew, readExchange, readPacks, showCrew, showExchange, showPacks } from './packs-cells.ts';
import type { Column } from './sheet.ts';
import { certain, unknownable } from './sheet.ts';

/** The house's own figures, one a row: a name and a value. */
export const houseRows = (production: Production): readonly Column<House>[] => [
  ...sums(production),
  ...minutes,
  ...customs,
  ...agreed(production),
];

function sums(production: Production): readonly Column<House>[] {
  const sum = readSum(production.currency);
  return [
    unknownable(
      'crew day',
      (house) => showSum(house.crewDay),
      sum,
      (house, crewDay) => ({ ...house, crewDay }),
    ),
    unknownable(
      'overtime step',
      (house) => showSum(house.overtimeStep),
      sum,
      (house, overtimeStep) => ({ ...house, overtimeStep }),
    ),
    unknownable(
      'contingency',
      (house) => showSum(house.contingency),
      sum,
      (house, contingency) => ({ ...house, contingency }),
    ),
    unknownable(
      'insurance deductible',
      (house) => showSum(house.insurance.deductible),
      sum,
      (house, deductible) => ({
        ...house,
        insurance: { ...house.insurance, deductible },
      }),
    ),
  ];
}

const onDay = (house: House, part: Partial<DaySkeleton>): House => ({ ...house, skeleton: { ...house.skeleton, ...part } });
const onRest = (house: House, part: Partial<House['rest']>): House => ({ ...house, rest: { ...house.rest, ...part } });
const inMinutes = (header: string, of: (house: House) => number, put: (house: House, value: number) => House): Column<House> =>
  certain(header, (house) => String(of(house)), readCount, put);

const minutes: readonly Column<House>[] = [
  inMinutes(
    'rest of cast, min',
    ({ rest }) => rest.cast,
    (house, cast) => onRest(house, { cast }),
  ),
  inMinutes(
    'rest of crew, min',
    ({ rest }) => rest.crew,
    (house, crew) => onRest(house, { crew }),
  ),
  inMinutes(
    'normal day, min',
    ({ skeleton }) => skeleton.normal,
    (house, normal) => onDay(house, { normal }),
  ),
  inMinutes(
    'company move, min',
    ({ skeleton }) => skeleton.companyMove,
    (house, companyMove) => onDay(house, { companyMove }),
  ),
  inMinutes(
    'set change, min',
    ({ skeleton }) => skeleton.setChange,
    (house, setChange) => onDay(house, { setChange }),
  ),
];

const customs: readonly Column<House>[] = [
  certain(
    'unit, people',
    (house) => String(house.unit),
    readCount,
    (house, unit) => ({ ...house, unit }),
  ),
  unknownable(
    'slack, days',
    (house) => showCount(house.slackDays),
    readFigure,
    (house, slackDays) => ({ ...house, slackDays }),
  ),
  certain(
    'crew on weekly guarantees',
    (house) => showYes(house.crewWeekly),
    readYes,
    (house, crewWeekly) => ({ ...house, crewWeekly }),
  ),
];

/** What rules it works under, who is paid in groups, and rates of exchange. */
const agreed = (production: Production): readonly Column<House>[] => [
  certain(
    'packs',
    (house) => showPacks(house.packs),
    readPacks,
    (house, packs) => ({ ...house, packs }),
  ),
  certain(
    'crew',
    (house) => showCrew(production.currency)(house.crew),
    readCrew(production.currency),
    (house, crew) => ({ ...house, crew }),
  ),
  certain(
    'exchange',
    (house) => showExchange(house.exchange),
    readExchange,
    (house, exchange) => ({ ...house, exchange }),
  ),
];
