import type { RoomState } from '#shared/model/room.ts';

/** What a screen shows before the first snapshot: a lobby with nothing in it. */
export const BLANK_ROOM: RoomState = {
  public: {
    phase: 'lobby',
    pauseReason: null,
    endReason: null,
    showMs: 0,
    plannedMs: 0,
    queue: [],
    pinned: null,
    coupons: [],
    online: 0,
    peakOnline: 0,
    likes: 0,
    chat: [],
    mutedViewers: [],
    captions: [],
    notices: [],
  },
  team: null,
  staff: null,
  host: null,
};
