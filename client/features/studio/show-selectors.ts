import { canGive, STAFF_COMMANDS } from '#shared/authority/capability.ts';
import type { CommandType } from '#shared/commands/command.ts';
import type { Cue } from '#shared/model/cue.ts';
import type { RoomIncident } from '#shared/model/incident.ts';
import type { Product } from '#shared/model/product.ts';
import type { Project } from '#shared/model/project.ts';
import type { PublicState, QueueItem, TeamState } from '#shared/model/room.ts';
import { runOfShowOf } from '#shared/model/room-plan.ts';
import type { Segment } from '#shared/model/run-of-show.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { heldRoles } from '../../store/seat-claims.ts';

export const selectPublic = (state: RoomStore): PublicState => state.room.public;
export const selectTeam = (state: RoomStore): TeamState | null => state.room.team;
export const selectBrief = (state: RoomStore): RoomStore['brief'] => state.brief;
export const selectShowSecond = (state: RoomStore): number => Math.floor(state.room.public.showMs / 1000);
/** When it is to end: a show by its plan, the drill of a moment sooner. */
export const selectEndMs = ({ brief, room }: RoomStore): number => brief?.drill?.toMs ?? room.public.plannedMs;
export const selectPinned = (state: RoomStore): PublicState['pinned'] => state.room.public.pinned;
export const selectCoupons = (state: RoomStore): PublicState['coupons'] => state.room.public.coupons;
export const selectCues = (state: RoomStore): TeamState['cues'] => state.room.team?.cues ?? NONE;
export const selectIncidents = (state: RoomStore): TeamState['incidents'] => state.room.team?.incidents ?? NONE;
/** Is this the view of a mentor or teacher, who watches without a seat. */
export const selectIsStaff = (state: RoomStore): boolean => state.brief?.staff != null;
export const selectProject = (state: RoomStore): Project | null => state.brief?.team?.project ?? null;
/** The plan that the room follows; empty without the team's view. */
export const selectRunOfShow = ({ brief, room }: RoomStore): readonly Segment[] =>
  brief?.team ? runOfShowOf(room, brief.team.project) : NO_PLAN;

const NO_PLAN: readonly Segment[] = [];
const NONE: readonly never[] = [];

/** Can this tab give a command of this type, in one of the seats that it holds or as the staff. */
export function canGiveNow(state: RoomStore, type: CommandType): boolean {
  if (selectIsStaff(state)) return STAFF_COMMANDS.includes(type);
  return heldRoles(state.room, state.participantId, state.claims).some((role) => canGive(role, type, state.room));
}

/**
 * Cues to seats of this tab that nobody has taken, oldest first; what was called before the show is past once it runs. A
 * fresh array: use it with `useShallow`.
 */
export function selectOwnCues({ room, participantId, claims }: RoomStore): readonly Cue[] {
  const held = heldRoles(room, participantId, claims);
  const isPast = ({ atMs }: Cue) => atMs === 0 && room.public.showMs > 0;
  return (room.team?.cues ?? NONE).filter(
    (cue) => cue.acknowledgedAtMs === null && held.includes(cue.to) && !isPast(cue),
  );
}

/** The oldest open incident that a seat of this tab owns; null without one. */
export function selectOwnIncident({ room, participantId, claims }: RoomStore): RoomIncident | null {
  const held = heldRoles(room, participantId, claims);
  return room.team?.incidents.find((one) => one.outcome === 'open' && held.includes(one.ownerRole)) ?? null;
}

/** A product with its row of the queue and its number. */
export interface ShownProduct {
  readonly product: Product;
  readonly item: QueueItem;
  readonly slot: number;
}

/** A product of the queue by id, or null when it is not in the queue or the project is not visible. */
export function findShown(
  project: Project | null,
  queue: readonly QueueItem[],
  productId: string | null,
): ShownProduct | null {
  const index = queue.findIndex((item) => item.productId === productId);
  const item = queue[index];
  const product = project?.products.find((one) => one.id === productId);
  return item && product ? { product, item, slot: index + 1 } : null;
}

/** Path of the page for viewers' phones; null when nobody can watch. */
export const selectWatchPath = ({ brief }: RoomStore): string | null =>
  brief?.team?.watchId ? `/watch/${brief.team.watchId}` : null;
export const selectHasGlassBox = (state: RoomStore): boolean => state.brief?.team?.hasGlassBox ?? false;
