import { showWall } from './civil.ts';
import type { Wall } from './civil.ts';
import type { FileZone } from './file-zone.ts';
import { windowsZone } from './windows-zones.ts';

/** How wall times become instants. `null` as a zone of an event is floating: the same wall time wherever one is. */
export interface UsedZone {
  /** The IANA name that is shown; null where the file defines a zone that is none. */
  readonly iana: string | null;
  readonly resolve: (wall: Wall) => Resolved;
  /** What to say about the zone itself; null where nothing is odd. */
  readonly doubt: { readonly code: string; readonly said: string } | null;
}
export interface Resolved {
  /** Milliseconds of UTC. */
  readonly at: number;
  /** The wall time does not exist: the clocks jump over it. */
  readonly gap: boolean;
}

export const utcZone: UsedZone = { iana: 'UTC', resolve: (wall) => ({ at: wall, gap: false }), doubt: null };

const zoneName = /^[A-Za-z][A-Za-z0-9_+-]{0,30}(?:\/[A-Za-z0-9_+-]{1,30}){0,3}$/u;

/** The name as the zone database writes it, or null. Offsets and dates, which Temporal takes for zones too, are none. */
export function ianaZone(name: string): string | null {
  if (!zoneName.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An IANA zone by its name, a Windows name, the name Outlook shows, or the end of a vendor's path. */
export function zoneByName(name: string): string | null {
  const plain = name.trim().replace(/^"|"$/gu, '');
  const whole = ianaZone(plain) ?? windowsZone(plain);
  if (whole !== null) return whole;
  if (/^tzone:\/\/microsoft\/utc$/iu.test(plain)) return 'UTC';
  const parts = plain.split('/').filter((part) => part !== '');
  if (parts.length < 2) return null;
  for (const length of [3, 2]) {
    const found = parts.length >= length ? ianaZone(parts.slice(-length).join('/')) : null;
    if (found !== null) return found;
  }
  return windowsZone(parts.at(-1) ?? '');
}

const resolveIana = (zone: string, wall: Wall): Resolved => {
  const local = Temporal.PlainDateTime.from(showWall(wall));
  // 'compatible' is RFC 5545 3.3.5: the offset before a gap, the first of two equal times.
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
  return { at: zoned.epochMilliseconds, gap: !zoned.toPlainDateTime().equals(local) };
};

const ianaUse = (zone: string): UsedZone => {
  const cache = new Map<Wall, Resolved>();
  return {
    iana: zone,
    doubt: null,
    resolve: (wall) => {
      const known = cache.get(wall);
      if (known !== undefined) return known;
      const found = resolveIana(zone, wall);
      cache.set(wall, found);
      return found;
    },
  };
};

/**
 * The zone of a TZID: its VTIMEZONE in the same file first, even when that is called GMT (case:I09), then the name. `sample` is a
 * wall time of the event, at which file and name are compared. Null: nothing is known, the person must be asked.
 */
export function zoneOf(tzid: string, inFile: ReadonlyMap<string, FileZone>, sample: Wall): UsedZone | null {
  const named = zoneByName(tzid);
  const file = inFile.get(tzid.trim()) ?? null;
  if (file === null) return named === null ? null : ianaUse(named);
  const known = named ?? (file.place === null ? null : zoneByName(file.place));
  const byName = known === null ? null : ianaUse(known);
  const resolve = (wall: Wall): Resolved => {
    if (byName !== null && wall >= file.saysUntil) return byName.resolve(wall);
    const { offset, gap } = file.offsetAt(wall);
    return { at: wall - offset, gap };
  };
  if (byName === null) {
    const ends = sample >= file.saysUntil;
    return {
      iana: null,
      resolve,
      doubt: ends ? { code: 'zone-definition-ends', said: `The file's own zone "${tzid}" says nothing about this date any more.` } : null,
    };
  }
  // Half a year apart: a zone that agrees in winter only is another zone.
  const half = 183 * 86_400_000;
  const agrees = [sample, sample + half].every((wall) => resolve(wall).at === byName.resolve(wall).at);
  if (agrees) return { iana: byName.iana, resolve, doubt: null };
  const place = known?.includes('/') && resolve(sample).at === byName.resolve(sample).at;
  return {
    // A place's own name is kept while it gives the event's time; "GMT" with summer time is no zone to go by.
    iana: place ? known : null,
    resolve,
    doubt: {
      code: 'zone-differs',
      said: `The file defines "${tzid}" with other clock changes than ${known} has; the file's definition is used.`,
    },
  };
}
