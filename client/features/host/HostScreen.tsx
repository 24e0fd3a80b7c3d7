import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useRecentFindings } from '../../components/useRecentFindings.ts';
import { CameraButton } from '../camera/CameraButton.tsx';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { ActPad } from './ActPad.tsx';
import { AnswerThis } from './AnswerThis.tsx';
import { CaptionInput } from './CaptionInput.tsx';
import { HostChat } from './HostChat.tsx';
import { HostFigures } from './HostFigures.tsx';
import { HostFindings } from './HostFindings.tsx';
import styles from './HostScreen.module.css';
import { ListenSwitch } from './ListenSwitch.tsx';
import { SayNow } from './SayNow.tsx';
import { useHostElements } from './useHostElements.ts';

/** The host's screen, readable at 2.5 m: say now, answer this, time and stock; chat can go away with one key. */
export function HostScreen() {
  const { t } = useTranslation('studio');
  const { cue, prompt, more } = useHostElements();
  const [hasChat, setHasChat] = useState(true);
  const [hasNotes, setHasNotes] = useState(false);
  const recent = useRecentFindings();
  // The director sees them first: here they show only when they are switched on.
  const findings = hasNotes ? recent : [];
  const hasSide = hasChat || findings.length > 0;
  useHotkeys({ '.': () => setHasChat(!hasChat) });
  return (
    <main className={styles.screen} data-side={hasSide}>
      <div className={styles.words}>
        <SayNow cue={cue} />
        <AnswerThis prompt={prompt} more={more} hasCue={cue !== null} />
      </div>
      {hasSide && (
        <div className={styles.side}>
          {findings.length > 0 && <HostFindings findings={findings} />}
          {hasChat && <HostChat onHide={() => setHasChat(false)} />}
        </div>
      )}
      <div className={styles.speak}>
        <ActPad seat="host" />
        <CaptionInput
          seat="host"
          after={
            <>
              <CameraButton />
              <ListenSwitch />
              <Button size={28} aria-pressed={hasNotes} onClick={() => setHasNotes(!hasNotes)}>
                {t('findings.show')}
              </Button>
              {!hasChat && (
                <Button size={28} keyHint="." onClick={() => setHasChat(true)}>
                  {t('host.showChat')}
                </Button>
              )}
            </>
          }
        />
      </div>
      <HostFigures />
    </main>
  );
}
