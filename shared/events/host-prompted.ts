import type { HostPrompt, RoomState } from '../model/room.ts';
import { changeHost } from './change-partition.ts';

/** The host is asked to answer a line. Channel: host. */
export interface HostPrompted {
  readonly type: 'hostPrompted';
  readonly prompt: HostPrompt;
}

/** Adds the prompt as the newest. */
export function applyHostPrompted(state: RoomState, event: HostPrompted): RoomState {
  return changeHost(state, ({ prompts }) => ({ prompts: [...prompts, event.prompt] }));
}
