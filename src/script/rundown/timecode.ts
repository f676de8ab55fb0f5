/** Frames a second of a timecode: the whole rate it counts in, and whether frame numbers are dropped to follow the clock. */
export interface TimecodeRate {
  readonly counts: 24 | 25 | 30 | 50 | 60;
  readonly drop: boolean;
}

/** "29.97DF", "29.97NDF", "25"; null for others. */
export function readRate(text: string): TimecodeRate | null {
  const match = /^(23\.976|23\.98|24|25|29\.97|30|50|59\.94|60)\s*(DF|NDF)?$/iu.exec(text.trim());
  if (!match) return null;
  const counts = Math.round(Number(match[1])) as TimecodeRate['counts'];
  const drop = match[2]?.toUpperCase() === 'DF';
  return drop && counts !== 30 && counts !== 60 ? null : { counts, drop };
}

/**
 * The frame count of a timecode, or null where it does not exist. Before the frames ";" means drop frame and nothing else does; the first two
 * numbers (four at 59.94) are left out at second 00 of every minute that ten does not divide (case:R20).
 */
export function framesOf(timecode: string, rate: TimecodeRate): number | null {
  const match = /^(\d{2}):(\d{2}):(\d{2})([:;])(\d{2})$/u.exec(timecode.replace(/^(\d{2});(\d{2});(\d{2});/u, '$1:$2:$3;').trim());
  if (!match) return null;
  const [hours, minutes, seconds, frames] = [match[1], match[2], match[3], match[5]].map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined || frames === undefined) return null;
  if ((match[4] === ';') !== rate.drop || hours > 23 || minutes > 59 || seconds > 59 || frames >= rate.counts) return null;
  const whole = (hours * 3600 + minutes * 60 + seconds) * rate.counts + frames;
  if (!rate.drop) return whole;
  const left = rate.counts === 60 ? 4 : 2;
  if (seconds === 0 && frames < left && minutes % 10 !== 0) return null;
  const all = hours * 60 + minutes;
  return whole - left * (all - Math.floor(all / 10));
}
