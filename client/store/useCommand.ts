import { useRef, useState } from 'react';
import type { RoomCommand } from '#shared/commands/command.ts';
import type { Role } from '#shared/model/seat.ts';
import type { SendRefusal } from './room-store.ts';
import { useRoomStoreApi } from './useRoomStore.ts';

/** One control's command: at most one is under way, and the refusal of the last one stays until the next or `clear`. */
export interface ControlCommand {
  readonly isSending: boolean;
  readonly refusal: SendRefusal | null;
  /** Gives the command; resolves true when it is committed, false when refused or when one is still under way. */
  readonly run: (command: RoomCommand, options?: { readonly role?: Role }) => Promise<boolean>;
  readonly clear: () => void;
}

/** Gives commands from one control, with the state that its button shows. */
export function useCommand(): ControlCommand {
  const store = useRoomStoreApi();
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  return {
    isSending,
    refusal,
    clear: () => setRefusal(null),
    run: async (command, options) => {
      if (isBusy.current) return false;
      isBusy.current = true;
      setSending(true);
      setRefusal(null);
      const result = await store.getState().send(command, options);
      isBusy.current = false;
      setSending(false);
      if (!result.ok) setRefusal(result);
      return result.ok;
    },
  };
}
