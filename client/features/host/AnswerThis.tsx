import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HostPrompt } from '#shared/model/room.ts';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { LATE_AFTER_S } from '../chat/intent-group.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useShowTexts } from '../studio/useShow.ts';
import styles from './AnswerThis.module.css';
import { HostBlock } from './HostBlock.tsx';
import { usePromptFact } from './usePromptFact.ts';
import { useSpeak } from './useSpeak.ts';

export interface AnswerThisProps {
  readonly prompt: HostPrompt | null;
  /** How many wait behind it. */
  readonly more: number;
  /** While a cue waits, Enter takes the cue. */
  readonly hasCue: boolean;
}

/** The one question to answer now, with who asked, how long it waits and what the fact sheet says. Enter says it. */
export function AnswerThis({ prompt, more, hasCue }: AnswerThisProps) {
  const { t } = useTranslation('studio');
  const say = useShowTexts();
  const second = useRoomStore(selectShowSecond);
  const { speak, isSending, refusal } = useSpeak('host');
  const { fact, productId } = usePromptFact(prompt);
  const answer = () => {
    if (prompt === null || fact === null || prompt.topic === null) return false;
    const text = say('say.answer', { name: prompt.name, fact });
    return speak(text, 'act-pad', [{ kind: 'answer', productId, topic: prompt.topic }]);
  };
  useHotkeys({ Enter: answer }, !hasCue);
  if (prompt === null) {
    return (
      <HostBlock icon={<Icon />} title={t('host.answerThis')}>
        <p className={styles.none}>{t('host.answerNone')}</p>
        <p className={styles.hint}>{t('host.answerNoneHint')}</p>
      </HostBlock>
    );
  }
  const waited = Math.max(0, second - Math.floor(prompt.sentAtMs / 1000));
  const isLate = waited > LATE_AFTER_S;
  return (
    <HostBlock
      icon={<Icon />}
      title={t('host.answerThis')}
      aside={
        <span className={styles.waited} data-late={isLate}>
          {isLate && <StateMark kind="attend" size={16} />}
          {t('host.waited', { count: waited })}
          {more > 0 && ` · ${t('host.more', { count: more })}`}
        </span>
      }
    >
      <p className={styles.question}>{prompt.text}</p>
      <footer className={styles.foot}>
        <span className={styles.name}>{prompt.name}</span>
        <span className={styles.fact}>{fact === null ? t('host.noFact') : t('host.fact', { text: fact })}</span>
        <RefusalNote refusal={refusal} />
        <Button
          size={44}
          keyHint={hasCue ? undefined : 'Enter'}
          disabled={fact === null}
          isBusy={isSending}
          onClick={answer}
        >
          {t('host.sayFact')}
        </Button>
      </footer>
    </HostBlock>
  );
}

function Icon() {
  return <MessageSquare className={styles.icon} aria-hidden="true" />;
}
