import { Mic, MicOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { api } from '../../connection/api.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { useShowLanguage } from '../studio/useShow.ts';
import styles from './ListenSwitch.module.css';
import { findTranscriber, type ListeningProblem, type Transcriber } from './transcriber.ts';
import { useSpeak } from './useSpeak.ts';

/**
 * Listens to the host on this machine where the browser can, and by the browser maker's service only where an administrator
 * allows it. Says where the sound goes, also while it goes there, and why nothing can be heard.
 */
export function ListenSwitch() {
  const { t } = useTranslation('studio');
  const { speakInTurn, refusal } = useSpeak('host');
  const transcriber = useTranscriber();
  const [isListening, setListening] = useState(false);
  const [problem, setProblem] = useState<ListeningProblem | 'none' | null>(null);
  if (transcriber === 'unknown') return null;
  const toggle = async () => {
    if (transcriber === null) return setProblem(problem === null ? 'none' : null);
    setProblem(null);
    if (isListening) {
      transcriber.stop();
      return setListening(false);
    }
    const begun = await transcriber.start({
      onText: (text) => void speakInTurn(text, transcriber.source),
      onProblem: (why) => {
        setListening(false);
        setProblem(why);
      },
    });
    setListening(begun);
    if (!begun) setProblem('ended');
  };
  const where = transcriber?.source === 'cloud' ? 'Cloud' : 'Here';
  return (
    <>
      {transcriber === null ? (
        <IconButton
          size={28}
          variant="default"
          icon={<MicOff size={14} />}
          label={t('host.listenNot')}
          aria-expanded={problem !== null}
          onClick={() => void toggle()}
        />
      ) : (
        <Button
          size={28}
          icon={isListening ? <MicOff size={14} /> : <Mic size={14} />}
          aria-pressed={isListening}
          onClick={() => void toggle()}
        >
          {t(isListening ? `host.listening${where}` : `host.listen${where}`)}
        </Button>
      )}
      {problem !== null && (
        <p className={styles.problem} role={problem === 'none' ? 'status' : 'alert'}>
          {t(`host.listenProblem.${problem}`)}
        </p>
      )}
      <RefusalNote refusal={refusal} />
    </>
  );
}

/** What recognises the show's language here; `unknown` while that is being asked. Listens no more when it goes. */
function useTranscriber(): Transcriber | null | 'unknown' {
  const lang = useShowLanguage();
  const [transcriber, setTranscriber] = useState<Transcriber | null | 'unknown'>('unknown');
  useEffect(() => {
    let isGone = false;
    let found: Transcriber | null = null;
    const find = async () => {
      const settings = await api.speechSettings();
      return findTranscriber(lang, { isCloudAllowed: settings.ok && settings.value.isCloudAllowed });
    };
    void find().then((result) => {
      found = result;
      if (!isGone) setTranscriber(result);
    });
    return () => {
      isGone = true;
      found?.stop();
    };
  }, [lang]);
  return transcriber;
}
