import type { AdjudicationRequest } from '#shared/model/adjudication.ts';
import type { AnnotationId } from '#shared/model/annotation.ts';
import type { BankSentenceContent, BankSentenceId } from '#shared/model/bank-sentence.ts';
import type { Marks } from '#shared/model/grade.ts';
import type { PeerReviewRequest } from '#shared/model/peer-review.ts';
import type {
  CalibrationDesk,
  CalibrationRequest,
  CalibrationSetup,
  CalibrationTask,
  CalibrationTries,
} from '#shared/protocol/calibration-contract.ts';
import type {
  AgreementReport,
  AnnotationList,
  ChangedAnnotation,
  CommentBank,
  DimensionScore,
  DraftRequest,
  Gradebook,
  GradingRow,
  NewAnnotation,
  PeerDesk,
  Released,
  ReviewDesk,
  SavedDraft,
  SubmitRequest,
  TeamGrades,
} from '#shared/protocol/review-contract.ts';
import type { BroughtMarks } from '#shared/protocol/review-pack.ts';
import { deleteJson, getFile, getJson, type HttpResult, patchJson, postJson, putJson } from './http-client.ts';

const place = (roomId: string) => `/api/rehearsals/${roomId}`;

/** Where a rater's desk and a class's gradebook are read, for those who follow them. */
export const deskPath = (roomId: string): string => `${place(roomId)}/review`;
export const gradebookPath = (classId: string): string => `/api/classes/${classId}/gradebook`;

/** The routes of reviewing and grading. None of them rejects. */
export const reviewApi = {
  grading: (): Promise<HttpResult<readonly GradingRow[]>> => getJson('/api/grading'),
  desk: (roomId: string): Promise<HttpResult<ReviewDesk>> => getJson(deskPath(roomId)),
  saveDraft: (roomId: string, draft: DraftRequest): Promise<HttpResult<SavedDraft>> =>
    patchJson(`${place(roomId)}/grade`, draft),
  submit: (roomId: string, grade: SubmitRequest): Promise<HttpResult<ReviewDesk>> =>
    postJson(`${place(roomId)}/grade/submit`, grade),
  /** A review pack of one's own, to take along. */
  pack: (roomId: string): Promise<HttpResult<File>> => getFile(`${place(roomId)}/review-pack`),
  bringMarks: (roomId: string, file: unknown, isOverDraft: boolean): Promise<HttpResult<BroughtMarks>> =>
    postJson(`${place(roomId)}/review-pack/marks`, { file, isOverDraft }),
  addAnnotation: (roomId: string, annotation: NewAnnotation): Promise<HttpResult<AnnotationList>> =>
    postJson(`${place(roomId)}/annotations`, annotation),
  changeAnnotation: (
    roomId: string,
    id: AnnotationId,
    change: ChangedAnnotation,
  ): Promise<HttpResult<AnnotationList>> => patchJson(`${place(roomId)}/annotations/${id}`, change),
  removeAnnotation: (roomId: string, id: AnnotationId): Promise<HttpResult<AnnotationList>> =>
    deleteJson(`${place(roomId)}/annotations/${id}`),
  calibrations: (): Promise<HttpResult<readonly CalibrationTask[]>> => getJson('/api/calibrations'),
  calibration: (assignmentId: string, roomId: string): Promise<HttpResult<CalibrationDesk>> =>
    getJson(`/api/calibrations/${assignmentId}/${roomId}`),
  tryCalibration: (assignmentId: string, roomId: string, marks: Marks): Promise<HttpResult<CalibrationTries>> =>
    postJson(`/api/calibrations/${assignmentId}/${roomId}`, { marks }),
  calibrationSetup: (classId: string, assignmentId: string): Promise<HttpResult<CalibrationSetup>> =>
    getJson(`/api/classes/${classId}/assignments/${assignmentId}/calibration`),
  setCalibration: (
    classId: string,
    assignmentId: string,
    calibration: CalibrationRequest,
  ): Promise<HttpResult<CalibrationSetup>> =>
    putJson(`/api/classes/${classId}/assignments/${assignmentId}/calibration`, calibration),
  commentBank: (): Promise<HttpResult<CommentBank>> => getJson('/api/comment-bank'),
  saveSentence: (id: BankSentenceId, content: BankSentenceContent): Promise<HttpResult<CommentBank>> =>
    putJson(`/api/comment-bank/${id}`, content),
  removeSentence: (id: BankSentenceId): Promise<HttpResult<CommentBank>> => deleteJson(`/api/comment-bank/${id}`),
  teamGrades: (roomId: string): Promise<HttpResult<TeamGrades>> => getJson(`${place(roomId)}/grades`),
  release: (roomId: string): Promise<HttpResult<Released>> => postJson(`${place(roomId)}/release`, {}),
  gradebook: (classId: string): Promise<HttpResult<Gradebook>> => getJson(gradebookPath(classId)),
  dimensions: (roomId: string): Promise<HttpResult<readonly DimensionScore[]>> =>
    getJson(`${place(roomId)}/dimensions`),
  gradebookFile: (classId: string, kind: 'csv' | 'xlsx', lang: string): string =>
    `/api/classes/${classId}/gradebook.${kind}?lang=${lang}`,
  agreement: (classId: string): Promise<HttpResult<AgreementReport>> => getJson(`/api/classes/${classId}/agreement`),
  adjudicate: (roomId: string, adjudication: AdjudicationRequest): Promise<HttpResult<ReviewDesk>> =>
    postJson(`${place(roomId)}/adjudications`, adjudication),
  peerDesk: (roomId: string): Promise<HttpResult<PeerDesk>> => getJson(`${place(roomId)}/peer-review`),
  givePeerReview: (roomId: string, review: PeerReviewRequest): Promise<HttpResult<PeerDesk>> =>
    postJson(`${place(roomId)}/peer-review`, review),
};
