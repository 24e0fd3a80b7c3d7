import type { CommandEnvelope } from '#shared/protocol/socket-events.ts';
import { LinkLost, type Transport } from '../connection/transport.ts';
import type { SendResult } from './room-store.ts';

export const GIVE_UP_AFTER_MS = 10_000;

/** Commands that wait for their answer. */
export interface CommandOutbox {
  /** Sends a command and resolves with its answer; without one within ten seconds it is given up as unconfirmed. */
  readonly send: (envelope: CommandEnvelope) => Promise<SendResult>;
  /** Sends again, under the same ids, what lost its link before the answer. To be called after every join. */
  readonly resend: () => void;
  readonly close: () => void;
}

interface Waiting {
  readonly envelope: CommandEnvelope;
  readonly settle: (result: SendResult) => void;
  isUnderway: boolean;
}

/** Makes an outbox over a transport. `isJoined` tells whether the room would listen now. */
export function createCommandOutbox(transport: Transport, isJoined: () => boolean): CommandOutbox {
  const waiting = new Set<Waiting>();

  const attempt = (one: Waiting): void => {
    if (one.isUnderway || !isJoined()) return;
    one.isUnderway = true;
    transport.command(one.envelope).then(one.settle, (error: unknown) => {
      one.isUnderway = false;
      if (!(error instanceof LinkLost)) throw error;
    });
  };

  return {
    send: (envelope) =>
      new Promise((resolve) => {
        const giveUp = setTimeout(() => one.settle(local('link/unconfirmed')), GIVE_UP_AFTER_MS);
        const one: Waiting = {
          envelope,
          isUnderway: false,
          settle: (result) => {
            clearTimeout(giveUp);
            waiting.delete(one);
            resolve(result);
          },
        };
        waiting.add(one);
        attempt(one);
      }),
    resend: () => {
      for (const one of waiting) attempt(one);
    },
    close: () => {
      for (const one of [...waiting]) one.settle(local('link/closed'));
    },
  };
}

function local(code: 'link/unconfirmed' | 'link/closed'): SendResult {
  return { ok: false, code, params: {} };
}
