import { HardDrive, Lock, Mic, Monitor, Video, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { type MarkKind, StateMark } from '../../components/StateMark.tsx';
import { CameraButton } from '../camera/CameraButton.tsx';
import styles from './DevicePanel.module.css';
import { MicrophoneTest } from './MicrophoneTest.tsx';
import { type DeviceCheck, type DeviceCheckId, useDeviceChecks } from './useDeviceChecks.ts';

const ICONS: Readonly<Record<DeviceCheckId, ReactNode>> = {
  link: <Wifi size={16} aria-hidden="true" />,
  screen: <Monitor size={16} aria-hidden="true" />,
  storage: <HardDrive size={16} aria-hidden="true" />,
  secure: <Lock size={16} aria-hidden="true" />,
  camera: <Video size={16} aria-hidden="true" />,
  microphone: <Mic size={16} aria-hidden="true" />,
};

const MARKS: Readonly<Record<DeviceCheck['state'], MarkKind>> = {
  ok: 'ok',
  attend: 'attend',
  optional: 'info',
  unknown: 'none',
};

/** What of this computer is ready for a show, and what a show can do without. */
export function DevicePanel() {
  const { t } = useTranslation('studio');
  const { checks, look } = useDeviceChecks();
  const fine = checks.filter((check) => check.state === 'ok').length;
  return (
    <Panel
      title={t('device.title')}
      count={`${fine} / ${checks.length}`}
      actions={
        <Button size={28} onClick={look}>
          {t('device.again')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {checks.map(({ id, state, values }) => (
          <li key={id} className={styles.row} data-state={state}>
            {ICONS[id]}
            <span className={styles.name}>{t(`device.${id}.name`)}</span>
            <span className={styles.text}>
              {state === 'unknown' ? t('device.unknown') : t(`device.${id}.${state === 'ok' ? 'ok' : 'not'}`, values)}
            </span>
            {id === 'camera' && state === 'ok' && <CameraButton />}
            {id === 'microphone' && state === 'ok' && <MicrophoneTest />}
            <span className={styles.state}>
              <StateMark kind={MARKS[state]} size={10} />
              {t(`device.state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>{t('device.withoutCamera')}</p>
    </Panel>
  );
}
