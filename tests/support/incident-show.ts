import { incidentViewer, postIncidentLines } from '#shared/commands/incident-lines.ts';
import type { RoomEvent } from '#shared/events/event.ts';
import { openedIncident, openingEvents } from '#shared/incidents/open-incident.ts';
import { assertNever } from '#shared/lib/assert.ts';
import type { LineId } from '#shared/model/ids.ts';
import type { Incident } from '#shared/model/incident.ts';
import type { ActPattern, ExpectedAct } from '#shared/model/incident-act.ts';
import type { Actor, JournalEntry } from '#shared/model/recording.ts';
import type { Role } from '#shared/model/seat.ts';
import { flashSale, givenLive, luckyBag, person } from './given.ts';

/** The product of the test project that incidents of `incidentShow` concern, and another one. */
export const TARGET = 'pillow';
const OTHER = 'throw';

/** Something done by a seat, so long after the opening. */
export interface Deed {
  readonly afterMs: number;
  readonly role: Role;
  readonly pattern: ActPattern;
}

/** A journal in which an incident opens at 100 s, has its lines, meets some deeds, and the show goes on for ten minutes. */
export function incidentShow(entry: Incident, deeds: readonly Deed[]): readonly JournalEntry[] {
  const openedAtMs = 100_000;
  const state = givenLive([
    { type: 'productListed', productId: TARGET },
    { type: 'productListed', productId: OTHER },
    { type: 'productPinned', productId: TARGET },
  ]);
  const incident = openedIncident(state, entry, openedAtMs);
  const known = [{ incident, entry }];
  const lines = postIncidentLines(state, known, { fromMs: openedAtMs, toMs: openedAtMs + 120_000 }, 'en');
  const posted = lines.flatMap((event) => (event.type === 'linesPosted' ? event.lines : []));
  const lineBy = (pattern: ActPattern): LineId => {
    const by = 'by' in pattern ? pattern.by : undefined;
    const line = posted.find(({ viewer }) => by === undefined || viewer === incidentViewer(incident, by));
    return line?.id ?? 'line-999999';
  };
  const honest = entry.lines.findIndex(({ intent }) => intent !== 'rude' && intent !== 'spam');
  const events = [{ type: 'incidentOpened', incident } as const, ...lines, ...openingEvents(state, incident, entry)];
  const written: [number, Actor, readonly RoomEvent[]][] = [
    [openedAtMs, { kind: 'server' }, events],
    ...[...deeds]
      .sort((a, b) => a.afterMs - b.afterMs)
      .map(({ afterMs, role, pattern }): [number, Actor, readonly RoomEvent[]] => {
        const isOnHonest = 'isHonest' in pattern && pattern.isHonest === true;
        const lineId = isOnHonest ? (posted[honest]?.id ?? 'line-999999') : lineBy(pattern);
        const by = 'by' in pattern ? (pattern.by ?? 0) : 0;
        const place = { lineId, viewer: incidentViewer(incident, by), incidentId: incident.id };
        return [openedAtMs + afterMs, person(1, role), eventsOf(pattern, role, place)];
      }),
    [700_000, { kind: 'server' }, []],
  ];
  return written.map(([showMs, actor, all], index) => ({
    roomId: 'a'.repeat(26),
    seq: index + 1,
    commandId: `c-${index}`,
    actor,
    showMs,
    command: { type: 'startShow' },
    events: all,
  }));
}

/** The right deeds for all expected acts, each at a share of its time. */
export function rightDeeds({ acts }: Pick<Incident, 'acts'>, share = 0.5): Deed[] {
  return acts.map((act) => deedFor(act, share));
}

/** The right deed for one expected act. */
export function deedFor({ roles, seconds, any }: ExpectedAct, share: number): Deed {
  return { afterMs: seconds * 1_000 * share, role: roles[0] ?? 'host', pattern: any[0] ?? { kind: 'pinLine' } };
}

interface Place {
  readonly lineId: LineId;
  readonly viewer: number;
  readonly incidentId: string;
}

function eventsOf(pattern: ActPattern, role: Role, { lineId, viewer, incidentId }: Place): RoomEvent[] {
  const productId = 'product' in pattern && pattern.product === 'other' ? OTHER : TARGET;
  const both = { zh: '文', en: 'text' };
  switch (pattern.kind) {
    case 'hide':
      return [{ type: 'lineHidden', lineId }];
    case 'reply':
      return [{ type: 'chatReplied', lineId, role, text: 'one word' }];
    case 'mute':
      return [{ type: 'viewerMuted', viewer, untilMs: null }];
    case 'forward':
      return [{ type: 'lineForwarded', lineId }];
    case 'handle':
      return [{ type: 'lineHandled', lineId, afterMs: 1_000 }];
    case 'pinLine':
      return [{ type: 'linePinned', lineId: pattern.isOwn ? lineId : 'line-000900', name: 'x', text: 'x' }];
    case 'pinCard':
      return [{ type: 'productPinned', productId }];
    case 'delist':
      return [{ type: 'productDelisted', productId }];
    case 'markSoldOut':
      return [{ type: 'productSoldOut', productId }];
    case 'releaseStock':
      return [{ type: 'stockReleased', productId, quantity: 5 }];
    case 'startCoupon':
      return [{ type: 'couponStarted', coupon: { ...COUPON, productId } }];
    case 'startFlashSale':
      return [flashSale({ productId })];
    case 'startGift':
      return [{ type: 'giftStarted', gift: { productId, text: 'x', quantity: 9, givenCount: 0, startedAtMs: 0 } }];
    case 'changePrice': {
      const [priceCents, previousCents] = pattern.to === 'lower' ? [100, 200] : [200, 100];
      return [{ type: 'priceChanged', productId, priceCents, previousCents }];
    }
    case 'unpinCard':
      return [{ type: 'productUnpinned', productId }];
    case 'endCoupon':
      return [{ type: 'couponEnded', couponId: COUPON.id }];
    case 'endFlashSale':
      return [{ type: 'flashSaleEnded', reason: 'team' }];
    case 'endGift':
      return [{ type: 'giftEnded', productId, reason: 'team' }];
    case 'startBag':
      return [luckyBag()];
    case 'endBag':
      return [{ type: 'luckyBagEnded', reason: 'cancelled', winners: [], winnerCount: 0, entrantCount: 0 }];
    case 'callSegment':
      return [{ type: 'segmentStarted', segmentId: 'next' }];
    case 'slowMode':
      return [{ type: 'slowModeSet', seconds: 30 }];
    case 'blockWords':
      return [{ type: 'wordsBlocked', words: ['x'] }];
    case 'cue':
      return [{ type: 'cueGiven', cues: [{ id: 'cue-000001', from: role, to: pattern.to ?? 'host', text: 'now' }] }];
    case 'say':
      return [analysed([{ kind: pattern.acts[0] ?? 'feature', productId, topic: null }], [])];
    case 'finding':
      return [analysed([], [{ id: 'x', category: pattern.categories[0] ?? 'conduct', severity: 3, phrase: 'x' }])];
    case 'writeNumber':
      return [{ type: 'chatReplied', lineId, role, text: 'call 13800000000' }];
    case 'close':
      return [{ type: 'incidentClosed', id: incidentId, outcome: 'handled', truth: both, expected: both }];
    default:
      return assertNever(pattern);
  }
}

type Analysed = Extract<RoomEvent, { type: 'utteranceAnalysed' }>;

function analysed(acts: Analysed['acts'], findings: Analysed['findings']): RoomEvent {
  return { type: 'utteranceAnalysed', utteranceId: 'utterance-000001', acts, findings };
}

const COUPON = {
  id: 'coupon-000001',
  productId: null,
  amountCents: 500,
  minSpendCents: 0,
  quantity: 10,
  usedCount: 0,
  startedAtMs: 0,
  endsAtMs: 900_000,
  isRunning: true,
} as const;
