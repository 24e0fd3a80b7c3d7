import type { Pool } from 'pg';
import type { Journal } from '#shared/authority/journal.ts';
import type { AccessStore } from './access-store.ts';
import type { AdjudicationStore } from './adjudication-store.ts';
import type { AnnotationStore } from './annotation-store.ts';
import type { AssignmentStore } from './assignment-store.ts';
import type { AuditStore } from './audit-store.ts';
import type { CalibrationStore } from './calibration-store.ts';
import type { ClassStore } from './class-store.ts';
import type { ClockPointStore } from './clock-point-store.ts';
import type { CommentBankStore } from './comment-bank-store.ts';
import type { ConsentStore } from './consent-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { EnterpriseStore } from './enterprise-store.ts';
import type { FindingJudgementStore } from './finding-judgement-store.ts';
import type { FootageStore } from './footage-store.ts';
import type { GhostStore } from './ghost-store.ts';
import type { GradeStore } from './grade-store.ts';
import type { LinkStore } from './link-store.ts';
import type { MentorStore } from './mentor-store.ts';
import type { ParResultStore } from './par-result-store.ts';
import type { PeerReviewStore } from './peer-review-store.ts';
import type { PersonStore } from './person-store.ts';
import type { PlannedIncidentStore } from './planned-incident-store.ts';
import type { ProjectStore } from './project-store.ts';
import type { RatedRoomStore } from './rated-room-store.ts';
import type { RehearsalStore } from './rehearsal-store.ts';
import type { RosterStore } from './roster-store.ts';
import type { SampleStore } from './sample-store.ts';
import type { ScorecardStore } from './scorecard-store.ts';
import type { SettingStore } from './setting-store.ts';
import type { TeamReviewStore } from './team-review-store.ts';

/** Everything the server keeps. All writes are committed when their promise resolves. */
export interface Storage {
  readonly journal: Journal;
  readonly rehearsals: RehearsalStore;
  readonly ghosts: GhostStore;
  readonly people: PersonStore;
  readonly classes: ClassStore;
  readonly assignments: AssignmentStore;
  readonly mentors: MentorStore;
  readonly links: LinkStore;
  readonly audit: AuditStore;
  readonly enterprises: EnterpriseStore;
  readonly rosters: RosterStore;
  readonly access: AccessStore;
  readonly settings: SettingStore;
  readonly samples: SampleStore;
  /** For better-auth alone, which keeps its sessions itself. */
  readonly accountPool: Pool;
  readonly clockPoints: ClockPointStore;
  readonly scorecards: ScorecardStore;
  readonly parResults: ParResultStore;
  readonly projects: ProjectStore;
  readonly ratedRooms: RatedRoomStore;
  readonly annotations: AnnotationStore;
  readonly calibrations: CalibrationStore;
  readonly commentBank: CommentBankStore;
  readonly findingJudgements: FindingJudgementStore;
  readonly drafts: DraftStore;
  readonly grades: GradeStore;
  readonly adjudications: AdjudicationStore;
  readonly peerReviews: PeerReviewStore;
  readonly teamReviews: TeamReviewStore;
  readonly plannedIncidents: PlannedIncidentStore;
  readonly consents: ConsentStore;
  readonly footage: FootageStore;
  /** Writes and commits a row. Rejects when the database cannot take writes now. */
  probe(): Promise<void>;
  /** Lets running writes finish, closes the connections and stops the private cluster, if there is one. */
  close(): Promise<void>;
}
