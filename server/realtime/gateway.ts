import type { z } from 'zod';
import type { Journal } from '#shared/authority/journal.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { FootageNews } from '#shared/protocol/footage-contract.ts';
import {
  commandEnvelopeSchema,
  joinRequestSchema,
  type Refusal,
  WireErrorCode,
} from '#shared/protocol/socket-events.ts';
import type { RoomAccessBook } from '../accounts/room-access.ts';
import type { Logger } from '../logger.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { createCommandDesk } from './give-command.ts';
import { joinRoom, leaveRoom, refusal } from './join-room.ts';
import { keepPace } from './keep-pace.ts';
import { parsePayload } from './parse-payload.ts';
import type { PresenceLane } from './presence.ts';
import type { RealtimeServer, RealtimeSocket } from './room-channels.ts';
import { createStrikeCount } from './strike-count.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

const JOIN_BURST = 20;
const JOINS_PER_SECOND = 2;

export interface GatewayParts {
  readonly io: RealtimeServer;
  readonly rooms: Pick<RoomRegistry, 'find' | 'findWatched'>;
  readonly journal: Journal;
  readonly scenarios: readonly Scenario[];
  readonly presence: PresenceLane;
  /** What is recorded in a room now, as a team or as viewers may know it. */
  /** News for one who joins: with a pass for this session; null for a viewer's phone. */
  readonly footageNews: (roomId: RoomId, sessionKey: string | null) => FootageNews;
  readonly access: RoomAccessBook;
  /** Whether a room that cannot be entered here may be with another server: then the client has to come in anew. */
  readonly hasOtherNodes: boolean;
  readonly telemetry: Pick<Telemetry, 'commandAnswered' | 'socketPaused'>;
  readonly logger: Logger;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Answers sockets: every handler parses, submits, answers. What a socket sends can refuse itself, never harm a room. */
export function openGateway(parts: GatewayParts): void {
  const commands = createCommandDesk(parts);
  parts.io.on('connection', (socket) => {
    const handle = createHandler(parts, socket);
    const joins = createTokenBucket(JOIN_BURST, JOINS_PER_SECOND);
    socket.on(
      'room:join',
      handle(
        joinRequestSchema,
        (request) => refuseHurry(joins, parts.now()) ?? joinOrSendOn(parts, socket, joinRoom(parts, socket, request)),
      ),
    );
    socket.on(
      'room:command',
      handle(commandEnvelopeSchema, (envelope) => commands.give(socket, envelope)),
    );
    socket.on('room:ping', (ack: unknown) => answer(ack));
    socket.on('disconnect', () => leaveRoom(parts, socket));
    keepPace(parts, socket);
  });
}

/** A join may cost a snapshot, or the reading of a whole journal. */
function refuseHurry(joins: TokenBucket, nowMs: number): Refusal | null {
  const retryAfterMs = joins.take(nowMs);
  return retryAfterMs > 0 ? { ...refusal(WireErrorCode.RateLimited, { retryAfterMs }), retryAfterMs } : null;
}

/** A room that nobody runs for the moment may come up elsewhere: a new connection leads there, this one never would. */
function joinOrSendOn(
  { hasOtherNodes }: GatewayParts,
  socket: RealtimeSocket,
  joining: ReturnType<typeof joinRoom>,
): ReturnType<typeof joinRoom> {
  if (!hasOtherNodes || !(joining instanceof Promise)) return joining;
  return joining.then((enter) => () => {
    const ack = enter();
    if (!ack.ok && ack.code === WireErrorCode.RoomFaulted) setImmediate(() => socket.disconnect(true));
    return ack;
  });
}

type Handler = (raw: unknown, ack: unknown) => void;

/** What a request is answered with. A function is the last step of it: it is done in the turn of the answer itself. */
type Answer<A> = A | Refusal | Promise<A | Refusal | (() => A | Refusal)>;

/** Binds the boundary to a socket: schema, strikes, answer, and one place for what goes wrong. */
function createHandler({ logger, now }: GatewayParts, socket: RealtimeSocket) {
  const strikes = createStrikeCount();
  return <T, A extends object>(schema: z.ZodType<T>, work: (value: T) => Answer<A>): Handler =>
    (raw, ack) => {
      const parsed = parsePayload(schema, raw);
      if (!parsed.ok) {
        answer(ack, parsed.refusal);
        if (strikes.strike(now())) socket.disconnect(true);
        return;
      }
      const onFault = (fault: unknown) => {
        logger.error({ err: fault, participantId: socket.data.participantId }, 'request failed');
        answer(ack, refusal(WireErrorCode.RoomFaulted));
      };
      try {
        const result = work(parsed.value);
        // What is known at once is answered at once: a frame must not overtake the answer to a join.
        if (result instanceof Promise) {
          result.then((later) => answer(ack, typeof later === 'function' ? later() : later)).catch(onFault);
        } else answer(ack, result);
      } catch (fault) {
        onFault(fault);
      }
    };
}

/** A client may leave out the acknowledgement; then nobody waits. */
function answer(ack: unknown, ...result: readonly object[]): void {
  if (typeof ack === 'function') ack(...result);
}
