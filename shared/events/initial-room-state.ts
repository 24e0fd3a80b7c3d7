import { NO_AUDIENCE } from '../model/audience-counters.ts';
import type { RoomState, TeamState } from '../model/room.ts';
import type { Role, Seat } from '../model/seat.ts';
import { projectState, type Viewpoint } from '../protocol/visibility.ts';

const EMPTY_SEAT: Seat = { holder: { kind: 'empty' }, epoch: 0 };

const EMPTY_SEATS: Readonly<Record<Role, Seat>> = {
  host: EMPTY_SEAT,
  assistant: EMPTY_SEAT,
  operator: EMPTY_SEAT,
  moderator: EMPTY_SEAT,
  director: EMPTY_SEAT,
};

/** Whole seconds 0…119 and one bin for everything longer. */
const ANSWER_BINS = 121;

const EMPTY_TEAM: TeamState = {
  seats: EMPTY_SEATS,
  runOfShow: [],
  signedReview: [],
  blockedWords: [],
  segment: null,
  segmentLog: [],
  counters: NO_AUDIENCE,
  products: {},
  intents: [],
  openQuestions: [],
  answeredCount: 0,
  settled: [],
  answerSeconds: Array.from({ length: ANSWER_BINS }, () => 0),
  trend: [],
  lastUtterance: null,
  findingCount: 0,
  findings: [],
  traffic: null,
  paidTraffic: null,
  lastPaidTraffic: null,
  cues: [],
  incidents: [],
};

const EMPTY_ROOM: RoomState = {
  public: {
    phase: 'lobby',
    pauseReason: null,
    endReason: null,
    showMs: 0,
    plannedMs: 0,
    queue: [],
    pinned: null,
    coupons: [],
    flashSale: null,
    lastFlashSale: null,
    luckyBag: null,
    lastDraw: null,
    gifts: [],
    online: 0,
    peakOnline: 0,
    likes: 0,
    chat: [],
    pinnedLine: null,
    mutedViewers: [],
    slowModeS: 0,
    captions: [],
    notices: [],
  },
  team: EMPTY_TEAM,
  host: { prompts: [] },
  staff: { digests: [], incidentKeys: [] },
};

/**
 * A room before its first entry, as a viewpoint sees it: partitions that it may not see are null and stay null under
 * every event. Its queue is empty until `roomOpened`. Rules: VIS-1.
 */
export function initialRoomState(viewpoint: Viewpoint): RoomState {
  return projectState(EMPTY_ROOM, viewpoint);
}
