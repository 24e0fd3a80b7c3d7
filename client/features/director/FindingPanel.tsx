import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { HeardFinding } from '#shared/model/finding-judgement.ts';
import { CorrectionNote } from '../../components/CorrectionNote.tsx';
import { FindingNote } from '../../components/FindingNote.tsx';
import { JudgeFinding } from '../../components/JudgeFinding.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import { SourceTag } from '../../components/SourceTag.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { canGiveNow } from '../studio/show-selectors.ts';
import styles from './FindingPanel.module.css';

/** Findings that are shown at a time; the others wait behind them. */
const SHOWN = 3;

/** What nobody has judged yet, newest first; of the same words the gravest first. */
const selectOpen = (state: RoomStore): readonly HeardFinding[] =>
  (state.room.team?.findings ?? [])
    .filter(({ verdict }) => verdict === null)
    .sort((a, b) => b.heardAtMs - a.heardAtMs || b.finding.severity - a.finding.severity);
const selectCanJudge = (state: RoomStore) => canGiveNow(state, 'judgeFinding');

/** What needed care, for the director first: whether the host should put it right, and whether it is one at all. */
export function FindingPanel() {
  const { t } = useTranslation('studio');
  const open = useRoomStore(useShallow(selectOpen));
  const canJudge = useRoomStore(selectCanJudge);
  const command = useCommand();
  if (open.length === 0) return null;
  return (
    <Panel title={t('findings.title')} count={open.length}>
      <ScrollBox label={t('findings.title')} className={styles.list}>
        {open.slice(0, SHOWN).map((heard) => {
          const { utteranceId, finding, source } = heard;
          return (
            <FindingNote key={`${utteranceId} ${finding.category}`} finding={finding}>
              <CorrectionNote heard={heard} />
              {source !== null && <SourceTag source={source} />}
              {canJudge && (
                <JudgeFinding
                  phrase={finding.phrase}
                  verdict={null}
                  isBusy={command.isSending}
                  onJudge={(verdict, reason) =>
                    command.run({ type: 'judgeFinding', utteranceId, category: finding.category, verdict, reason })
                  }
                />
              )}
            </FindingNote>
          );
        })}
      </ScrollBox>
      <RefusalNote refusal={command.refusal} />
    </Panel>
  );
}
