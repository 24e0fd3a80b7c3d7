import { ChevronLeft, ChevronRight, Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cue } from '#shared/model/cue.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { useSegmentClock } from '../studio/SegmentMeter.tsx';
import { selectPinned, selectProject } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import { cueList } from './cue-list.ts';
import { HostBlock } from './HostBlock.tsx';
import { HostCue } from './HostCue.tsx';
import { PromptText } from './PromptText.tsx';
import styles from './SayNow.module.css';
import { useSpeak } from './useSpeak.ts';

const selectIsLive = (state: RoomStore) => state.room.public.phase === 'live';

/** What to say now: the newest cue of the team that is not taken yet, else the selling points of the plan. */
export function SayNow({ cue }: { readonly cue: Cue | null }) {
  return cue === null ? <Prompter /> : <HostCue cue={cue} />;
}

/** The selling point to say now and the one after it, turned by a presenter clicker; a new segment or product starts over. */
function Prompter() {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  const project = useRoomStore(selectProject);
  const pinnedId = useRoomStore(selectPinned)?.productId ?? null;
  const clock = useSegmentClock();
  const cues = project === null ? [] : cueList(project, clock?.segment ?? null, pinnedId, lang);
  const scope = `${clock?.segment.id ?? ''}/${pinnedId ?? ''}`;
  const [turn, setTurn] = useState({ scope, index: 0 });
  const index = turn.scope === scope ? Math.min(turn.index, Math.max(0, cues.length - 1)) : 0;
  const { speakInTurn, refusal } = useSpeak('host');
  const isLive = useRoomStore(selectIsLive);
  const [said, setSaid] = useState<readonly string[]>([]);
  const goTo = (to: number) => setTurn({ scope, index: Math.max(0, Math.min(cues.length - 1, to)) });
  const current = cues[index];
  const key = current === undefined ? null : `${scope} ${current.id}`;
  const isSaid = key !== null && said.includes(key);
  /** Going on says that the line was spoken: once, whoever leafs back. */
  const goOn = () => {
    if (isLive && current !== undefined && key !== null && !isSaid) {
      setSaid([...said, key]);
      void speakInTurn(current.text, 'prompter').then((isOnAir) => {
        if (!isOnAir) setSaid((before) => before.filter((one) => one !== key));
      });
    }
    goTo(index + 1);
  };
  useHotkeys({ PageDown: goOn, PageUp: () => goTo(index - 1) });
  const [isFull, setFull] = useState(false);
  const cue = cues[index];
  const next = cues[index + 1];
  return (
    <HostBlock
      isMain
      icon={<Megaphone className={styles.icon} aria-hidden="true" />}
      title={t('host.sayNow')}
      aside={
        cues.length > 0 && (
          <span className={styles.aside}>
            {t('host.cue', { index: index + 1, count: cues.length })}
            <Segmented
              size={28}
              label={t('host.prompter')}
              value={isFull ? 'full' : 'one'}
              onChange={(next) => setFull(next === 'full')}
              options={[
                { value: 'one', label: t('host.promptOne') },
                { value: 'full', label: t('host.promptFull') },
              ]}
            />
          </span>
        )
      }
    >
      {isFull ? (
        <PromptText cues={cues} index={index} lang={lang} />
      ) : (
        <p key={cue?.id ?? 'none'} className={styles.say} lang={lang}>
          {cue?.text ?? t('host.noCue')}
        </p>
      )}
      {isSaid && (
        <p className={styles.word} role="status">
          {t('host.markedSpoken')}
        </p>
      )}
      <footer className={styles.next}>
        <span className={styles.word}>{t('host.nextCue')}</span>
        <span className={styles.text}>{next?.text ?? t('host.lastCue')}</span>
        <IconButton
          size={36}
          label={t('host.previousCue')}
          keyHint="PageUp"
          icon={<ChevronLeft size={20} />}
          disabled={index === 0}
          onClick={() => goTo(index - 1)}
        />
        <IconButton
          size={36}
          label={t('host.nextCueButton')}
          keyHint="PageDown"
          icon={<ChevronRight size={20} />}
          disabled={index >= cues.length - 1 && (isSaid || !isLive)}
          onClick={goOn}
        />
        <span className={styles.word}>{t('host.clicker')}</span>
        <KeyHint>PageDown</KeyHint>
      </footer>
      <RefusalNote refusal={refusal} />
    </HostBlock>
  );
}
