import type { LineContext, Zone } from '#model/index.ts';
import type { Token } from './tokens.ts';

/** Cities and short names that people write behind a time. Short names that mean several zones (CST, IST) are left out: they stay text. */
const cities: Readonly<Record<string, Zone>> = {
  utc: 'UTC',
  gmt: 'UTC',
  zulu: 'UTC',
  jst: 'Asia/Tokyo',
  la: 'America/Los_Angeles',
  'los angeles': 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  ny: 'America/New_York',
  nyc: 'America/New_York',
  'new york': 'America/New_York',
  et: 'America/New_York',
  eastern: 'America/New_York',
  cet: 'Europe/Paris',
  uk: 'Europe/London',
  japan: 'Asia/Tokyo',
  ...Object.fromEntries(
    [
      ...[
        'Europe/London',
        'Europe/Dublin',
        'Europe/Paris',
        'Europe/Berlin',
        'Europe/Madrid',
        'Europe/Rome',
        'Europe/Vienna',
        'Europe/Prague',
      ],
      ...[
        'Europe/Budapest',
        'Europe/Amsterdam',
        'Europe/Copenhagen',
        'Europe/Stockholm',
        'Europe/Oslo',
        'Europe/Helsinki',
        'Europe/Warsaw',
      ],
      ...[
        'Europe/Lisbon',
        'Europe/Athens',
        'Europe/Istanbul',
        'Africa/Cairo',
        'Africa/Johannesburg',
        'Africa/Lagos',
        'Asia/Dubai',
        'Asia/Seoul',
      ],
      ...['Asia/Tokyo', 'Asia/Singapore', 'Asia/Shanghai', 'Asia/Bangkok', 'Asia/Kolkata', 'Australia/Sydney', 'Australia/Melbourne'],
      ...['Pacific/Auckland', 'America/Toronto', 'America/Vancouver', 'America/Chicago', 'America/Denver', 'America/Mexico_City'],
      ...['America/Sao_Paulo', 'Atlantic/Reykjavik'],
    ].map((zone) => [cityWords(zone), zone] as const),
  ),
};

/** 'Asia/Tokyo' is 'tokyo', 'America/Los_Angeles' is 'los angeles'. */
function cityWords(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').toLowerCase();
}

export interface ZoneRead {
  readonly count: number;
  readonly zone: Zone;
}

/** The zone written at token `i`: a city of the production's own people, or one that is known. `bare`: 'time' need not follow. */
export function zoneAt(tokens: readonly Token[], i: number, bare: boolean, context: LineContext): ZoneRead | null {
  const known = new Map(Object.entries(cities));
  for (const zone of [context.zone, ...context.names.map((name) => name.zone)]) if (zone !== null) known.set(cityWords(zone), zone);
  for (const count of [2, 1]) {
    const words = Array.from({ length: count }, (_, ahead) => tokens[i + ahead]);
    if (words.slice(0, -1).some((word) => word?.stop)) continue;
    const zone = known.get(words.map((word) => word?.text ?? '').join(' '));
    if (zone === undefined) continue;
    const timed = tokens[i + count]?.text === 'time' && !words.at(-1)?.stop;
    if (timed) return { count: count + 1, zone };
    if (bare) return { count, zone };
  }
  return null;
}
