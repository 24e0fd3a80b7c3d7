import type { LineId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { changeHost } from './change-partition.ts';

/** Prompts that the host need not answer any more. Channel: host. */
export interface PromptSettled {
  readonly type: 'promptSettled';
  readonly lineIds: readonly LineId[];
}

/** Takes the prompts away. */
export function applyPromptSettled(state: RoomState, event: PromptSettled): RoomState {
  return changeHost(state, ({ prompts }) => ({
    prompts: prompts.filter((prompt) => !event.lineIds.includes(prompt.lineId)),
  }));
}
