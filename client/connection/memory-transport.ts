import type { FootageNews } from '#shared/protocol/footage-contract.ts';
import type {
  CommandAck,
  CommandEnvelope,
  Frame,
  JoinAck,
  JoinRequest,
  Presence,
  PrivateEvents,
} from '#shared/protocol/socket-events.ts';
import { LinkLost, type Transport, type TransportListener } from './transport.ts';

/** A room at the other end of a memory transport; an answer may be kept back by a promise that never settles. */
export interface MemoryRoom {
  readonly onJoin: (request: JoinRequest) => JoinAck | Promise<JoinAck>;
  readonly onCommand: (envelope: CommandEnvelope) => CommandAck | Promise<CommandAck>;
}

/** A transport without a network, driven by hand: for tests and for drills without a server. */
export interface MemoryTransport extends Transport {
  readonly connect: () => void;
  readonly drop: () => void;
  readonly deliverFrame: (frame: Frame) => void;
  readonly deliverPrivate: (message: PrivateEvents) => void;
  readonly deliverPresence: (presence: Presence) => void;
  readonly deliverFootage: (news: FootageNews) => void;
  /** Stops answering pings, as a link does that has died unnoticed. */
  readonly silence: () => void;
  readonly reopenCount: () => number;
}

/** Makes a memory transport before `room`. It is closed until `connect`. */
export function createMemoryTransport(room: MemoryRoom): MemoryTransport {
  let listener: TransportListener | null = null;
  let isOpen = false;
  let isSilent = false;
  let reopens = 0;
  const lost = new Set<() => void>();

  const ask = <T>(answer: () => T | Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const onLost = (): void => reject(new LinkLost());
      if (!isOpen) return onLost();
      lost.add(onLost);
      void Promise.resolve(answer()).then(resolve);
    });

  const connect = (): void => {
    isOpen = true;
    isSilent = false;
    listener?.onOpen();
  };
  const drop = (): void => {
    isOpen = false;
    for (const onLost of lost) onLost();
    lost.clear();
    listener?.onClose();
  };

  return {
    open: (given) => {
      listener = given;
    },
    close: () => {
      listener = null;
      isOpen = false;
    },
    reopen: () => {
      reopens += 1;
      if (isOpen) drop();
      connect();
    },
    isOpen: () => isOpen,
    join: (request) => ask(() => room.onJoin(request)),
    command: (envelope) => ask(() => room.onCommand(envelope)),
    ping: () => ask(() => (isSilent ? new Promise<void>(() => undefined) : undefined)),
    connect,
    drop,
    deliverFrame: (frame) => listener?.onFrame(frame),
    deliverPrivate: (message) => listener?.onPrivate(message),
    deliverPresence: (presence) => listener?.onPresence(presence),
    deliverFootage: (news) => listener?.onFootage(news),
    silence: () => {
      isSilent = true;
    },
    reopenCount: () => reopens,
  };
}
