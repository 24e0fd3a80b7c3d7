import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import type { CommandRequest } from '#shared/authority/command-request.ts';
import { JournalFault } from '#shared/authority/journal.ts';
import { must } from '#shared/lib/assert.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Project } from '#shared/model/project.ts';
import type { RoomHeader, SeatPlan } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { OpenRehearsal } from '#shared/protocol/http-contract.ts';
import type { RehearsalStore } from '../storage/rehearsal-store.ts';
import type { LiveRoom } from './live-room.ts';
import { makeSeed } from './make-room-id.ts';
import type { RoomRegistry } from './room-registry.ts';

export interface RehearsalOrder extends OpenRehearsal {
  readonly roomId: RoomId;
  /** Null: the scenario's own, or a new one. */
  readonly crowdSeed: number | null;
  readonly project: Project;
  readonly scenario: Scenario;
  /** By which rubric the show is scored; null: the default one. */
  readonly rubricId: string | null;
  readonly contentHash: string;
  readonly openedBy: string;
  /** By which others come in; null for a solo show. */
  readonly joinCode: string | null;
}

/** What of an order a header is made of. */
export type HeaderOrder = Pick<
  RehearsalOrder,
  'roomId' | 'crowdSeed' | 'project' | 'scenario' | 'rubricId' | 'contentHash' | 'lang' | 'minutes' | 'mode' | 'role'
>;

/** Opens a room and seats the person who asked; a solo show goes on air at once. */
export async function openRehearsal(
  rooms: Pick<RoomRegistry, 'open'>,
  storage: { readonly rehearsals: Pick<RehearsalStore, 'assign' | 'addMember'> },
  order: RehearsalOrder,
): Promise<LiveRoom> {
  const live = await rooms.open(headerOf(order), order.scenario);
  const { teamId, joinCode } = order;
  await storage.rehearsals.assign(live.header.roomId, { teamId, joinCode });
  await storage.rehearsals.addMember(live.header.roomId, order.openedBy, 'opener');
  const actor = { kind: 'participant', id: order.openedBy, role: order.role } as const;
  await give(live, { command: { type: 'takeSeat', role: order.role, isTakeover: false }, actor, epoch: null });
  if (order.mode === 'solo') {
    const seat = must(live.room.state().team, 'a room of the server has its team').seats[order.role];
    await give(live, { command: { type: 'startShow' }, actor, epoch: seat.epoch });
  }
  return live;
}

async function give(live: LiveRoom, request: CommandRequest): Promise<void> {
  const ack = await live.room.submit({ commandId: `opening-${request.command.type}`, ...request });
  if (ack.ok) return;
  if (ack.code === 'storage/unavailable') throw new JournalFault('unavailable', 'The store went away.');
  throw new Error(`The opening of room ${live.header.roomId} was refused: ${ack.code}.`);
}

/** What a room of this order begins with. */
export function headerOf(order: HeaderOrder): RoomHeader {
  return {
    roomId: order.roomId,
    engineVersion: ENGINE_VERSION,
    contentHash: order.contentHash,
    project: order.project,
    scenarioId: order.scenario.id,
    lang: order.lang,
    plannedMs: order.minutes * 60_000,
    crowdSeed: order.crowdSeed ?? order.scenario.crowdSeed ?? makeSeed(),
    teamSeed: makeSeed(),
    seatPlan: order.mode === 'solo' ? { ...BOTS_EVERYWHERE, [order.role]: 'empty' } : EMPTY_SEATS,
    isSolo: order.mode === 'solo',
    ...(order.rubricId === null ? {} : { rubricId: order.rubricId }),
  };
}

const EMPTY_SEATS: SeatPlan = {
  host: 'empty',
  assistant: 'empty',
  operator: 'empty',
  moderator: 'empty',
  director: 'empty',
};
const BOTS_EVERYWHERE: SeatPlan = { host: 'bot', assistant: 'bot', operator: 'bot', moderator: 'bot', director: 'bot' };
