import type { Recording } from '../model/recording.ts';
import type { TrafficWindow } from '../model/room.ts';

/**
 * Windows of the traffic model that a recording keeps, in order, each once: those the team saw, and those the staff's
 * marks hold when the scenario kept the box shut. Rules: TRF-12.
 */
export function trafficWindows({ entries }: Pick<Recording, 'entries'>): readonly TrafficWindow[] {
  const windows: TrafficWindow[] = [];
  for (const { events } of entries) {
    for (const event of events) {
      const window =
        event.type === 'trafficMeasured' ? event.window : event.type === 'digestMarked' ? event.traffic : null;
      if (window !== null && window.index >= windows.length) windows.push(window);
    }
  }
  return windows;
}
