import type { Recording } from '../model/recording.ts';
import type { AudienceCounters } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { listQuestions } from './answer-times.ts';
import type { MetricId } from './metric.ts';
import { METRICS } from './metric-registry.ts';

const MOST_EVIDENCE = 20;
/** Moments that a debrief plays of each metric. */
const MOST_MOMENTS = 3;

/** A place of a recording that a metric rests on. */
export interface MetricMoment {
  readonly seq: number;
  readonly atMs: ShowMs;
}

/** The counter in whose steps a metric is seen to move. */
const COUNTER_OF: Readonly<Partial<Record<MetricId, keyof AudienceCounters>>> = {
  impressions: 'impressions',
  views: 'views',
  viewers: 'viewers',
  averageOnline: 'watchMs',
  averageWatchSeconds: 'exits',
  enterRate: 'views',
  interactionRate: 'interactors',
  commentRate: 'commenters',
  followRate: 'follows',
  productExposureRate: 'exposedViewers',
  clickRate: 'clicks',
  clickOrderRate: 'orders',
  buyersPerViewer: 'buyers',
  orders: 'orders',
  gmvCents: 'gmvCents',
  gpmWatchCents: 'gmvCents',
  gpmShowCents: 'gmvCents',
  uvValueCents: 'gmvCents',
  aovCents: 'gmvCents',
  negativeFeedbackRate: 'reports',
  paidSpendCents: 'paidSpendCents',
  paidOrders: 'paidOrders',
  paidRoi: 'paidGmvCents',
};

/**
 * The journal entries that a metric rests on, at most 20 `seq`, ascending: the largest steps of its counter, the peak
 * itself, for questions those that waited longest, for answers those that came slowest. Rules: MET-5.
 */
export function metricEvidence(recording: Recording, id: MetricId, most = MOST_EVIDENCE): readonly number[] {
  if (id === 'peakOnline') return heaviest(recording.entries, onlineOf, 1).map(({ seq }) => seq);
  if (id === 'questionsAsked' || id === 'questionsAnswered' || id === 'medianAnswerSeconds') {
    return questionEvidence(recording, id, most);
  }
  return largestSteps(recording, id, most).map(({ seq }) => seq);
}

/** The moments behind every metric by its id, at most three of each, in show order; none where no entry moves it. */
export function metricMoments(recording: Recording): Readonly<Record<string, readonly MetricMoment[]>> {
  const times = new Map(recording.entries.map(({ seq, showMs }) => [seq, showMs]));
  const momentsOf = (id: MetricId) =>
    metricEvidence(recording, id, MOST_MOMENTS).map((seq) => ({ seq, atMs: times.get(seq) ?? 0 }));
  return Object.fromEntries(METRICS.map(({ id }) => [id, momentsOf(id)]));
}

/** The entries with the largest steps of a metric's counter, in show order; none for a metric without one. */
export function largestSteps({ entries }: Recording, id: MetricId, most = MOST_EVIDENCE): readonly Entry[] {
  const counter = COUNTER_OF[id];
  return counter === undefined ? [] : heaviest(entries, (entry) => stepOf(entry, counter), most);
}

type Entry = Recording['entries'][number];

function heaviest(entries: readonly Entry[], weigh: (entry: Entry) => number, most: number): readonly Entry[] {
  const weighed: { readonly entry: Entry; readonly weight: number }[] = [];
  for (const entry of entries) {
    const weight = weigh(entry);
    if (weight > 0) weighed.push({ entry, weight });
  }
  return weighed
    .sort((a, b) => b.weight - a.weight || a.entry.seq - b.entry.seq)
    .slice(0, most)
    .map(({ entry }) => entry)
    .sort((a, b) => a.seq - b.seq);
}

function onlineOf({ events }: Entry): number {
  let most = 0;
  for (const event of events) if (event.type === 'audienceTicked') most = Math.max(most, event.online);
  return most;
}

function stepOf({ events }: Entry, counter: keyof AudienceCounters): number {
  let sum = 0;
  for (const event of events) if (event.type === 'audienceCounted') sum += event.counters[counter] ?? 0;
  return sum;
}

function questionEvidence(recording: Recording, id: MetricId, most: number): readonly number[] {
  const endMs = recording.entries.reduce((latest, entry) => Math.max(latest, entry.showMs), 0);
  const questions = listQuestions(recording).filter(
    ({ answeredSeq }) => id === 'questionsAsked' || (answeredSeq === null) === (id === 'questionsAnswered'),
  );
  return questions
    .map(({ askedSeq, askedAtMs, answeredAtMs }) => ({ askedSeq, waitedMs: (answeredAtMs ?? endMs) - askedAtMs }))
    .sort((a, b) => b.waitedMs - a.waitedMs || a.askedSeq - b.askedSeq)
    .slice(0, most)
    .map(({ askedSeq }) => askedSeq)
    .filter((seq, index, all) => all.indexOf(seq) === index)
    .sort((a, b) => a - b);
}
