import { WireErrorCode } from '#shared/protocol/socket-events.ts';
import type { Logger } from '../logger.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Ticking } from '../rooms/ticker.ts';
import type { PlannedIncidentStore, StoredPlan } from '../storage/planned-incident-store.ts';

/** How often plans are read, wall milliseconds: whoever made one did it on any node. */
const READ_EVERY_MS = 1_000;

/** Answers after which a plan is tried again: the room is not to blame, or stands still for a moment. */
const LATER: ReadonlySet<string> = new Set([
  'room/not_live',
  WireErrorCode.StorageUnavailable,
  WireErrorCode.RoomFaulted,
]);

export interface IncidentClockParts {
  readonly plans: Pick<PlannedIncidentStore, 'toCome' | 'claim' | 'settle'>;
  readonly rooms: Pick<RoomRegistry, 'all' | 'find'>;
  readonly logger: Logger;
}

/** Lets planned incidents happen in the rooms of this server when their moment has come. Rules: WAL-5. */
export function createIncidentClock({ plans, rooms, logger }: IncidentClockParts): Ticking {
  let known: readonly StoredPlan[] = [];
  let nextReadMs = 0;
  let isReading = false;
  /** Plans of this reading that were given; those that could not be are tried again after the next. */
  const handled = new Set<StoredPlan>();
  /** Plans on their way into a room, over several readings. */
  const underWay = new Set<string>();

  async function read(): Promise<void> {
    const roomIds = rooms.all().map(({ header }) => header.roomId);
    known = roomIds.length === 0 ? [] : await plans.toCome(roomIds);
    handled.clear();
  }

  async function give({ actId, roomId, incidentId, staffId }: StoredPlan, live: LiveRoom): Promise<void> {
    if (!(await plans.claim(actId, roomId))) return;
    const answer = await live.room.submit({
      commandId: actId,
      command: { type: 'injectIncident', incidentId },
      actor: { kind: 'staff', id: staffId },
      epoch: null,
    });
    if (!answer.ok && LATER.has(answer.code)) return;
    await plans.settle(actId, roomId, answer.ok ? null : { code: answer.code, params: answer.params });
    logger.info({ roomId, incidentId, code: answer.ok ? null : answer.code }, 'planned incident');
  }

  const logged = (work: Promise<void>) =>
    work.catch((fault: unknown) => logger.error({ err: fault }, 'planned incidents stand still'));

  return {
    beat(nowMs) {
      if (nowMs >= nextReadMs && !isReading) {
        nextReadMs = nowMs + READ_EVERY_MS;
        isReading = true;
        void logged(read()).finally(() => {
          isReading = false;
        });
      }
      for (const plan of known) {
        const key = `${plan.actId} ${plan.roomId}`;
        const live = handled.has(plan) || underWay.has(key) ? null : rooms.find(plan.roomId);
        if (live === null || !isDue(plan, live)) continue;
        handled.add(plan);
        underWay.add(key);
        void logged(give(plan, live)).finally(() => underWay.delete(key));
      }
    },
  };
}

function isDue({ atMs }: StoredPlan, { room }: LiveRoom): boolean {
  const { phase, showMs } = room.state().public;
  return phase === 'live' && showMs >= atMs;
}
