import type { RoomCommand } from '../commands/command.ts';
import type { TrendPoint } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import type { ShowEdit } from '../model/show-edit.ts';
import type { ShowMs } from '../model/units.ts';
import type { ViewerTrace } from '../model/viewer-trace.ts';
import type { BranchOutcome } from '../whatif/branch-outcome.ts';
import type { ChangedViewer } from '../whatif/changed-viewers.ts';
import type { ExpectedPoint, KeyMoment, RoleCourse } from '../whatif/expected-score.ts';
import type { PairedDifference } from '../whatif/paired-difference.ts';

/** A viewer who decided otherwise, with what had moved them where they did it. */
export interface ExplainedChange extends ChangedViewer {
  readonly name: string;
  /** Strongest first; empty where the deed was not looked into. */
  readonly reasons: ViewerTrace['held'];
}

/** The recorded draws with the act edited, beside the same without. */
export interface WhatIfCourse {
  readonly recorded: BranchOutcome;
  readonly edited: BranchOutcome;
  readonly series: { readonly recorded: readonly TrendPoint[]; readonly edited: readonly TrendPoint[] };
  /** Later acts of the team that had nothing to act on any more, or that the room refused. */
  readonly dropped: number;
  readonly viewers: readonly ExplainedChange[];
  /** Viewers who decided otherwise, those not listed included. */
  readonly changed: number;
}

/** `POST /api/rehearsals/:roomId/what-if` with an edit: begins it, or tells how far it is. */
export interface WhatIfStatus {
  readonly phase: 'running' | 'done' | 'failed';
  /** Pairs of futures that were played, and how many there will be. */
  readonly done: number;
  readonly of: number;
  readonly engineVersion: string;
  /** The recording is of another engine or other content: both courses were played anew by this one. */
  readonly isPlayedAnew: boolean;
  /** Null until the first pair is there. */
  readonly course: WhatIfCourse | null;
  readonly differences: readonly PairedDifference[];
}

/** `GET /api/rehearsals/:roomId/what-if`: what can be edited, in order of time. */
export interface WhatIfActs {
  readonly showMs: ShowMs;
  readonly acts: readonly MomentAct[];
}

/** An alternative that would have helped. */
export interface Proposal {
  readonly edit: ShowEdit;
  /** The act that is changed; null for one that nobody did. */
  readonly act: MomentAct | null;
  readonly differences: readonly PairedDifference[];
}

/** `GET /api/rehearsals/:roomId/proposals`: begins the search, or tells how far it is. */
export interface ProposalStatus {
  readonly phase: 'running' | 'done' | 'failed' | 'otherEngine';
  readonly done: number;
  readonly of: number;
  /** At most five, the most helpful first; empty until all were played. */
  readonly proposals: readonly Proposal[];
}

/** An act of a seat. */
export interface MomentAct {
  readonly seq: number;
  readonly atMs: ShowMs;
  readonly role: Role;
  readonly command: RoomCommand;
}

/** A key moment with what the team did in it. */
export interface ToldMoment extends KeyMoment {
  readonly acts: readonly MomentAct[];
}

/** `GET /api/rehearsals/:roomId/expected`: begins it, or tells how far it is. */
export interface ExpectedStatus {
  readonly phase: 'running' | 'done' | 'failed' | 'otherEngine' | 'tooShort';
  readonly done: number;
  readonly of: number;
  /** Ascending in time; those that are there so far. */
  readonly points: readonly ExpectedPoint[];
  /** Empty until all points are there. */
  readonly moments: readonly ToldMoment[];
  /** What each seat lost or gained over the show; empty until all points are there. */
  readonly roles: readonly RoleCourse[];
}
