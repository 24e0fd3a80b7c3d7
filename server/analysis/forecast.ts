import type { RoomCommand } from '#shared/commands/command.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Segment } from '#shared/model/run-of-show.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ForecastStatus } from '#shared/protocol/http-contract.ts';
import { type Forecast, type ForecastRun, makeForecast } from '#shared/scoring/make-forecast.ts';
import type { Logger } from '../logger.ts';
import type { HeadlessPlayer } from './headless-player.ts';
import { forecastPlans } from './par-plan.ts';

/** Time between two beginnings in one room, monotonic milliseconds: the worker is everybody's. */
const PAUSE_MS = 15_000;
/** Rooms that are forecast at the same time; each has one run in the queue at a time. */
const MOST_AT_ONCE = 12;
/** Finished forecasts that are kept, the latest of each room. */
const KEPT = 100;

/** A plan as it stands in the lobby. */
export interface PlanToForecast {
  readonly header: RoomHeader;
  readonly scenario: Scenario;
  readonly runOfShow: readonly Segment[];
  /** What the team has done in the lobby, in order. */
  readonly preparation: readonly RoomCommand[];
  /** Equal for equal plans. */
  readonly planKey: string;
}

/** Whether a forecast began: `running` when one of this room already does, else why not. */
export type ForecastStart =
  | { readonly kind: 'begun' | 'running' }
  | { readonly kind: 'tooSoon'; readonly seconds: number }
  | { readonly kind: 'busy'; readonly rooms: number };

/** Plays the plans of lobbies in the background: one forecast a room, a bounded number in all. */
export interface ForecastDesk {
  start(plan: PlanToForecast): ForecastStart;
  /** How far the room's latest forecast is; `planKey` is that of the plan as it stands now. */
  status(roomId: RoomId, planKey: string): ForecastStatus;
  /** Stops the room's forecast after the run that is under way; what was there before is gone too. */
  cancel(roomId: RoomId): void;
  /** Lets no further run begin. */
  close(): void;
}

interface Job {
  readonly planKey: string;
  readonly startedAt: number;
  readonly of: number;
  done: number;
  phase: 'running' | 'done' | 'failed' | 'cancelled';
  forecast: Forecast | null;
}

/** An idle desk. `now` is monotonic, milliseconds. */
export function createForecastDesk(
  player: Pick<HeadlessPlayer, 'play'>,
  logger: Logger,
  now: () => number,
): ForecastDesk {
  const jobs = new Map<RoomId, Job>();
  const running = () => [...jobs.values()].filter(({ phase }) => phase === 'running');

  async function run(job: Job, plan: PlanToForecast, plans: ReturnType<typeof forecastPlans>): Promise<void> {
    const runs: ForecastRun[] = [];
    // One after the other: rooms take turns in the queue, and a forecast that is given up costs one run at most.
    for (const one of plans) {
      const { metrics, ...outcome } = await player.play(one, true);
      if (job.phase !== 'running') return;
      runs.push({ ...outcome, gmvCents: metrics.gmvCents });
      job.done += 1;
    }
    job.forecast = makeForecast(runs, plan.runOfShow);
    job.phase = 'done';
  }

  function forgetOldest(): void {
    for (const [roomId, { phase }] of jobs) {
      if (jobs.size <= KEPT) return;
      if (phase !== 'running') jobs.delete(roomId);
    }
  }

  return {
    start(plan) {
      const { roomId, project, lang, plannedMs, crowdSeed } = plan.header;
      const last = jobs.get(roomId);
      if (last?.phase === 'running') return { kind: 'running' };
      const waitMs = last === undefined ? 0 : last.startedAt + PAUSE_MS - now();
      if (waitMs > 0) return { kind: 'tooSoon', seconds: Math.ceil(waitMs / 1_000) };
      const rooms = running().length;
      if (rooms >= MOST_AT_ONCE) return { kind: 'busy', rooms };
      const { scenario, preparation } = plan;
      const plans = forecastPlans({ project, scenario, lang, plannedMs, crowdSeed, preparation });
      const job: Job = {
        planKey: plan.planKey,
        startedAt: now(),
        of: plans.length,
        done: 0,
        phase: 'running',
        forecast: null,
      };
      jobs.delete(roomId);
      jobs.set(roomId, job);
      forgetOldest();
      run(job, plan, plans).catch((fault: unknown) => {
        if (job.phase !== 'running') return;
        job.phase = 'failed';
        logger.error({ err: fault, roomId }, 'plan could not be forecast');
      });
      return { kind: 'begun' };
    },
    status(roomId, planKey) {
      const job = jobs.get(roomId);
      if (job === undefined || job.phase === 'cancelled')
        return { phase: 'none', done: 0, of: 0, forecast: null, isCurrent: false };
      const { phase, done, of, forecast } = job;
      return { phase, done, of, forecast, isCurrent: job.planKey === planKey };
    },
    cancel(roomId) {
      const job = jobs.get(roomId);
      if (job !== undefined) job.phase = 'cancelled';
    },
    close() {
      for (const job of running()) job.phase = 'cancelled';
    },
  };
}
