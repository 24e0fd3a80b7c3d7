import type { RoomEvent } from '../events/event.ts';
import { assertNever } from '../lib/assert.ts';
import type { LineId, ProductId } from '../model/ids.ts';
import type { ActPattern } from '../model/incident-act.ts';
import type { WatchedIncident } from './incident-watch.ts';

type Relation = 'target' | 'other';

/** Digits in a row that are somebody's number and no price. Proposed. */
const NUMBER = /\d{6,}/;

/** Whether an event of the team is an act of this kind for the incident. Never throws. Rules: CMD-75. */
export function matchesAct(pattern: ActPattern, event: RoomEvent, incident: WatchedIncident): boolean {
  switch (pattern.kind) {
    case 'hide':
      return event.type === 'lineHidden' && isOwnLine(event.lineId, pattern, incident);
    case 'reply':
      return event.type === 'chatReplied' && isOwnLine(event.lineId, pattern, incident);
    case 'forward':
      return event.type === 'lineForwarded' && isOwnLine(event.lineId, pattern, incident);
    case 'handle':
      return event.type === 'lineHandled' && isOwnLine(event.lineId, pattern, incident);
    case 'mute':
      return event.type === 'viewerMuted' && isOwnViewer(event.viewer, pattern.by, incident);
    case 'pinLine':
      return event.type === 'linePinned' && (!pattern.isOwn || isOwnLine(event.lineId, {}, incident));
    case 'pinCard':
      return event.type === 'productPinned' && isAbout(event.productId, pattern.product, incident);
    case 'delist':
      return event.type === 'productDelisted' && isAbout(event.productId, pattern.product, incident);
    case 'markSoldOut':
      return event.type === 'productSoldOut' && isAbout(event.productId, pattern.product, incident);
    case 'releaseStock':
      return event.type === 'stockReleased' && isAbout(event.productId, pattern.product, incident);
    case 'startCoupon':
      return event.type === 'couponStarted' && isAbout(event.coupon.productId, pattern.product, incident);
    case 'startFlashSale':
      return event.type === 'flashSaleStarted' && isAbout(event.flashSale.productId, pattern.product, incident);
    case 'startGift':
      return event.type === 'giftStarted' && isAbout(event.gift.productId, pattern.product, incident);
    case 'changePrice':
      return event.type === 'priceChanged' && isRightChange(event, pattern, incident);
    case 'unpinCard':
      return event.type === 'productUnpinned';
    case 'endCoupon':
      return event.type === 'couponEnded';
    case 'endFlashSale':
      return event.type === 'flashSaleEnded';
    case 'endGift':
      return event.type === 'giftEnded';
    case 'startBag':
      return event.type === 'luckyBagStarted';
    case 'endBag':
      return event.type === 'luckyBagEnded';
    case 'callSegment':
      return event.type === 'segmentStarted' || event.type === 'runOfShowPlanned';
    case 'slowMode':
      return event.type === 'slowModeSet' && event.seconds > 0;
    case 'blockWords':
      return event.type === 'wordsBlocked' && event.words.length > 0;
    case 'cue':
      return event.type === 'cueGiven' && event.cues.some(({ to }) => (pattern.to ?? to) === to);
    case 'say':
      return event.type === 'utteranceAnalysed' && isSaid(event, pattern, incident);
    case 'finding':
      return (
        event.type === 'utteranceAnalysed' &&
        event.findings.some(({ category }) => pattern.categories.includes(category))
      );
    case 'writeNumber':
      return event.type === 'chatReplied' && NUMBER.test(event.text);
    case 'close':
      return event.type === 'incidentClosed' && event.id === incident.id && event.outcome === 'handled';
    default:
      return assertNever(pattern);
  }
}

/** Whether an event shows that somebody noticed: a cue, or anything done with its lines, its viewers or its card. */
export function touchesIncident(event: RoomEvent, incident: WatchedIncident): boolean {
  switch (event.type) {
    case 'cueGiven':
      return true;
    case 'chatReplied':
    case 'lineHidden':
    case 'lineForwarded':
    case 'lineHandled':
    case 'linePinned':
      return isOwnLine(event.lineId, {}, incident);
    case 'viewerMuted':
      return isOwnViewer(event.viewer, undefined, incident);
    case 'incidentClosed':
      return event.id === incident.id;
    default:
      return false;
  }
}

function isOwnLine(
  lineId: LineId,
  { by, isHonest }: { readonly by?: number | undefined; readonly isHonest?: true | undefined },
  incident: WatchedIncident,
): boolean {
  const line = incident.lines.find((one) => one.lineId === lineId);
  if (line === undefined || (isHonest && !line.isHonest)) return false;
  return isOwnViewer(line.viewer, by, incident);
}

function isOwnViewer(viewer: number, by: number | undefined, { viewers }: WatchedIncident): boolean {
  return by === undefined ? viewers.includes(viewer) : viewers[by] === viewer;
}

/** Offers and words that name no product are about the one on stage. */
function isAbout(productId: ProductId | null, relation: Relation | undefined, { terms }: WatchedIncident): boolean {
  if (relation === undefined) return true;
  return (productId === null || productId === terms.productId) === (relation === 'target');
}

function isRightChange(
  { productId, priceCents, previousCents }: Extract<RoomEvent, { type: 'priceChanged' }>,
  { product, to }: Extract<ActPattern, { kind: 'changePrice' }>,
  incident: WatchedIncident,
): boolean {
  const isRightWay = to === undefined || priceCents > previousCents === (to === 'higher');
  return isRightWay && isAbout(productId, product, incident);
}

function isSaid(
  event: Extract<RoomEvent, { type: 'utteranceAnalysed' }>,
  { acts, product }: Extract<ActPattern, { kind: 'say' }>,
  incident: WatchedIncident,
): boolean {
  if (acts.length === 0) return true;
  return event.acts.some((act) => acts.includes(act.kind) && isAbout(act.productId, product, incident));
}
