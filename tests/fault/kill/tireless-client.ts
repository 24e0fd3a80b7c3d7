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
  /** Rejects when it cannot go on; never resolves. */
  readonly failed: Promise<never>;
  /** Calls back at every sending. */
  onSend: () => void;
  /** Finishes the open command and leaves. */
  stop(): Promise<void>;
}

/** Answers that do not tell whether the command was stored: the same one is sent again. */
const NOT_KNOWN: readonly string[] = ['storage/unavailable', 'room/faulted', 'wire/unknown_room', 'wire/not_joined'];

/** Each has an address of its own where a server believes its proxy: many that come back at once from one have to wait. */
let clients = 0;

/** Starts giving commands. `next` makes the n-th; `paceMs` is the least time from one to the next. */
export function startTirelessClient(
  url: string,
  person: Person,
  roomId: string,
  role: Role,
  next: (n: number, room: RoomClient) => RoomCommand,
  log: AckLog,
  paceMs = 0,
): TirelessClient {
  clients += 1;
  const from = { 'x-forwarded-for': `10.1.${clients >> 8}.${clients & 0xff}` };
  let room: RoomClient | null = null;
  let open: CommandEnvelope | null = null;
  let answered = 0;
  let isStopping = false;
  let nextMs = 0;

  async function comeIn(): Promise<RoomClient> {
    if (room?.socket.connected) return room;
    for (;;) {
      const socket = await connect(url, person.cookie, from, roomId).catch(() => null);
      if (socket === null) {
        await pause(BACK_MS);
        continue;
      }
      room = await joinRoom(socket, roomId).catch(() => null);
      if (room !== null) return room;
      socket.disconnect();
      await pause(BACK_MS);
    }
  }

  /** One command to its answer, over as many connections as it takes. */
  async function giveOne(): Promise<void> {
    await pause(nextMs - performance.now());
    const here = await comeIn();
    nextMs = performance.now() + paceMs;
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
      await pause(retryAfterMs);
      return;
    } else if (NOT_KNOWN.includes(ack.code)) {
      await pause(BACK_MS);
      here.close();
      return;
    } else if (!(await isPassing(ack.code, here))) throw new Error(`${open.command.type} was refused: ${ack.code}`);
    open = null;
  }

  let fail: (fault: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined); // whoever waits is told
  const client: TirelessClient = {
    failed,
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
  work.catch(fail);
  return client;
}

const BACK_MS = 50;

function pause(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

/** After a crash the show stands still until somebody is back; then the command is given anew. */
async function isPassing(code: string, room: RoomClient): Promise<boolean> {
  if (code !== 'room/not_live') return false;
  const gone = new Promise<void>((resolve) => room.socket.once('disconnect', () => resolve()));
  if (room.socket.connected) await Promise.race([room.until((state) => state.public.phase === 'live'), gone]);
  return true;
}
