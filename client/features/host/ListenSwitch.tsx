import { Mic, MicOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { api } from '../../connection/api.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import { findTranscriber, type Transcriber } from './transcriber.ts';
import { useSpeak } from './useSpeak.ts';

/**
 * Listens to the host on this machine where the browser can, and by the browser maker's service only where an administrator
 * allows it. Says where the sound goes.
 */
export function ListenSwitch() {
  const { t } = useTranslation('studio');
  const lang = useShowLanguage();
  const { speak } = useSpeak('host');
  const [transcriber, setTranscriber] = useState<Transcriber | null>(null);
  const [isListening, setListening] = useState(false);
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
  if (transcriber === null) return null;
  const toggle = async () => {
    if (isListening) transcriber.stop();
    else if (!(await transcriber.start((text) => void speak(text, transcriber.source, [])))) return;
    setListening(!isListening);
  };
  return (
    <Button
      size={28}
      icon={isListening ? <MicOff size={14} /> : <Mic size={14} />}
      aria-pressed={isListening}
      onClick={() => void toggle()}
    >
      {isListening ? t('host.listening') : t(transcriber.source === 'cloud' ? 'host.listenCloud' : 'host.listen')}
    </Button>
  );
}
