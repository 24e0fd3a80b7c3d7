import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectIsLive } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { pressAct } from '../studio/press-act.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useShowTexts } from '../studio/useShow.ts';
import { useShowCourse } from './RunOfShowRail.tsx';
import styles from './SegmentCalls.module.css';

export interface SegmentCallsProps {
  /** A segment that was chosen on the rail; null means the next one. */
  readonly chosenId: string | null;
  readonly onCalled: () => void;
}

/** The call to the next segment, held because it changes what everybody does, and the warning that time is up. */
export function SegmentCalls({ chosenId, onCalled }: SegmentCallsProps) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const say = useShowTexts();
  const isLive = useRoomStore(selectIsLive);
  const { blocks } = useShowCourse();
  const call = useCommand();
  const warn = useCommand();
  const coming = blocks.filter((block) => block.state === 'coming');
  const target = coming.find((block) => block.segment.id === chosenId) ?? coming[0] ?? null;
  const go = async () => {
    if (target === null) return;
    if (await call.run({ type: 'goToSegment', segmentId: target.segment.id }, { role: 'director' })) onCalled();
  };
  const giveWarning = () =>
    void warn.run({ type: 'giveCue', roles: ['host'], text: say('cue.presets.wrapUp') }, { role: 'director' });
  useHotkeys({ G: () => pressAct('goToSegment'), W: () => isLive && giveWarning() });
  return (
    <div className={styles.calls}>
      <HoldButton
        className={styles.next}
        keyHint="G"
        data-act="goToSegment"
        disabled={!isLive || target === null}
        isBusy={call.isSending}
        onHold={() => void go()}
      >
        <span className={styles.word}>
          {target === null
            ? t('rundown.last')
            : t('rundown.goTo', { index: target.index + 1, name: pick(target.segment.name) })}
        </span>
      </HoldButton>
      <Button
        keyHint="W"
        icon={<Timer size={14} />}
        disabled={!isLive}
        isBusy={warn.isSending}
        title={t('rundown.warnHint')}
        onClick={giveWarning}
      >
        {t('rundown.warn')}
      </Button>
      <RefusalNote refusal={call.refusal ?? warn.refusal} />
    </div>
  );
}
