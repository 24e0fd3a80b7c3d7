import type { CommandRequest } from '#shared/authority/command-request.ts';
import { type CommandAck, type CommandEnvelope, WireErrorCode } from '#shared/protocol/socket-events.ts';
import type { Viewpoint } from '#shared/protocol/visibility.ts';
import type { GatewayParts } from './gateway.ts';
import { refusal } from './join-room.ts';
import type { RealtimeSocket } from './room-channels.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

const SOCKET_BURST = 20;
const SOCKET_PER_SECOND = 5;
const ROOM_PER_SECOND = 60;

/** Hands commands of people to their room, within the limits of one socket and of one room. */
export interface CommandDesk {
  give(socket: RealtimeSocket, envelope: CommandEnvelope): Promise<CommandAck>;
}

/** Makes the desk. */
export function createCommandDesk(parts: Pick<GatewayParts, 'rooms' | 'now' | 'telemetry'>): CommandDesk {
  const { rooms, now, telemetry } = parts;
  const ofSocket = new WeakMap<RealtimeSocket, TokenBucket>();
  const ofRoom = new WeakMap<object, TokenBucket>();

  async function give(socket: RealtimeSocket, envelope: CommandEnvelope): Promise<CommandAck> {
    const joined = socket.data.room;
    if (joined === null || joined.viewpoint === 'public') return refusal(WireErrorCode.NotJoined);
    const live = rooms.find(joined.roomId);
    if (live === null) return refusal(WireErrorCode.UnknownRoom);
    const retryAfterMs =
      bucketOf(ofSocket, socket, SOCKET_BURST, SOCKET_PER_SECOND).take(now()) ||
      bucketOf(ofRoom, live, ROOM_PER_SECOND, ROOM_PER_SECOND).take(now());
    if (retryAfterMs > 0) return { ...refusal(WireErrorCode.RateLimited, { retryAfterMs }), retryAfterMs };
    return live.room.submit({
      commandId: envelope.commandId,
      ...requestOf(socket.data.participantId, joined.viewpoint, envelope),
    });
  }

  return {
    async give(socket, envelope) {
      const ack = await give(socket, envelope);
      telemetry.commandAnswered(ack.ok ? 'accepted' : ack.code);
      return ack;
    },
  };
}

/** Who looks on as staff speaks as staff; whoever has a seat speaks from it. */
function requestOf(id: string, viewpoint: Viewpoint, { command, role, epoch }: CommandEnvelope): CommandRequest {
  if (viewpoint === 'staff') return { command, actor: { kind: 'staff', id }, epoch: null };
  return { command, actor: { kind: 'participant', id, role }, epoch };
}

function bucketOf<K extends object>(
  buckets: WeakMap<K, TokenBucket>,
  key: K,
  burst: number,
  rate: number,
): TokenBucket {
  const known = buckets.get(key);
  if (known !== undefined) return known;
  const made = createTokenBucket(burst, rate);
  buckets.set(key, made);
  return made;
}
