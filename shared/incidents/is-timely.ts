import { assertNever } from '../lib/assert.ts';
import type { Incident } from '../model/incident.ts';
import type { IncidentTrigger } from '../model/incident-trigger.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { isForSale, productOnStage } from './open-incident.ts';

/** An act is fresh for so long. Proposed. */
const FRESH_MS = 20_000;
/** A draw is talked about for so long. Proposed. */
const DRAW_TALK_MS = 60_000;

/** Whether an incident makes sense now: its trigger has come, and its effects have something to work on. Rules: CMD-77. */
export function isTimely(state: RoomState, { trigger, effects }: Incident, atMs: ShowMs): boolean {
  return hasCome(state, trigger, atMs) && effects.every(({ kind }) => canWork(state, kind));
}

function hasCome(state: RoomState, trigger: IncidentTrigger, atMs: ShowMs): boolean {
  switch (trigger.on) {
    case 'time':
      return true;
    case 'staff':
      return false;
    case 'metric': {
      const value = metricOf(state, trigger.metric, atMs);
      return value >= (trigger.atLeast ?? value) && value <= (trigger.atMost ?? value);
    }
    case 'act':
      return isFresh(state, trigger.act, atMs);
    default:
      return assertNever(trigger);
  }
}

type Metric = Extract<IncidentTrigger, { on: 'metric' }>['metric'];

function metricOf({ public: room, team }: RoomState, metric: Metric, atMs: ShowMs): number {
  switch (metric) {
    case 'online':
      return room.online;
    case 'pinnedStock':
      return room.queue.find(({ productId }) => productId === room.pinned?.productId)?.stock ?? 0;
    case 'findings':
      return team?.findingCount ?? 0;
    case 'linesPerMinute':
      return room.chat.filter((line) => line.atMs > atMs - 60_000).length;
    default:
      return assertNever(metric);
  }
}

type TriggerAct = Extract<IncidentTrigger, { on: 'act' }>['act'];

function isFresh({ public: room, team }: RoomState, act: TriggerAct, atMs: ShowMs): boolean {
  switch (act) {
    case 'couponRuns':
      return room.coupons.some(({ isRunning }) => isRunning);
    case 'flashSaleOpen':
      return room.flashSale !== null && room.flashSale.opensAtMs < atMs;
    case 'bagDrawn':
      return room.lastDraw?.reason === 'drawn' && atMs - room.lastDraw.atMs <= DRAW_TALK_MS;
    case 'cardUp':
      return room.pinned !== null;
    default: {
      const saidAtMs = room.captions.at(-1)?.endMs ?? -FRESH_MS;
      const isRecent = atMs - saidAtMs <= FRESH_MS;
      return isRecent && (team?.lastUtterance?.acts.some(({ kind }) => kind === act) ?? false);
    }
  }
}

/** What an effect needs: goods that sell, and for a wrong card another product beside them. */
function canWork(state: RoomState, kind: Incident['effects'][number]['kind']): boolean {
  switch (kind) {
    case 'wrongPrice':
    case 'sellOut':
    case 'oversell':
    case 'stockCut':
      return state.public.pinned !== null && isSelling(state);
    case 'wrongCard':
      return isSelling(state) && state.public.queue.filter(isForSale).length > 1;
    case 'couponFault':
      return state.public.coupons.some(({ isRunning }) => isRunning);
    case 'unrest':
    case 'freeze':
    case 'surge':
    case 'raid':
      return true;
    default:
      return assertNever(kind);
  }
}

function isSelling(state: RoomState): boolean {
  const item = productOnStage(state);
  return item !== null && isForSale(item);
}
