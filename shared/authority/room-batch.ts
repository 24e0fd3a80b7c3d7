import type { Audience } from '../audience/audience-contract.ts';
import { nextTick } from '../commands/advance-clock.ts';
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

interface BatchInputs {
  readonly context: RoomContext;
  readonly audience: Audience;
  readonly memory: CommandMemory;
}

const SERVER: Actor = { kind: 'server' };

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
  const write = (request: RoomRequest, showMs: number, events: readonly RoomEvent[]): JournalEntry => {
    const { commandId, actor, command } = request;
    const { roomId } = inputs.context.header;
    const entry = { roomId, seq: position.seq + 1, commandId, actor, showMs, command, events };
    entries.push(entry);
    position = advancePosition(position, entry);
    return entry;
  };

  const acks = requests.map((request): CommandAck => {
    const before =
      inputs.memory.get(request.commandId) ?? entries.find((entry) => entry.commandId === request.commandId);
    if (before !== undefined) return answerAgain(before, request.actor);
    const problem = refuseRequest(request);
    if (problem !== null) return problem;
    const decision = decide(position.state, request, inputs.context);
    if (!decision.ok) return decision;
    const events = [...decision.events, ...closingMark(decision.events, position.state, inputs.audience)];
    return { ok: true, seq: write(request, position.state.public.showMs, events).seq };
  });

  const tick = nextTick(position.state);
  const advance: RoomRequest = {
    commandId: serverCommandId(countedId('tick', tick)),
    command: { type: 'advanceClock', tick },
    actor: SERVER,
    epoch: null,
  };
  const hasTick = isTickDue && decide(position.state, advance, inputs.context).ok;
  if (hasTick) write(advance, tick * TICK_MS, stepAudience(position, tick, inputs));
  return { entries, acks, position, hasTick };
}

/** The clock is moved by `tick()` alone, and only the room itself uses the server's ids. */
function refuseRequest({ command, commandId, actor }: RoomRequest): CommandAck | null {
  if (command.type === 'advanceClock') return { ok: false, code: RejectionCode.ServerOnly, params: {} };
  return isReserved(commandId, actor) ? { ok: false, code: RejectionCode.IdTaken, params: {} } : null;
}

function stepAudience(
  { state, signals, watch }: RoomPosition,
  tick: number,
  { context, audience }: BatchInputs,
): readonly RoomEvent[] {
  const audienceTick = audience.step(stageOf(state, signals, context, watch), tick);
  return tickEvents(audienceTick, state, audience.digest(), context, watch);
}

/** A show that a command ends is marked with the digest of its last tick. */
function closingMark(events: readonly RoomEvent[], state: RoomState, audience: Audience): RoomEvent[] {
  if (!events.some((event) => event.type === 'showEnded')) return [];
  return [{ type: 'digestMarked', tick: nextTick(state) - 1, digest: audience.digest(), traffic: null }];
}
