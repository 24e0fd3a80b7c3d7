import type { RoomRequest } from '#shared/authority/room-batch.ts';
import type { RoomCommand } from '#shared/commands/command.ts';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { RoomState } from '#shared/model/room.ts';
import { ROLES, type Role } from '#shared/model/seat.ts';
import type { CommandAck, Frame } from '#shared/protocol/socket-events.ts';
import type { Viewpoint } from '#shared/protocol/visibility.ts';
import { person } from '../../support/given.ts';
import { likelyCommand } from '../../support/likely-command.ts';
import type { Send } from './faulty-network.ts';
import type { RoomServer, Welcome } from './room-server.ts';
import type { Draw } from './seeded-draw.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A command and how it went: null while no final answer has come. */
export interface Sent {
  readonly request: RoomRequest;
  ack: CommandAck | null;
}

/** One tab of a person: it joins, folds what it hears, gives commands and repeats them until they are answered. */
export interface ClientModel {
  readonly viewpoint: Viewpoint;
  readonly sent: readonly Sent[];
  state(): RoomState;
  lastSeq(): number;
}

const REJOIN_EVERY_MS = 2_000;
const RETRY_EVERY_MS = 700;
/** Answers after which the same command is sent again. */
const TRY_AGAIN = ['storage/unavailable', 'room/faulted'];

/** Tabs with the same person number belong to one person. */
export function createClientModel(
  parts: {
    readonly name: string;
    readonly personNumber: number;
    readonly viewpoint: Viewpoint;
    readonly isActing: () => boolean;
  },
  server: RoomServer,
  time: VirtualTime,
  send: Send,
  draw: Draw,
): ClientModel {
  const { name, personNumber, viewpoint, isActing } = parts;
  const sent: Sent[] = [];
  let state = initialRoomState(viewpoint);
  let lastSeq = 0;

  const listener = { viewpoint, onFrame: (frame: Frame) => send(() => hear(frame)) };

  function hear(frame: Frame): void {
    if (frame.toSeq <= lastSeq || lastSeq === 0) return;
    if (frame.fromSeq > lastSeq + 1) {
      join();
      return;
    }
    for (const { seq, atMs, event } of frame.events) if (seq > lastSeq) state = evolve(state, event, atMs);
    lastSeq = frame.toSeq;
  }

  function join(): void {
    send(() => {
      const welcome = server.join(listener, lastSeq);
      if (welcome !== null) send(() => enter(welcome));
    });
  }

  function enter(welcome: Welcome): void {
    if (!('snapshot' in welcome)) hear(welcome);
    else if (welcome.seq > lastSeq) {
      state = structuredClone(welcome.snapshot);
      lastSeq = welcome.seq;
    }
  }

  function act(): void {
    if (isActing() && viewpoint !== 'public' && lastSeq > 0) {
      const role = pickSeat();
      const command = role === null ? takeAnySeat() : commandFrom();
      const actor = person(personNumber, role);
      const epoch = role === null ? null : (state.team?.seats[role].epoch ?? null);
      const entry: Sent = {
        request: { commandId: `${name}-command-${sent.length}`, command, actor, epoch },
        ack: null,
      };
      sent.push(entry);
      give(entry);
    }
    time.after(100 + draw(900), act);
  }

  /** One of the seats that this tab believes to hold; its belief may be out of date. */
  function pickSeat(): Role | null {
    const { id } = person(personNumber, null);
    const held = ROLES.filter((role) => {
      const holder = state.team?.seats[role].holder;
      return holder?.kind === 'person' && holder.participantId === id;
    });
    return held[draw(Math.max(1, held.length))] ?? null;
  }

  function takeAnySeat(): RoomCommand {
    return { type: 'takeSeat', role: ROLES[draw(ROLES.length)] ?? 'host', isTakeover: draw(2) === 0 };
  }

  function commandFrom(): RoomCommand {
    const { phase } = state.public;
    if (phase === 'lobby' || phase === 'paused') return { type: phase === 'lobby' ? 'startShow' : 'resumeShow' };
    const command = likelyCommand(state, draw);
    return command.type === 'endShow' ? takeAnySeat() : command;
  }

  function give(entry: Sent): void {
    if (entry.ack !== null) return;
    send(() => void server.submit(entry.request)?.then((ack) => send(() => answered(entry, ack))));
    time.after(RETRY_EVERY_MS, () => give(entry));
  }

  function answered(entry: Sent, ack: CommandAck): void {
    if (ack.ok || !TRY_AGAIN.includes(ack.code)) entry.ack ??= ack;
  }

  function rejoin(): void {
    join();
    time.after(REJOIN_EVERY_MS, rejoin);
  }

  time.after(draw(300), rejoin);
  time.after(500 + draw(500), act);
  return { viewpoint, sent, state: () => state, lastSeq: () => lastSeq };
}
