import { must } from '#shared/lib/assert.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { MomentAct, Proposal, ProposalStatus } from '#shared/protocol/what-if-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { cutOf } from '#shared/whatif/branch-script.ts';
import { candidateEdits } from '#shared/whatif/candidate-edits.ts';
import { editableActs } from '#shared/whatif/moment-acts.ts';
import {
  type OutcomePair,
  type PairedDifference,
  pairedDifferences,
  pairsOf,
} from '#shared/whatif/paired-difference.ts';
import type { Logger } from '../logger.ts';
import { askWhatIf } from './ask-what-if.ts';
import { shareRecording } from './shared-recording.ts';
import { sideBySide } from './side-by-side.ts';
import type { WhatIfDesk } from './what-if.ts';
import type { FuturesTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Pairs of futures by which candidates are sifted, and those that the best ones get besides. Proposed. */
const SIFT = [1, 2, 3] as const;
const SURE = [4, 5, 6, 7, 8] as const;
const FINALISTS = 8;
const MOST_PROPOSALS = 5;
/** Recordings whose proposals are kept. */
const KEPT = 100;

export interface ProposalQuestion {
  readonly recording: Recording;
  readonly par: Par | null;
  readonly isOurs: boolean;
}

/** Searches for edits that would have helped, in the background, and plays what opening one of them asks for. */
export interface ProposalDesk {
  /** Begins it, or tells how far the search is. */
  ask(roomId: RoomId, question: () => Promise<ProposalQuestion>): Promise<ProposalStatus>;
  close(): void;
}

interface Job {
  phase: ProposalStatus['phase'];
  done: number;
  of: number;
  proposals: readonly Proposal[];
}

interface Candidate {
  readonly edit: ShowEdit;
  readonly pairs: OutcomePair[];
}

/** An idle desk. `whatIfs` is asked for the edits that are proposed. */
export function createProposalDesk(
  workers: Pick<WorkerPool, 'run'>,
  whatIfs: Pick<WhatIfDesk, 'playAhead'>,
  logger: Logger,
): ProposalDesk {
  const jobs = new Map<RoomId, Job>();
  let isClosed = false;

  async function run(job: Job, { recording, par }: ProposalQuestion): Promise<void> {
    const candidates = candidateEdits(recording).map((edit): Candidate => ({ edit, pairs: [] }));
    const play = async ({ edit, pairs }: Candidate, replicates: readonly number[]): Promise<void> => {
      if (isClosed) return;
      const task: FuturesTask = {
        kind: 'futures',
        recording: shareRecording(recording),
        cut: cutOf(recording.entries, edit),
        edits: [null, edit],
        par,
        replicates,
      };
      const [recorded, edited] = (await askWhatIf(workers, task, 'background')).courses;
      pairs.push(...pairsOf(must(recorded, 'a course as it was'), must(edited, 'an edited course')));
      job.done += 1;
    };
    job.of = candidates.length + Math.min(FINALISTS, candidates.length);
    await sideBySide(candidates, (candidate) => play(candidate, SIFT));
    const finalists = best(candidates).slice(0, FINALISTS);
    job.of = candidates.length + finalists.length;
    await sideBySide(finalists, (candidate) => play(candidate, SURE));
    const acts = editableActs(recording.entries);
    job.proposals = best(finalists)
      .slice(0, MOST_PROPOSALS)
      .map((candidate) => proposalOf(candidate, acts));
    job.phase = 'done';
  }

  /** The best first: each is answered at once when it is opened. What fails is played again then. */
  async function playAhead({ proposals }: Job, { recording, par }: ProposalQuestion): Promise<void> {
    for (const { edit } of proposals) {
      if (isClosed) return;
      try {
        const cut = cutOf(recording.entries, edit);
        await whatIfs.playAhead({ recording, cut, edit, par }, 'background');
      } catch (fault) {
        const { roomId } = recording.header;
        if (!isClosed) logger.error({ err: fault, roomId }, 'futures of a proposal could not be played');
      }
    }
  }

  return {
    async ask(roomId, question) {
      const known = jobs.get(roomId);
      if (known !== undefined) return { ...known };
      const job: Job = { phase: 'running', done: 0, of: 0, proposals: [] };
      jobs.set(roomId, job);
      for (const [other, { phase }] of jobs) if (jobs.size > KEPT && phase !== 'running') jobs.delete(other);
      const asked = await question();
      if (!asked.isOurs) job.phase = 'otherEngine';
      else
        run(job, asked)
          .catch((fault: unknown) => {
            job.phase = 'failed';
            if (!isClosed) logger.error({ err: fault, roomId }, 'proposals could not be found');
          })
          .then(() => playAhead(job, asked));
      return { ...job };
    },
    close() {
      isClosed = true;
    },
  };
}

/** Those that help, by what they help: the score, or sales where nothing was scored. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, help: helpOf(pairedDifferences(candidate.pairs)) }))
    .filter(({ help }) => help > 0)
    .sort((a, b) => b.help - a.help)
    .map(({ candidate }) => candidate);
}

function helpOf(differences: readonly PairedDifference[]): number {
  const named = (name: PairedDifference['name']) => differences.find((one) => one.name === name)?.mean;
  return named('total') ?? named('gmvCents') ?? 0;
}

function proposalOf({ edit, pairs }: Candidate, acts: readonly MomentAct[]): Proposal {
  const act = 'seq' in edit ? (acts.find(({ seq }) => seq === edit.seq) ?? null) : null;
  return { edit, act, differences: pairedDifferences(pairs) };
}
