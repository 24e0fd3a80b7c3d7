import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { LiveTiles } from '../metrics/LiveTiles.tsx';
import { TrendStrip } from '../metrics/TrendStrip.tsx';
import { PhoneFrame } from '../phone/PhoneFrame.tsx';
import { DeskColumns } from '../studio/DeskColumns.tsx';
import { CuePanel } from './CuePanel.tsx';
import styles from './DirectorScreen.module.css';
import { FindingPanel } from './FindingPanel.tsx';
import { IncidentTray } from './IncidentTray.tsx';
import { RecoveryWays } from './RecoveryWays.tsx';
import { RunOfShowRail } from './RunOfShowRail.tsx';
import { SegmentCalls } from './SegmentCalls.tsx';
import { TeamFeed } from './TeamFeed.tsx';
import { TeamPanel } from './TeamPanel.tsx';

/** The director's screen: the run of the show, what is on air and who does what, cues, incidents. */
export function DirectorScreen() {
  const { t } = useTranslation('studio');
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <DeskColumns
      screen="director"
      className={styles.widths}
      left={
        <RunOfShowRail
          targetId={chosenId}
          onTarget={(segmentId) => setChosenId(segmentId === chosenId ? null : segmentId)}
        >
          <SegmentCalls chosenId={chosenId} onCalled={() => setChosenId(null)} />
          <RecoveryWays />
        </RunOfShowRail>
      }
      middle={
        <>
          <div className={styles.floor}>
            <Panel title={t('team.program')} className={styles.program}>
              <div className={styles.phone}>
                <PhoneFrame size="mini" />
              </div>
            </Panel>
            <TeamPanel />
          </div>
          <LiveTiles />
          <div className={styles.trend}>
            <TrendStrip />
          </div>
          <CuePanel className={styles.cues} />
        </>
      }
      right={
        <>
          <FindingPanel />
          <IncidentTray className={styles.incidents} />
          <TeamFeed className={styles.feed} />
        </>
      }
    />
  );
}
