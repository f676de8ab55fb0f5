import { writeFileSync } from 'node:fs';
import { encodeFile } from '#model/index.ts';
import { buildDoc } from './doc/build.ts';
import { interviewsCsv } from './doc/interviews.ts';
import { bramCalendar } from './feature/bram-calendar.ts';
import { buildFeature } from './feature/build.ts';
import { fountain } from './feature/fountain.ts';
import { breakdownCsv, scheduleCsv } from './feature/sheets.ts';
import { talks } from './feature/talks.ts';
import { liveCsv, ontimeProject } from './live/build.ts';
import { scenarioDemos } from './scenarios/build.ts';
import { buildShort } from './short/build.ts';
import { shortContacts, shortFountain, shortMoneyCsv } from './short/sheets.ts';

/** The shipped demo files by name, each with its whole content. */
export function demoFiles(): Readonly<Record<string, string>> {
  const feature = buildFeature();
  const short = buildShort();
  return {
    'feature.coverset.json': encodeFile(feature),
    'feature.fountain': fountain(feature),
    'feature.talks.json': `${JSON.stringify(talks, null, 1)}\n`,
    'feature-breakdown.csv': breakdownCsv(feature),
    'feature-schedule.csv': scheduleCsv(feature),
    'feature-bram.ics': bramCalendar(),
    'short.coverset.json': encodeFile(short),
    'short.fountain': shortFountain(),
    'short-contacts.csv': shortContacts(short),
    'short-money.csv': shortMoneyCsv(),
    'doc.coverset.json': encodeFile(buildDoc()),
    'doc-interviews.csv': interviewsCsv(),
    'live.ontime.json': ontimeProject(),
    'live.csv': liveCsv(),
    ...scenarioDemos(),
  };
}

if (import.meta.main) for (const [name, text] of Object.entries(demoFiles())) writeFileSync(new URL(name, import.meta.url), text);
