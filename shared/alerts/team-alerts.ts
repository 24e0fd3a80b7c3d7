import { must } from '../lib/assert.ts';
import type { QueueItem, RoomState, TeamState } from '../model/room.ts';
import { timeSegments } from '../model/run-of-show.ts';
import type { Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';

/** How much an alert asks for: to know, to look when there is time, to act now. */
export type AlertSeverity = 'inform' | 'attend' | 'act';

export type AlertKind =
  | 'stockLow'
  | 'questionLate'
  | 'rudeLine'
  | 'finding'
  | 'hostSilent'
  | 'viewersFalling'
  | 'segmentOver'
  | 'seatAway';

/** Something that a seat should know. `key` names the occasion; `values` fill its sentence. */
export interface TeamAlert {
  readonly key: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  readonly atMs: ShowMs;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Who is told what, and how loudly; a seat that is not named is not told. Source: interface study 2.6. */
export const TOLD: Readonly<Record<AlertKind, Readonly<Partial<Record<Role, AlertSeverity>>>>> = {
  stockLow: { operator: 'act', assistant: 'attend', director: 'attend' },
  questionLate: { moderator: 'act', assistant: 'attend', operator: 'inform', director: 'inform' },
  rudeLine: { moderator: 'act', operator: 'inform', director: 'attend' },
  finding: { director: 'act', moderator: 'attend', operator: 'inform' },
  hostSilent: { director: 'act', operator: 'attend', moderator: 'inform' },
  viewersFalling: { director: 'act', operator: 'attend' },
  segmentOver: { director: 'act', operator: 'inform', host: 'inform' },
  seatAway: { director: 'act', operator: 'inform', moderator: 'inform', assistant: 'inform' },
};

/** Source of the limits: interface study 2.6. */
const LOW_STOCK_RATIO = 0.1;
const LATE_QUESTION_MS = 20_000;
const LATE_CUE_MS = 10_000;
const FALL_RATIO = 0.25;
const FALL_WINDOW_MS = 60_000;
const OVER_RATIO = 0.2;
const FRESH_FINDING_MS = 30_000;
/** Fewer people come and go by themselves. */
const LEAST_ONLINE = 20;

/** What is known of a show besides its state. */
export interface AlertContext {
  /** Seats whose person is not connected. */
  readonly away: readonly Role[];
  /** The plan that the room follows. */
  readonly runOfShow: TeamState['runOfShow'];
}

/** What holds now and this seat should know, the loudest first and of equal ones the newest. Nothing off air. */
export function teamAlerts(role: Role, room: RoomState, context: AlertContext): readonly TeamAlert[] {
  const { team, public: show } = room;
  if (team === null || show.phase !== 'live') return [];
  const found = [
    ...stockLow(room),
    ...questionLate(team, show.showMs),
    ...rudeLine(room, team),
    ...finding(room, team),
    ...hostSilent(team, show.showMs),
    ...viewersFalling(team, show.online, show.showMs),
    ...segmentOver(room, team, context),
    ...context.away.map((seat) => occasion('seatAway', seat, show.showMs, { role: seat })),
  ];
  return found
    .flatMap((one) => {
      const severity = TOLD[one.kind][role];
      return severity === undefined ? [] : [{ ...one, severity }];
    })
    .sort((a, b) => RANK[b.severity] - RANK[a.severity] || b.atMs - a.atMs || (a.key < b.key ? -1 : 1));
}

const RANK: Readonly<Record<AlertSeverity, number>> = { inform: 0, attend: 1, act: 2 };

type Occasion = Omit<TeamAlert, 'severity'>;

function occasion(kind: AlertKind, id: string | number, atMs: ShowMs, values: TeamAlert['values'] = {}): Occasion {
  return { key: `${kind}/${id}`, kind, atMs, values };
}

function stockLow({ public: { pinned, queue, showMs } }: RoomState): readonly Occasion[] {
  const slot = queue.findIndex((item) => item.productId === pinned?.productId);
  const item: QueueItem | undefined = queue[slot];
  if (item === undefined || item.isSoldOut || item.stock > LOW_STOCK_RATIO * (item.stock + item.soldUnits)) return [];
  return [occasion('stockLow', `${item.productId}/${item.stock === 0}`, showMs, { slot: slot + 1, count: item.stock })];
}

function questionLate({ openQuestions }: TeamState, showMs: ShowMs): readonly Occasion[] {
  const late = openQuestions.filter(({ askedAtMs }) => showMs - askedAtMs > LATE_QUESTION_MS);
  const oldest = late[0];
  if (oldest === undefined) return [];
  return [occasion('questionLate', oldest.lineId, oldest.askedAtMs + LATE_QUESTION_MS, { count: late.length })];
}

function rudeLine({ public: { chat, showMs } }: RoomState, { intents, settled }: TeamState): readonly Occasion[] {
  const done = new Set(settled.map(({ lineId }) => lineId));
  const rude = new Set(
    intents.filter(({ intent }) => intent === 'rude' || intent === 'spam').map(({ lineId }) => lineId),
  );
  const open = chat.filter((line) => rude.has(line.id) && !line.isHidden && !done.has(line.id));
  const fresh = open.filter(({ atMs }) => showMs - atMs <= FALL_WINDOW_MS);
  const last = fresh.at(-1);
  return last === undefined ? [] : [occasion('rudeLine', last.id, last.atMs, { count: fresh.length, name: last.name })];
}

function finding({ public: { captions, showMs } }: RoomState, { lastUtterance }: TeamState): readonly Occasion[] {
  if (lastUtterance === null || lastUtterance.findings.length === 0) return [];
  const caption = captions.find(({ id }) => id === lastUtterance.utteranceId);
  if (caption === undefined || showMs - caption.endMs > FRESH_FINDING_MS) return [];
  return [occasion('finding', lastUtterance.utteranceId, caption.endMs, { text: caption.text })];
}

function hostSilent({ cues }: TeamState, showMs: ShowMs): readonly Occasion[] {
  const open = cues.filter((cue) => cue.to === 'host' && cue.acknowledgedAtMs === null);
  const late = open.find((cue) => showMs - cue.atMs > LATE_CUE_MS);
  return late === undefined ? [] : [occasion('hostSilent', late.id, late.atMs + LATE_CUE_MS, { text: late.text })];
}

function viewersFalling({ trend }: TeamState, online: number, showMs: ShowMs): readonly Occasion[] {
  const before = trend.filter(({ atMs }) => atMs >= showMs - FALL_WINDOW_MS);
  const most = Math.max(0, ...before.map((point) => point.online));
  if (most < LEAST_ONLINE || online > most * (1 - FALL_RATIO)) return [];
  const percent = Math.round((1 - online / most) * 100);
  return [occasion('viewersFalling', Math.floor(showMs / FALL_WINDOW_MS), showMs, { percent, online })];
}

function segmentOver(
  { public: { plannedMs, showMs } }: RoomState,
  { segment }: TeamState,
  { runOfShow }: AlertContext,
): readonly Occasion[] {
  const timed = timeSegments(runOfShow, plannedMs).find((one) => one.segment.id === segment?.segmentId);
  if (segment === null || timed === undefined || timed.segment.id === must(runOfShow.at(-1), 'a segment').id) return [];
  const lengthMs = timed.endMs - timed.startMs;
  const limitMs = segment.sinceMs + lengthMs * (1 + OVER_RATIO);
  if (showMs < limitMs) return [];
  return [
    occasion('segmentOver', `${segment.segmentId}/${segment.sinceMs}`, limitMs, {
      ms: showMs - segment.sinceMs - lengthMs,
    }),
  ];
}
