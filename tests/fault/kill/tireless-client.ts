import type { RoomCommand } from '#shared/commands/command.ts';
import { must } from '#shared/lib/assert.ts';
import type { Role } from '#shared/model/seat.ts';
import type { CommandEnvelope } from '#shared/protocol/socket-events.ts';
import { connect, joinRoom, nextCommandId, type Person, type RoomClient } from '../../support/room-client.ts';
import type { AckLog } from './ack-log.ts';

/** A person who gives one command after another, comes back after every crash and sends the open one again. */
export interface TirelessClient {
  /** Whether a command has been sent and not yet answered. */
  isOpen(): boolean;
  answered(): number;
  room(): RoomClient | null;
  /** Calls back at every sending. */
  onSend: () => void;
  /** Finishes the open command and leaves. */
  stop(): Promise<void>;
}

/** Starts giving commands. `next` makes the n-th. */
export function startTirelessClient(
  url: string,
  person: Person,
  roomId: string,
  role: Role,
  next: (n: number, room: RoomClient) => RoomCommand,
  log: AckLog,
): TirelessClient {
  let room: RoomClient | null = null;
  let open: CommandEnvelope | null = null;
  let answered = 0;
  let isStopping = false;

  async function comeIn(): Promise<RoomClient> {
    if (room?.socket.connected) return room;
    for (;;) {
      const socket = await connect(url, person.cookie).catch(() => null);
      if (socket === null) continue;
      room = await joinRoom(socket, roomId).catch(() => null);
      if (room !== null) return room;
      socket.disconnect();
    }
  }

  /** One command to its answer, over as many connections as it takes. */
  async function giveOne(): Promise<void> {
    const here = await comeIn();
    const epoch = must(here.state().team, 'the team view').seats[role].epoch;
    open ??= { commandId: nextCommandId(), role, epoch, command: next(answered, here) };
    client.onSend();
    const gone = new Promise<null>((resolve) => here.socket.once('disconnect', () => resolve(null)));
    const ack = await Promise.race([here.socket.emitWithAck('room:command', open), gone]);
    if (ack === null) return;
    if (ack.ok) {
      log.write(open.commandId, ack.seq);
      answered += 1;
    } else if (ack.retryAfterMs !== undefined) {
      const { retryAfterMs } = ack;
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
      return;
    } else if (!(await isPassing(ack.code, here))) throw new Error(`${open.command.type} was refused: ${ack.code}`);
    open = null;
  }

  const client: TirelessClient = {
    isOpen: () => open !== null,
    answered: () => answered,
    room: () => room,
    onSend: () => undefined,
    async stop() {
      isStopping = true;
      await work;
      room?.close();
    },
  };
  const work = (async () => {
    while (!isStopping || open !== null) await giveOne();
  })();
  return client;
}

/** After a crash the show stands still until somebody is back; then the command is given anew. */
async function isPassing(code: string, room: RoomClient): Promise<boolean> {
  if (code !== 'room/not_live') return false;
  await room.until((state) => state.public.phase === 'live');
  return true;
}
