import type { ShowMs } from '../model/units.ts';
import type { TeamAlert } from './team-alerts.ts';

/** At most one alert that asks to act comes in this time. Source: interface study 2.6. */
export const ACT_EVERY_MS = 8_000;
/** The same occasion is not brought up again for so long. Source: interface study 2.6. */
export const REPEAT_AFTER_MS = 30_000;

/** What a seat was told last: which alert stands now, and when each occasion was brought up. */
export interface AlertMemory {
  readonly standing: { readonly key: string; readonly sinceMs: ShowMs } | null;
  readonly told: Readonly<Record<string, ShowMs>>;
}

export const NOTHING_TOLD: AlertMemory = { standing: null, told: {} };

/**
 * Which of the alerts that ask to act stands before a seat: one at a time, for at least eight seconds while it holds, and
 * none that was there in the last thirty. `alerts` are those that hold now, the loudest first. Equal memory is the same
 * object.
 */
export function paceAlerts(memory: AlertMemory, alerts: readonly TeamAlert[], nowMs: ShowMs): AlertMemory {
  const acts = alerts.filter((alert) => alert.severity === 'act');
  const { standing, told } = memory;
  const holds = standing !== null && acts.some((alert) => alert.key === standing.key);
  const isFresh = standing !== null && nowMs - standing.sinceMs < ACT_EVERY_MS;
  if (standing !== null && isFresh)
    return holds || standing.key === '' ? memory : { standing: { ...standing, key: '' }, told };
  const next = acts.find(({ key }) => {
    const toldMs = told[key];
    return key !== standing?.key && (toldMs === undefined || nowMs - toldMs >= REPEAT_AFTER_MS);
  });
  if (next !== undefined)
    return { standing: { key: next.key, sinceMs: nowMs }, told: { ...stillTold(told, nowMs), [next.key]: nowMs } };
  return holds || standing === null ? memory : { standing: null, told };
}

function stillTold(told: AlertMemory['told'], nowMs: ShowMs): AlertMemory['told'] {
  return Object.fromEntries(Object.entries(told).filter(([, atMs]) => nowMs - atMs < REPEAT_AFTER_MS));
}
