import type { House, Production } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import { readCount, readFigure, readSum, readYes, showCount, showSum, showYes } from './cell.ts';
import type { Column } from './sheet.ts';
import { certain, unknownable } from './sheet.ts';

/** The house's own figures, one a row: a name and a value. */
export function houseRows(production: Production): readonly Column<House>[] {
  const sum = readSum(production.currency);
  const minutes: ReadCell<number> = readCount;
  return [
    certain(
      'unit, people',
      (house) => String(house.unit),
      readCount,
      (house, unit) => ({ ...house, unit }),
    ),
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
    certain(
      'rest of cast, min',
      (house) => String(house.rest.cast),
      minutes,
      (house, cast) => ({ ...house, rest: { ...house.rest, cast } }),
    ),
    certain(
      'rest of crew, min',
      (house) => String(house.rest.crew),
      minutes,
      (house, crew) => ({ ...house, rest: { ...house.rest, crew } }),
    ),
    unknownable(
      'contingency',
      (house) => showSum(house.contingency),
      sum,
      (house, contingency) => ({ ...house, contingency }),
    ),
    unknownable(
      'slack, days',
      (house) => showCount(house.slackDays),
      readFigure,
      (house, slackDays) => ({ ...house, slackDays }),
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
    certain(
      'crew on weekly guarantees',
      (house) => showYes(house.crewWeekly),
      readYes,
      (house, crewWeekly) => ({ ...house, crewWeekly }),
    ),
    certain(
      'normal day, min',
      (house) => String(house.skeleton.normal),
      minutes,
      (house, normal) => ({ ...house, skeleton: { ...house.skeleton, normal } }),
    ),
    certain(
      'company move, min',
      (house) => String(house.skeleton.companyMove),
      minutes,
      (house, companyMove) => ({
        ...house,
        skeleton: { ...house.skeleton, companyMove },
      }),
    ),
    certain(
      'set change, min',
      (house) => String(house.skeleton.setChange),
      minutes,
      (house, setChange) => ({
        ...house,
        skeleton: { ...house.skeleton, setChange },
      }),
    ),
  ];
}
