import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
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
  useHotkeys({ '.': () => setHasChat(!hasChat) });
  return (
    <main className={styles.screen} data-chat={hasChat}>
      <div className={styles.words}>
        <SayNow cue={cue} />
        <AnswerThis prompt={prompt} more={more} hasCue={cue !== null} />
      </div>
      {hasChat && <HostChat onHide={() => setHasChat(false)} />}
      <div className={styles.speak}>
        <ActPad seat="host" />
        <CaptionInput
          seat="host"
          after={
            <>
              <CameraButton />
              <ListenSwitch />
              <HostFindings />
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
