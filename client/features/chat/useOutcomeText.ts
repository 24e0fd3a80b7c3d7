import { useTranslation } from 'react-i18next';
import type { SettledLine } from '#shared/model/room.ts';
import type { LineOutcome } from './chat-view.ts';
import { LATE_AFTER_S } from './intent-group.ts';

/** State of a line in words, and how urgent it is. */
export interface OutcomeText {
  readonly text: string;
  readonly tone: 'none' | 'quiet' | 'late' | 'done' | 'hidden';
}

/** How a line was settled, in words. */
const SETTLED_TEXT = {
  host: 'chat.answeredHost',
  reply: 'chat.answeredReply',
  handled: 'chat.handled',
} as const satisfies Readonly<Record<SettledLine['by'], string>>;

/** Writes what became of a line; `nowS` is show time in whole seconds. */
export function useOutcomeText(): (outcome: LineOutcome, nowS: number) => OutcomeText {
  const { t } = useTranslation('studio');
  return (outcome, nowS) => {
    switch (outcome.kind) {
      case 'hidden':
        return { text: t('chat.hidden'), tone: 'hidden' };
      case 'settled': {
        const count = Math.round(outcome.afterMs / 1000);
        return { text: t(SETTLED_TEXT[outcome.by], { count }), tone: 'done' };
      }
      case 'open': {
        const count = Math.max(0, nowS - Math.floor(outcome.askedAtMs / 1000));
        const age = t('chat.seconds', { count });
        return {
          text: outcome.isSentToHost ? `${t('chat.sent')} · ${age}` : age,
          tone: count > LATE_AFTER_S ? 'late' : 'quiet',
        };
      }
      case 'none':
        return { text: '', tone: 'none' };
    }
  };
}
