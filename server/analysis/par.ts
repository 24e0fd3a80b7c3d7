import { createHash } from 'node:crypto';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { makePar, parSchema } from '#shared/scoring/make-par.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import type { Logger } from '../logger.ts';
import type { ParResultStore } from '../storage/par-result-store.ts';
import type { HeadlessPlayer } from './headless-player.ts';
import type { HeadlessOutcome } from './headless-worker.ts';
import { OTHER_CROWD_RUNS, OWN_CROWD_RUNS, parPlans } from './par-plan.ts';
import type { HeadlessPlan } from './run-headless.ts';

/**
 * How far a par is. `par` is null until the runs on the own crowd are done, and has no samples for a percentile until
 * the runs on other crowds are done too.
 */
export interface ParProgress {
  readonly done: number;
  readonly of: number;
  readonly par: Par | null;
}

/** Computes pars in the background and remembers them by what they depend on. */
export interface ParDesk {
  /** Progress of the par of a show; the first call starts it. */
  request(header: RoomHeader, scenario: Scenario): Promise<ParProgress>;
  /** What has not been computed is forgotten; the next request starts it again. */
  close(): void;
}

/** Runs under way; finished ones are in the store. */
interface Job {
  done: number;
  /** From the own crowd alone, null until those runs are done. */
  first: Par | null;
}

const RUNS = OWN_CROWD_RUNS + OTHER_CROWD_RUNS;

/** Own-crowd runs of every show go before the other crowds of any, so that a whole class has its × par early. */
export function createParDesk(results: ParResultStore, player: Pick<HeadlessPlayer, 'play'>, logger: Logger): ParDesk {
  const jobs = new Map<string, Job>();
  let isClosed = false;

  const run = async (key: string, job: Job, header: RoomHeader, scenario: Scenario): Promise<void> => {
    const { project, lang, plannedMs, crowdSeed } = header;
    const [own, others] = parPlans({ project, scenario, lang, plannedMs, crowdSeed });
    const play = async (plan: HeadlessPlan, isUrgent: boolean): Promise<HeadlessOutcome> => {
      const outcome = await player.play(plan, isUrgent);
      job.done += 1;
      return outcome;
    };
    const ownRuns = await Promise.all(own.map((plan) => play(plan, true)));
    const ownMetrics = ownRuns.map(({ metrics }) => metrics);
    const courses = ownRuns.map(({ gmvCentsByMinute }) => gmvCentsByMinute);
    job.first = makePar(ownMetrics, [], courses);
    const otherRuns = await Promise.all(others.map((plan) => play(plan, false)));
    const otherMetrics = otherRuns.map(({ metrics }) => metrics);
    await results.save(key, makePar(ownMetrics, otherMetrics, courses));
  };

  return {
    async request(header, scenario) {
      const key = parKey(header);
      const stored = jobs.has(key) ? null : await readStored(results, key);
      if (stored !== null) return { done: RUNS, of: RUNS, par: stored };
      // Somebody else may have started it while the store was asked: two debriefs open at the same moment.
      const known = jobs.get(key);
      // All runs may be done and not yet stored: whoever waits for the last one asks once more.
      if (known !== undefined) return { done: Math.min(known.done, RUNS - 1), of: RUNS, par: known.first };
      const job: Job = { done: 0, first: null };
      jobs.set(key, job);
      run(key, job, header, scenario)
        .catch((fault: unknown) => {
          if (isClosed) return; // the runs were stopped with the server; the next request starts them again
          logger.error({ err: fault, roomId: header.roomId }, 'par could not be computed');
        })
        .finally(() => jobs.delete(key));
      return { done: 0, of: RUNS, par: null };
    },
    close() {
      isClosed = true;
    },
  };
}

async function readStored(results: ParResultStore, key: string): Promise<Par | null> {
  const stored = parSchema.safeParse(await results.find(key));
  return stored.success ? stored.data : null;
}

/** Everything that a par depends on. The language does not count: decisions of the crowd are the same in both. */
export function parKey(header: RoomHeader): string {
  const { engineVersion, contentHash, project, scenarioId, plannedMs, crowdSeed } = header;
  const facts = canonicalJson({ engineVersion, contentHash, project, scenarioId, plannedMs, crowdSeed });
  return createHash('sha256').update(facts).digest('hex');
}
