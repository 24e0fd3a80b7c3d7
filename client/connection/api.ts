import type { Guidance } from '#shared/model/compliance.ts';
import type { NewJudgement } from '#shared/model/finding-judgement.ts';
import type { HeadStart, ShowEdit } from '#shared/model/show-edit.ts';
import type { ViewerTrace } from '#shared/model/viewer-trace.ts';
import type { DrillStatus, OpenDrill, OpenedDrill } from '#shared/protocol/drill-contract.ts';
import type { GhostList, OpenAgain } from '#shared/protocol/ghost-contract.ts';
import type {
  CatalogueFile,
  CataloguePreview,
  CheckedSpeech,
  Debrief,
  ForecastStatus,
  Library,
  OpenedRehearsal,
  OpenRehearsal,
  RecordingFile,
  RehearsalRow,
  SpeechCheck,
  SpeechSettings,
} from '#shared/protocol/http-contract.ts';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import type { SavedTeamReview, SaveTeamReview, TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import type { ExpectedStatus, ProposalStatus, WhatIfActs, WhatIfStatus } from '#shared/protocol/what-if-contract.ts';
import { deleteJson, getJson, type HttpResult, patchJson, postJson } from './http-client.ts';

/** Result of an import. */
export interface ImportedProject {
  readonly projectId: string;
}

/** The routes of this server that the pages use, by what they do. None of them rejects. */
export const api = {
  guidance: (): Promise<HttpResult<readonly Guidance[]>> => getJson('/api/speech/guidance'),
  checkSpeech: (words: SpeechCheck): Promise<HttpResult<CheckedSpeech>> => postJson('/api/speech/check', words),
  speechSettings: (): Promise<HttpResult<SpeechSettings>> => getJson('/api/speech/settings'),
  changeSpeechSettings: (settings: SpeechSettings): Promise<HttpResult<SpeechSettings>> =>
    postJson('/api/speech/settings', settings),
  library: (): Promise<HttpResult<Library>> => getJson('/api/library'),
  rehearsals: (): Promise<HttpResult<readonly RehearsalRow[]>> => getJson('/api/rehearsals'),
  openRehearsal: (request: OpenRehearsal): Promise<HttpResult<OpenedRehearsal>> => postJson('/api/rehearsals', request),
  debrief: (roomId: string): Promise<HttpResult<Debrief>> => getJson(`/api/rehearsals/${roomId}/debrief`),
  judgeFinding: (roomId: string, judgement: NewJudgement): Promise<HttpResult<Debrief>> =>
    postJson(`/api/rehearsals/${roomId}/findings`, judgement),
  viewer: (roomId: string, viewer: number): Promise<HttpResult<ViewerTrace>> =>
    getJson(`/api/rehearsals/${roomId}/viewers/${viewer}`),
  expected: (roomId: string): Promise<HttpResult<ExpectedStatus>> => getJson(`/api/rehearsals/${roomId}/expected`),
  proposals: (roomId: string): Promise<HttpResult<ProposalStatus>> => getJson(`/api/rehearsals/${roomId}/proposals`),
  whatIfActs: (roomId: string): Promise<HttpResult<WhatIfActs>> => getJson(`/api/rehearsals/${roomId}/what-if`),
  whatIf: (roomId: string, edit: ShowEdit): Promise<HttpResult<WhatIfStatus>> =>
    postJson(`/api/rehearsals/${roomId}/what-if`, edit),
  prepareWhatIf: (roomId: string, ahead: HeadStart): Promise<HttpResult<object>> =>
    postJson(`/api/rehearsals/${roomId}/what-if/ahead`, ahead),
  openDrill: (roomId: string, drill: OpenDrill): Promise<HttpResult<OpenedDrill>> =>
    postJson(`/api/rehearsals/${roomId}/drills`, drill),
  openAgain: (roomId: string, again: OpenAgain): Promise<HttpResult<OpenedRehearsal>> =>
    postJson(`/api/rehearsals/${roomId}/again`, again),
  ghosts: (roomId: string): Promise<HttpResult<GhostList>> => getJson(`/api/rehearsals/${roomId}/ghosts`),
  drill: (roomId: string): Promise<HttpResult<DrillStatus>> => getJson(`/api/rehearsals/${roomId}/drill`),
  teamReview: (roomId: string): Promise<HttpResult<TeamReviewDesk>> => getJson(`/api/rehearsals/${roomId}/team-review`),
  saveTeamReview: (roomId: string, review: SaveTeamReview): Promise<HttpResult<SavedTeamReview>> =>
    patchJson(`/api/rehearsals/${roomId}/team-review`, review),
  recording: (roomId: string): Promise<HttpResult<RecordingFile>> => getJson(`/api/rehearsals/${roomId}/recording`),
  /** Before anybody opens it; when it is on the screen, `viewRecording` says so. */
  recordingAhead: (roomId: string): Promise<HttpResult<RecordingFile>> =>
    getJson(`/api/rehearsals/${roomId}/recording?ahead=1`),
  viewRecording: (roomId: string): Promise<HttpResult<object>> =>
    postJson(`/api/rehearsals/${roomId}/recording/views`, {}),
  forecast: (roomId: string): Promise<HttpResult<ForecastStatus>> => getJson(`/api/rehearsals/${roomId}/forecast`),
  startForecast: (roomId: string): Promise<HttpResult<ForecastStatus>> =>
    postJson(`/api/rehearsals/${roomId}/forecast`, {}),
  cancelForecast: (roomId: string): Promise<HttpResult<ForecastStatus>> =>
    deleteJson(`/api/rehearsals/${roomId}/forecast`),
  previewCatalogue: (file: CatalogueFile): Promise<HttpResult<CataloguePreview>> =>
    postJson('/api/catalogue/preview', file),
  importCatalogue: (file: CatalogueFile): Promise<HttpResult<ImportedProject>> =>
    postJson('/api/catalogue/import', file),
  grading: (): Promise<HttpResult<readonly GradingRow[]>> => getJson('/api/grading'),
  readiness: (): Promise<HttpResult<{ readonly status: 'ready' }>> => getJson('/readyz'),
};
