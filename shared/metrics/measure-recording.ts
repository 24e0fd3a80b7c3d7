import { addIncrements, copyCounters, NO_AUDIENCE } from '../model/audience-counters.ts';
import type { Recording } from '../model/recording.ts';
import { listQuestions, medianAnswerSeconds } from './answer-times.ts';
import { deriveMetrics } from './derive-metrics.ts';
import type { MetricValues } from './metric.ts';

/** All metrics of a recording: a pure fold over its events. An empty show measures 0 everywhere. Rules: MET-1 to MET-3. */
export function measureRecording(recording: Recording): MetricValues {
  const counters = copyCounters(NO_AUDIENCE);
  let peakOnline = 0;
  let showMs = 0;
  for (const entry of recording.entries) {
    showMs = Math.max(showMs, entry.showMs);
    for (const event of entry.events) {
      if (event.type === 'audienceTicked') peakOnline = Math.max(peakOnline, event.online);
      else if (event.type === 'audienceCounted') addIncrements(counters, event.counters);
    }
  }
  const questions = listQuestions(recording);
  return deriveMetrics({
    counters,
    peakOnline,
    showMs,
    questionsAnswered: questions.filter(({ answeredSeq }) => answeredSeq !== null).length,
    medianAnswerSeconds: medianAnswerSeconds(questions),
  });
}
