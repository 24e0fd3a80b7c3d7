import type { Audience } from '../audience/audience-contract.ts';
import type { AudienceTick } from '../audience/audience-tick.ts';
import { decideAdvanceClock, nextTick } from '../commands/advance-clock.ts';
import { decide } from '../commands/decide.ts';
import type { RoomEvent } from '../events/event.ts';
import { TICK_MS } from '../lib/constants.ts';
import { type CommandId, countedId } from '../model/ids.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { CommandAck } from '../protocol/socket-events.ts';
import { answerAgain, type CommandMemory, isReserved, serverCommandId } from './command-memory.ts';
import type { CommandRequest } from './command-request.ts';
import type { RoomContext } from './decision.ts';
import { RejectionCode } from './rejection.ts';
import { advancePosition, type RoomPosition } from './room-position.ts';
import { stageOf } from './stage-of.ts';
import { tickEvents } from './tick-events.ts';

/** A command on its way into the room. */
export interface RoomRequest extends CommandRequest {
  readonly commandId: CommandId;
}

/** What is appended in one go, with the answers that are due when that has worked. */
export interface RoomBatch {
  /** Dense in seq; empty when everything was refused. */
  readonly entries: readonly JournalEntry[];
  /** One for each request, in their order. */
  readonly acks: readonly CommandAck[];
  /** Where the room will be. */
  readonly position: RoomPosition;
  readonly hasTick: boolean;
}

/** What a room decides with. */
export interface BatchInputs {
  readonly context: RoomContext;
  readonly audience: Audience;
  readonly memory: CommandMemory;
}

/** An entry, and where the room is after it. */
export interface RoomStep {
  readonly entry: JournalEntry;
  readonly position: RoomPosition;
}

const SERVER: Actor = { kind: 'server' };

/** What a new room begins with. */
export const OPENING: RoomRequest = {
  commandId: serverCommandId('open'),
  command: { type: 'openRoom' },
  actor: SERVER,
  epoch: null,
};

/**
 * Decides what waits, each command on the state left by the one before, and the tick last. Steps the audience when a
 * tick is due and the show is live: such a batch must be stored, now or later. Rules: CMD-4, CMD-5, CMD-6.
 */
export function decideBatch(
  from: RoomPosition,
  requests: readonly RoomRequest[],
  isTickDue: boolean,
  inputs: BatchInputs,
): RoomBatch {
  const entries: JournalEntry[] = [];
  let position = from;
  const take = (step: RoomStep | null): void => {
    if (step === null) return;
    entries.push(step.entry);
    position = step.position;
  };
  const acks = requests.map((request): CommandAck => {
    const twin = entries.find((entry) => entry.commandId === request.commandId);
    if (twin !== undefined) return answerAgain(twin, request.actor);
    const { ack, step } = decideRequest(position, request, inputs);
    take(step);
    return ack;
  });
  const tick = isTickDue ? decideTick(position, inputs) : null;
  take(tick);
  return { entries, acks, position, hasTick: tick !== null };
}

/** Decides one command: the answer, and what it made of the room, null when nothing. Rules: CMD-4, CMD-5. */
export function decideRequest(
  position: RoomPosition,
  request: RoomRequest,
  inputs: BatchInputs,
): { readonly ack: CommandAck; readonly step: RoomStep | null } {
  const before = inputs.memory.get(request.commandId);
  if (before !== undefined) return { ack: answerAgain(before, request.actor), step: null };
  const problem = refuseRequest(request);
  if (problem !== null) return { ack: problem, step: null };
  const decision = decide(position.state, request, inputs.context);
  if (!decision.ok) return { ack: decision, step: null };
  const events = [...decision.events, ...closingMark(decision.events, position.state, inputs.audience)];
  const step = write(position, request, position.state.public.showMs, events, inputs.context);
  return { ack: { ok: true, seq: step.entry.seq }, step };
}

/** Steps the audience and the show by one tick; null, and nothing stepped, when the show is not live. Rules: CMD-6. */
export function decideTick(position: RoomPosition, inputs: BatchInputs): RoomStep | null {
  const { context, audience } = inputs;
  const tick = nextTick(position.state);
  if (!decideAdvanceClock(position.state, { type: 'advanceClock', tick }).ok) return null;
  const stage = stageOf(position.state, position.signals, context, position.watch);
  return writeTick(position, audience.step(stage, tick), inputs);
}

/** The entry of a tick of the audience, and where the room is after it. */
export function writeTick(
  position: RoomPosition,
  audienceTick: AudienceTick,
  { context, audience }: Omit<BatchInputs, 'memory'>,
): RoomStep {
  const events = tickEvents(audienceTick, position.state, audience.digest, context, position.watch);
  const entry = tickEntry(position.seq + 1, audienceTick.tick, events, context);
  return { entry, position: advancePosition(position, entry) };
}

/** The entry of a tick in which these events happened. */
export function tickEntry(
  seq: number,
  tick: number,
  events: readonly RoomEvent[],
  { header }: RoomContext,
): JournalEntry {
  return {
    roomId: header.roomId,
    seq,
    commandId: serverCommandId(countedId('tick', tick)),
    actor: SERVER,
    showMs: tick * TICK_MS,
    command: { type: 'advanceClock', tick },
    events,
  };
}

function write(
  position: RoomPosition,
  { commandId, actor, command }: Pick<RoomRequest, 'commandId' | 'actor' | 'command'>,
  showMs: number,
  events: readonly RoomEvent[],
  { header }: RoomContext,
): RoomStep {
  const entry = { roomId: header.roomId, seq: position.seq + 1, commandId, actor, showMs, command, events };
  return { entry, position: advancePosition(position, entry) };
}

/** The clock is moved by `tick()` alone, and only the room itself uses the server's ids. */
function refuseRequest({ command, commandId, actor }: RoomRequest): CommandAck | null {
  if (command.type === 'advanceClock') return { ok: false, code: RejectionCode.ServerOnly, params: {} };
  return isReserved(commandId, actor) ? { ok: false, code: RejectionCode.IdTaken, params: {} } : null;
}

/** A show that a command ends is marked with the digest of its last tick. */
function closingMark(events: readonly RoomEvent[], state: RoomState, audience: Audience): RoomEvent[] {
  if (!events.some((event) => event.type === 'showEnded')) return [];
  return [{ type: 'digestMarked', tick: nextTick(state) - 1, digest: audience.digest(), traffic: null }];
}
