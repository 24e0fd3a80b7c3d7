import { useEffect, useState } from 'react';

/** The wall clock in milliseconds, renewed every `everyMs`. For ages and countdowns of things outside of the show. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
