import { z } from 'zod';
import type { GradedIncident } from '../incidents/grade-incident.ts';
import type { AfterSale } from '../metrics/after-sale.ts';
import type { MetricValues } from '../metrics/metric.ts';
import type { MetricMoment } from '../metrics/metric-evidence.ts';
import type { NotableViewer } from '../metrics/notable-viewers.ts';
import type { Pacing } from '../metrics/pacing.ts';
import type { QuestionTable } from '../metrics/question-table.ts';
import type { Guidance } from '../model/compliance.ts';
import { contentIdSchema, roomIdSchema, teamIdSchema, viewerSchema } from '../model/ids.ts';
import { type Bilingual, languageSchema } from '../model/language.ts';
import type { JournalEntry, RoomHeader } from '../model/recording.ts';
import type { Phase, TrafficWindow, TrendPoint } from '../model/room.ts';
import { type Role, roleSchema } from '../model/seat.ts';
import type { Finding } from '../model/speech-act.ts';
import type { Forecast } from '../scoring/make-forecast.ts';
import type { CostedFinding } from '../scoring/measure-compliance.ts';
import type { SegmentCourse } from '../scoring/plan-course.ts';
import type { TeamLanes } from '../scoring/role-lanes.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { RoomBrief } from './room-brief.ts';

/** `POST /api/rehearsals`: opens a room. With `solo` the other seats get bots, the sender takes `role` and the show starts. */
export const openRehearsalSchema = z.strictObject({
  projectId: contentIdSchema,
  scenarioId: contentIdSchema,
  lang: languageSchema,
  minutes: z.int().min(1).max(120),
  mode: z.enum(['solo', 'team']),
  role: roleSchema,
  /** A team that the sender is in: the room is then the team's and its class's staff's alone. */
  teamId: teamIdSchema.nullable().default(null),
});
export type OpenRehearsal = z.infer<typeof openRehearsalSchema>;
export interface OpenedRehearsal {
  readonly roomId: string;
  /** By which others come in without the link; null for a solo show. */
  readonly joinCode: string | null;
}

/** `POST /api/catalogue/preview` and `/import`: a product file as text. */
export const catalogueFileSchema = z.strictObject({
  fileName: z.string().min(1).max(200),
  text: z.string().max(1_000_000),
  projectName: z.string().trim().min(1).max(80),
  enterpriseName: z.string().trim().min(1).max(80),
});
export type CatalogueFile = z.infer<typeof catalogueFileSchema>;

/** Error body of every route: coded, with facts for the text. */
export interface HttpProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** What is there now, where a request was refused because somebody has changed it since; of the route's own type. */
  readonly present?: unknown;
}

/** `GET /api/library`. */
export interface Library {
  readonly projects: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly enterpriseName: Bilingual;
    readonly brief: Bilingual;
    readonly productCount: number;
    readonly isImported: boolean;
  }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly about: Bilingual;
    readonly minutes: readonly number[];
  }[];
}

/** One row of `GET /api/rehearsals`: rooms that the sender opened or sat in, and those of their teams, newest first. */
export interface RehearsalRow {
  readonly roomId: string;
  readonly projectName: Bilingual;
  readonly enterpriseName: Bilingual;
  readonly phase: Phase;
  readonly openedAt: string;
  readonly showMs: number;
  readonly plannedMs: number;
  readonly isSolo: boolean;
  /** A moment of another rehearsal, tried again. */
  readonly isDrill: boolean;
  /** Both null for a room without a team. */
  readonly teamName: string | null;
  readonly className: string | null;
  readonly roles: readonly Role[];
  readonly total: number | null;
  readonly xPar: number | null;
}

/** `GET /api/rehearsals/:roomId/debrief`. `par` tells how far the background runs are. */
export interface Debrief {
  readonly brief: RoomBrief;
  readonly lang: string;
  readonly showMs: number;
  readonly metrics: MetricValues;
  /** Where each metric moved most, by its id. */
  readonly moments: Readonly<Record<string, readonly MetricMoment[]>>;
  /** What viewers asked about products. */
  readonly questions: QuestionTable;
  readonly parMetrics: Readonly<Record<string, number>> | null;
  readonly scorecard: Scorecard;
  /** In the order in which they opened; empty in recordings from before incidents were graded. */
  readonly incidents: readonly GradedIncident[];
  /** How it was spoken: from recorded voice where there is any, else from the times of the words. */
  readonly pacing: Pacing;
  /** What needed care on air, in order. */
  readonly findings: readonly ReportedFinding[];
  /** The reader may confirm and dismiss findings: the show's director, and the staff of its class. */
  readonly canJudge: boolean;
  /** Points of the chart, ascending in time. */
  readonly series: readonly TrendPoint[];
  /** The run-of-show as planned and as called; empty where nothing was planned. */
  readonly course: readonly SegmentCourse[];
  /** What each seat did when, and what was passed on. */
  readonly team: TeamLanes;
  /** Windows of the traffic model, in order. */
  readonly windows: readonly TrafficWindow[];
  readonly afterSale: AfterSale;
  /** Moments by which a viewer can be picked, in order of time. */
  readonly viewers: readonly NotableViewer[];
  readonly par: { readonly done: number; readonly of: number };
  readonly digest: string;
}

/** A finding as it is reported: where, by which law, what it cost. `guidance` null: a rule of an older lexicon. */
export interface ReportedFinding extends CostedFinding {
  readonly guidance: Guidance | null;
}

/** What is known of the goods that words are about: list price, pieces, and what the card's certificate says. */
export const checkedGoodsSchema = z.strictObject({
  priceCents: z.int().min(0),
  stock: z.int().min(0),
  certificate: z.string().min(1).max(2_000).nullable(),
});
export type CheckedGoods = z.infer<typeof checkedGoodsSchema>;

/**
 * `POST /api/speech/check`: words that are planned for the show, in the language in which they are to be said. With `goods`
 * what is true of them is no finding, as on air.
 */
export const speechCheckSchema = z.strictObject({
  lang: languageSchema,
  text: z.string().max(5_000),
  goods: checkedGoodsSchema.optional(),
});
export type SpeechCheck = z.infer<typeof speechCheckSchema>;

/**
 * `GET` and `POST /api/speech/settings`. `isCloudAllowed`: an administrator lets browsers send the microphone to their maker's
 * recognition service. Off unless switched on.
 */
export const speechSettingsSchema = z.strictObject({ isCloudAllowed: z.boolean() });
export type SpeechSettings = z.infer<typeof speechSettingsSchema>;

/** What would be found in them, with offsets into the text, in its order. */
export interface CheckedSpeech {
  readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding {
  readonly finding: Finding;
  readonly guidance: Guidance | null;
}

/**
 * `GET /api/rehearsals/:roomId/recording`: header without seeds while others may still play it, and the whole journal.
 * With `?ahead=1` it is sent before anybody opens it, and the audit says so; `POST …/recording/views` says that it is on a
 * screen now. Rules: LOG-4.
 */
export interface RecordingFile {
  readonly brief: RoomBrief;
  readonly header: RoomHeader;
  readonly entries: readonly JournalEntry[];
}

/**
 * `GET`, `POST` and `DELETE /api/rehearsals/:roomId/forecast`: how far the forecast of the room's plan is. `POST` begins one
 * where none runs, `DELETE` gives it up. Only in the lobby.
 */
export interface ForecastStatus {
  readonly phase: 'none' | 'running' | 'done' | 'failed';
  /** Runs that are done, of how many; both 0 where there is none. */
  readonly done: number;
  readonly of: number;
  /** Null until every run is done. */
  readonly forecast: Forecast | null;
  /** The plan has not been changed since it began. */
  readonly isCurrent: boolean;
}

export const roomParamsSchema = z.strictObject({ roomId: roomIdSchema });
export const recordingQuerySchema = z.object({ ahead: z.literal('1').optional() });

/** `GET /api/rehearsals/:roomId/viewers/:viewer`: a room and the number of one of its viewers. Answers with a `ViewerTrace`. */
export const viewerParamsSchema = z.strictObject({
  roomId: roomIdSchema,
  viewer: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(viewerSchema),
});

/** One row of a catalogue preview, in file order. */
export interface CatalogueRow {
  readonly line: number;
  readonly productId: string;
  readonly name: Bilingual;
  readonly priceCents: number | null;
  readonly floorPriceCents: number | null;
  readonly costCents: number | null;
  readonly stock: number | null;
  readonly factCount: number;
  readonly problems: readonly CatalogueProblem[];
}

/** A problem of a catalogue file: where it is, what it is, as a code with facts. `line` counts from 1 with the header. */
export interface CatalogueProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
}

export interface CataloguePreview {
  readonly format: 'caipai' | 'shopify';
  readonly rows: readonly CatalogueRow[];
  readonly problems: readonly CatalogueProblem[];
  readonly canImport: boolean;
}
