import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationDesk } from '#shared/protocol/calibration-contract.ts';
import { footageDoor } from '#shared/protocol/footage-url.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { RoomStoreProvider } from '../../store/RoomStoreProvider.tsx';
import { useFilmedReplay } from '../footage/useFilmedReplay.tsx';
import { useFootage } from '../footage/useFootage.ts';
import { PictureContext } from '../phone/picture-context.ts';
import { createReplayStore } from '../replay/create-replay-store.ts';
import { EventPanel } from '../review/EventPanel.tsx';
import head from '../review/ReviewHead.module.css';
import styles from '../review/ReviewScreen.module.css';
import { ReviewStage } from '../review/ReviewStage.tsx';
import { ReviewTimeline } from '../review/ReviewTimeline.tsx';
import { useReplayKeys } from '../review/useReplayKeys.ts';
import { useAreKeysOn, useKeySwitch } from '../studio/KeySwitchProvider.tsx';
import { CalibratePanel } from './CalibratePanel.tsx';

/** The recording on the left, what happened in the middle, the rubric on the right, as where one grades. */
export function CalibrateScreen({ desk }: { readonly desk: CalibrationDesk }) {
  const [store] = useState(() => createReplayStore(desk.recording));
  const { entries } = desk.recording;
  const file = useFootage(footageDoor.ofCalibration(desk.assignmentId, desk.roomId));
  const { clock, voice, picture } = useFilmedReplay(store, entries, file, 0);
  useReplayKeys(clock, null, []);
  return (
    <RoomStoreProvider store={store}>
      <div className={styles.page}>
        <Head desk={desk} />
        <main className={styles.grid}>
          <PictureContext value={picture}>
            <ReviewStage clock={clock} endMs={store.endMs} range={null} />
          </PictureContext>
          <div className={styles.middle}>
            <EventPanel entries={entries} atMs={clock.atMs} onSeek={clock.seek} />
          </div>
          <CalibratePanel desk={desk} />
          <ReviewTimeline
            entries={entries}
            endMs={store.endMs}
            clock={clock}
            annotations={[]}
            range={null}
            voice={voice}
          />
        </main>
      </div>
    </RoomStoreProvider>
  );
}

function Head({ desk }: { readonly desk: CalibrationDesk }) {
  const { t } = useTranslation('calibrate');
  const { t: review } = useTranslation('review');
  const { pick } = useLanguage();
  const { toggle } = useKeySwitch();
  const areKeysOn = useAreKeysOn();
  return (
    <header className={head.head}>
      <ButtonLink to="/grading" variant="quiet" size={28} icon={<ChevronLeft size={16} />}>
        {review('toGrade')}
      </ButtonLink>
      <h1 className={head.title}>
        {t('heading', { title: desk.title, team: desk.teamName, project: pick(desk.projectName) })}
      </h1>
      <span className={head.space} />
      <Switch label={review('keys.switch')} isOn={areKeysOn} onChange={toggle} />
      <LanguageSwitch size={28} />
    </header>
  );
}
