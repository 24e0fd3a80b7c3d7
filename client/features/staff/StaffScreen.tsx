import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { CompactChat } from '../chat/CompactChat.tsx';
import { CuePanel } from '../director/CuePanel.tsx';
import { IncidentTray } from '../director/IncidentTray.tsx';
import { RunOfShowRail } from '../director/RunOfShowRail.tsx';
import { TeamPanel } from '../director/TeamPanel.tsx';
import { LiveTiles } from '../metrics/LiveTiles.tsx';
import { TrendStrip } from '../metrics/TrendStrip.tsx';
import { PhoneFrame } from '../phone/PhoneFrame.tsx';
import { DeskColumns } from '../studio/DeskColumns.tsx';
import { InjectPanel } from './InjectPanel.tsx';
import { MarkerPanel } from './MarkerPanel.tsx';
import styles from './StaffScreen.module.css';

/** A mentor's or a teacher's view of a running show: everything to see, incidents to inject, cues to give. */
export function StaffScreen() {
  const { t } = useTranslation('studio');
  return (
    <DeskColumns
      screen="staff"
      className={styles.widths}
      left={
        <>
          <RunOfShowRail targetId={null} onTarget={null} />
          <InjectPanel className={styles.inject} />
          <MarkerPanel />
        </>
      }
      middle={
        <>
          <div className={styles.floor}>
            <Panel title={t('team.program')}>
              <div className={styles.phone}>
                <PhoneFrame size="mini" />
              </div>
            </Panel>
            <TeamPanel />
          </div>
          <LiveTiles />
          <TrendStrip />
          <CuePanel isStaff className={styles.cues} />
        </>
      }
      right={
        <>
          <IncidentTray className={styles.incidents} />
          <div className={styles.chat}>
            <CompactChat />
          </div>
        </>
      }
    />
  );
}
