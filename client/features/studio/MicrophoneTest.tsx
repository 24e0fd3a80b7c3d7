import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import styles from './MicrophoneTest.module.css';
import { openSoundLevel } from './sound-level.ts';

const SHOWN_MS = 5_000;
const STEP_MS = 100;

/** Listens for five seconds, when asked, and shows how loud it is; nothing is kept. */
export function MicrophoneTest() {
  const { t } = useTranslation('studio');
  const [phase, setPhase] = useState<'idle' | 'listening' | 'refused'>('idle');
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (phase !== 'listening') return;
    let stop: (() => void) | null = null;
    let isOver = false;
    openSoundLevel().then(
      (sound) => {
        if (isOver) return sound.close();
        const timer = setInterval(() => setLevel(sound.read()), STEP_MS);
        const end = setTimeout(() => setPhase('idle'), SHOWN_MS);
        stop = () => {
          clearInterval(timer);
          clearTimeout(end);
          sound.close();
        };
      },
      () => setPhase('refused'),
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [phase]);
  if (phase === 'listening') {
    return (
      <meter className={styles.level} min={0} max={1} value={level} aria-label={t('device.level')}>
        {Math.round(level * 100)} %
      </meter>
    );
  }
  return (
    <>
      <Button size={28} onClick={() => setPhase('listening')}>
        {phase === 'refused' ? t('device.tryAgain') : t('device.listen')}
      </Button>
      {phase === 'refused' && (
        <span role="alert" className={styles.refused}>
          {t('device.refused')}
        </span>
      )}
    </>
  );
}
