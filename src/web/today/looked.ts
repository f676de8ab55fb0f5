import { useEffect, useState } from 'react';

/** When this page was looked at last in this browser, which is nobody else's business; the new look counts from the next one on. */
export function useLooked(file: string, now: string): string | null {
  const key = `coverset-looked ${file}`;
  const [before] = useState(() => window.localStorage.getItem(key));
  useEffect(() => {
    window.localStorage.setItem(key, now);
  }, [key, now]);
  return before;
}
