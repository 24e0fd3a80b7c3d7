import { Mic, MicOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { useShowLanguage } from '../studio/useShow.ts';
import { findTranscriber, type Transcriber } from './transcriber.ts';
import { useSpeak } from './useSpeak.ts';

/** Listens to the host on this machine where the browser can; says where the words come from, and that they stay here. */
export function ListenSwitch() {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  const { speak } = useSpeak('host');
  const [transcriber, setTranscriber] = useState<Transcriber | null>(null);
  const [isListening, setListening] = useState(false);
  useEffect(() => {
    let isGone = false;
    let found: Transcriber | null = null;
    void findTranscriber(lang).then((result) => {
      found = result;
      if (!isGone) setTranscriber(result);
    });
    return () => {
      isGone = true;
      found?.stop();
    };
  }, [lang]);
  if (transcriber === null) return null;
  const toggle = async () => {
    if (isListening) transcriber.stop();
    else if (!(await transcriber.start((text) => void speak(text, 'recognised', [])))) return;
    setListening(!isListening);
  };
  return (
    <Button
      size={28}
      icon={isListening ? <MicOff size={14} /> : <Mic size={14} />}
      aria-pressed={isListening}
      onClick={() => void toggle()}
    >
      {isListening ? t('host.listening') : t('host.listen')}
    </Button>
  );
}
