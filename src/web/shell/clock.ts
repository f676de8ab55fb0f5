import type { PageView } from '#api/index.ts';
import { useEffect, useRef, useState } from 'react';

/** The program's now, run on from the server's by the page's monotonic clock. It ticks once a minute's tenth: nothing here blinks. */
export function useNow(page: PageView): Temporal.Instant {
  const base = useRef({ at: page.now, since: performance.now() });
  if (base.current.at !== page.now) base.current = { at: page.now, since: performance.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), 6000);
    return () => window.clearInterval(timer);
  }, []);
  return Temporal.Instant.from(base.current.at).add({ milliseconds: Math.floor(performance.now() - base.current.since) });
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 'Tue 1 December, 05:25 London'. */
export function spokenNow(now: Temporal.Instant, zone: string, city: string): string {
  const local = now.toZonedDateTimeISO(zone);
  const month = local.toLocaleString('en-GB', { month: 'long' });
  return `${weekdays[local.dayOfWeek - 1]} ${local.day} ${month}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${city}`;
}

/** 'in 50 min', 'in 2 h 05', 'passed'. */
export function timeLeft(now: Temporal.Instant, at: string): string {
  const minutes = Math.floor(now.until(Temporal.Instant.from(at), { largestUnit: 'seconds' }).seconds / 60);
  if (minutes < 0) return 'passed';
  if (minutes < 60) return `in ${minutes} min`;
  if (minutes < 48 * 60) return `in ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
  return `in ${Math.floor(minutes / 1440)} days`;
}
