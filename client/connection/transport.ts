import type { FootageNews } from '#shared/protocol/footage-contract.ts';
import type {
  CommandAck,
  CommandEnvelope,
  Frame,
  JoinAck,
  JoinRequest,
  Presence,
  PrivateEvents,
  Refusal,
} from '#shared/protocol/socket-events.ts';

/** The link went away before an answer came: the request may or may not have reached the room. */
export class LinkLost extends Error {
  constructor() {
    super('The link was lost before the answer came.');
    this.name = 'LinkLost';
  }
}

/** What a transport tells its listener, in the order in which it arrives. */
export interface TransportListener {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onFrame: (frame: Frame) => void;
  readonly onPrivate: (message: PrivateEvents) => void;
  readonly onPresence: (presence: Presence) => void;
  readonly onFootage: (news: FootageNews) => void;
  readonly onError: (refusal: Refusal) => void;
}

/**
 * The way to a room's authority. One listener; it keeps trying to open until `close`. Requests reject with `LinkLost`
 * and nothing else.
 */
export interface Transport {
  readonly open: (listener: TransportListener) => void;
  readonly close: () => void;
  /** Drops the present link and opens a new one at once. */
  readonly reopen: () => void;
  readonly isOpen: () => boolean;
  readonly join: (request: JoinRequest) => Promise<JoinAck>;
  readonly command: (envelope: CommandEnvelope) => Promise<CommandAck>;
  readonly ping: () => Promise<void>;
}
