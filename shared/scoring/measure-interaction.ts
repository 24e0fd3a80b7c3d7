import type { SpeechActKind } from '../model/speech-act.ts';
import { evidenceAt, type Measured, measured, NO_WORDS, type ShowReading, unmeasured } from './measured.ts';

const NO_QUESTION = unmeasured('没有观众问到商品', 'nobody asked about a product');

/** Share of the product questions that were answered rightly. Rules: SCO-12. */
export function measureAnsweredRate({ show, metrics }: ShowReading): Measured {
  if (metrics.questionsAsked === 0) return NO_QUESTION;
  const waiting = show.questions
    .filter(({ answeredSeq }) => answeredSeq === null)
    .sort((a, b) => a.askedAtMs - b.askedAtMs);
  return measured(
    metrics.questionsAnswered / metrics.questionsAsked,
    waiting.map(({ askedSeq, askedAtMs }) => evidenceAt(askedSeq, askedAtMs, '一直没人回答', 'never answered')),
  );
}

/** Median seconds from question to right answer. Rules: SCO-12. */
export function measureAnswerTime({ show, metrics }: ShowReading): Measured {
  if (metrics.questionsAsked === 0) return NO_QUESTION;
  if (metrics.medianAnswerSeconds === null) return unmeasured('没有答对过问题', 'no question was answered rightly');
  const slowest = show.questions
    .map((question) => ({ ...question, waitedMs: (question.answeredAtMs ?? 0) - question.askedAtMs }))
    .filter(({ answeredAtMs }) => answeredAtMs !== null)
    .sort((a, b) => b.waitedMs - a.waitedMs);
  return measured(
    metrics.medianAnswerSeconds,
    slowest.slice(0, 3).map(({ askedSeq, askedAtMs, waitedMs }) => {
      const seconds = Math.round(waitedMs / 1_000);
      return evidenceAt(askedSeq, askedAtMs, `等了 ${seconds} 秒才有回答`, `waited ${seconds} seconds for an answer`);
    }),
  );
}

/** How often viewers were greeted, per ten minutes. Rules: SCO-12. */
export function measureGreetings(reading: ShowReading): Measured {
  return actsPerTenMinutes(reading, 'greeting', ['跟观众打招呼', 'viewers greeted']);
}

/** How often the host hooked viewers anew, per ten minutes. Rules: SCO-13. */
export function measureHooks(reading: ShowReading): Measured {
  return actsPerTenMinutes(reading, 'hook', ['一次留人的钩子', 'a hook']);
}

function actsPerTenMinutes({ show }: ShowReading, kind: SpeechActKind, [zh, en]: [string, string]): Measured {
  if (show.spoken.length === 0) return NO_WORDS;
  const found = show.spoken.filter(({ acts }) => acts.some((act) => act.kind === kind));
  const places = found.map(({ seq, startMs }) => evidenceAt(seq, startMs, zh, en));
  return measured((found.length * 600_000) / show.liveMs, places);
}
