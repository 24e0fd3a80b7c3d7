import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CameraDialog.module.css';
import type { CameraDesk } from './camera-desk.ts';

const STEP_MS = 100;

export interface LevelMeterProps {
  readonly desk: CameraDesk;
  readonly isSilent: boolean;
}

/** How loud the microphone is now, and a word when nothing is heard. */
export function LevelMeter({ desk, isSilent }: LevelMeterProps) {
  const { t } = useTranslation('studio');
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setLevel(desk.level()), STEP_MS);
    return () => clearInterval(timer);
  }, [desk]);
  return (
    <div className={styles.level}>
      <span aria-hidden="true">{t('camera.level')}</span>
      <meter min={0} max={100} value={level} aria-label={t('device.level')}>
        {level}
      </meter>
      {isSilent && (
        <span role="alert" className={styles.silent}>
          {t('camera.silentHint')}
        </span>
      )}
    </div>
  );
}
