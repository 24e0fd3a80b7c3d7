import type { RoomEvent } from '../events/event.ts';
import type { ProductId, Viewer } from '../model/ids.ts';
import type { Intent } from '../model/phrase-pack.ts';
import type { Recording } from '../model/recording.ts';
import type { ShowMs } from '../model/units.ts';

/** A moment by which a viewer of the show can be picked: an order with its product, or a line with its text. */
export interface NotableViewer {
  readonly atMs: ShowMs;
  readonly viewer: Viewer;
  readonly name: string;
  readonly kind: 'order' | 'question' | 'complaint';
  readonly text: string;
  readonly productId: ProductId | null;
}

/** Lines of viewers who were not content. */
const COMPLAINTS: readonly Intent[] = ['doubt', 'rude', 'complain-ignored'];
const MOST_OF_A_KIND = 12;

/**
 * Orders, questions and complaints of a recording, at most twelve of each and spread over the show, in order of time.
 * Lines of incidents are left out: nobody of the crowd wrote them. Rules: EXP-5.
 */
export function notableViewers({ entries }: Pick<Recording, 'entries'>): readonly NotableViewer[] {
  const all = entries.flatMap(({ events, showMs }) => momentsOf(events, showMs));
  return (['order', 'question', 'complaint'] as const)
    .flatMap((kind) => spread(all.filter((moment) => moment.kind === kind)))
    .sort((a, b) => a.atMs - b.atMs || a.viewer - b.viewer);
}

function momentsOf(events: readonly RoomEvent[], atMs: ShowMs): NotableViewer[] {
  const ticked = events.find((event) => event.type === 'audienceTicked');
  const counted = events.find((event) => event.type === 'audienceCounted');
  if (ticked === undefined || counted === undefined) return [];
  const orders = ticked.notices.map(({ viewer, name, productId }): NotableViewer => {
    return { atMs, viewer, name, kind: 'order', text: '', productId };
  });
  const lines = ticked.lines.flatMap(({ id, viewer, name, text }): NotableViewer[] => {
    const meant = counted.intents.find(({ lineId }) => lineId === id);
    if (meant === undefined) return [];
    const kind = meant.topic !== null ? 'question' : COMPLAINTS.includes(meant.intent) ? 'complaint' : null;
    return kind === null ? [] : [{ atMs, viewer, name, kind, text, productId: meant.productId }];
  });
  return [...orders, ...lines];
}

/** Every so-many-th of a list, so that the whole show is in it. */
function spread(moments: readonly NotableViewer[]): readonly NotableViewer[] {
  const step = Math.max(1, moments.length / MOST_OF_A_KIND);
  return moments.filter((_, k) => Math.floor(k / step) !== Math.floor((k - 1) / step)).slice(0, MOST_OF_A_KIND);
}
