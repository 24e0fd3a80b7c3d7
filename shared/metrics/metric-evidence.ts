import type { Recording } from '../model/recording.ts';
import type { AudienceCounters } from '../model/room.ts';
import { listQuestions } from './answer-times.ts';
import type { MetricId } from './metric.ts';

const MOST_EVIDENCE = 20;

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
export function metricEvidence(recording: Recording, id: MetricId): readonly number[] {
  if (id === 'peakOnline') return heaviest(recording, onlineOf, 1);
  if (id === 'questionsAsked' || id === 'questionsAnswered' || id === 'medianAnswerSeconds') {
    return questionEvidence(recording, id);
  }
  const counter = COUNTER_OF[id];
  return counter === undefined ? [] : heaviest(recording, (entry) => stepOf(entry, counter), MOST_EVIDENCE);
}

type Entry = Recording['entries'][number];

function heaviest(recording: Recording, weigh: (entry: Entry) => number, most: number): readonly number[] {
  return recording.entries
    .map((entry) => ({ seq: entry.seq, weight: weigh(entry) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.seq - b.seq)
    .slice(0, most)
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);
}

function onlineOf({ events }: Entry): number {
  return events.reduce((most, event) => (event.type === 'audienceTicked' ? Math.max(most, event.online) : most), 0);
}

function stepOf({ events }: Entry, counter: keyof AudienceCounters): number {
  return events.reduce(
    (sum, event) => (event.type === 'audienceCounted' ? sum + (event.counters[counter] ?? 0) : sum),
    0,
  );
}

function questionEvidence(recording: Recording, id: MetricId): readonly number[] {
  const endMs = recording.entries.reduce((latest, entry) => Math.max(latest, entry.showMs), 0);
  const questions = listQuestions(recording).filter(
    ({ answeredSeq }) => id === 'questionsAsked' || (answeredSeq === null) === (id === 'questionsAnswered'),
  );
  return questions
    .map(({ askedSeq, askedAtMs, answeredAtMs }) => ({ askedSeq, waitedMs: (answeredAtMs ?? endMs) - askedAtMs }))
    .sort((a, b) => b.waitedMs - a.waitedMs || a.askedSeq - b.askedSeq)
    .slice(0, MOST_EVIDENCE)
    .map(({ askedSeq }) => askedSeq)
    .filter((seq, index, all) => all.indexOf(seq) === index)
    .sort((a, b) => a - b);
}
