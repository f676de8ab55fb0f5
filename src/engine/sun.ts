import type { IsoDate, Minutes, Sun, Zone } from '#model/index.ts';
import { minutesOnDay } from '#model/index.ts';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;
const wrapped = (angle: number): number => ((angle % 360) + 360) % 360;
/** Centre of the sun this far below the horizon at rise and set: refraction and the sun's own radius. */
const horizon = -0.833;

/**
 * Sunrise and sunset in minutes of the date's own wall clock, rounded; null where the sun doesn't rise or doesn't set.
 * Low-precision solar position (error well under a minute between the polar circles), iterated once at the event itself.
 */
export function sunTimes(date: IsoDate, zone: Zone, at: { readonly latitude: number; readonly longitude: number }): Sun | null {
  const noonOfDate =
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds / 86_400_000 + 2_440_587.5;
  const event = (side: -1 | 1): number | null => {
    let julian = noonOfDate - at.longitude / 360;
    for (let round = 0; round < 3; round += 1) {
      const { declination, equationOfTime } = solar(julian);
      const cosine =
        (Math.sin(radians(horizon)) - Math.sin(radians(at.latitude)) * Math.sin(declination)) /
        (Math.cos(radians(at.latitude)) * Math.cos(declination));
      if (cosine < -1 || cosine > 1) return null;
      const hourAngle = degrees(Math.acos(cosine));
      julian = noonOfDate - at.longitude / 360 - equationOfTime / 1440 + (side * hourAngle) / 360;
    }
    return julian;
  };
  const rise = event(-1);
  const set = event(1);
  if (rise === null || set === null) return null;
  return { rise: onClock(rise, date, zone), set: onClock(set, date, zone) };
}

function solar(julian: number): { readonly declination: number; readonly equationOfTime: number } {
  const days = julian - 2_451_545;
  const meanLongitude = wrapped(280.46 + 0.985_647_4 * days);
  const anomaly = radians(wrapped(357.528 + 0.985_600_3 * days));
  const ecliptic = radians(wrapped(meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)));
  const obliquity = radians(23.439 - 0.000_000_4 * days);
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic));
  const ascension = wrapped(degrees(Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic))));
  const difference = wrapped(meanLongitude - ascension + 180) - 180;
  return { declination, equationOfTime: difference * 4 };
}

function onClock(julian: number, date: IsoDate, zone: Zone): Minutes {
  const epoch = Math.round(((julian - 2_440_587.5) * 86_400_000) / 60_000) * 60_000;
  return minutesOnDay(Temporal.Instant.fromEpochMilliseconds(epoch).toString(), date, zone);
}

/** Full dark this long after sunset (P5: dark from 19:30 at a sunset of 19:01). */
export const duskMinutes = 29;
