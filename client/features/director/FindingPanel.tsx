import { useTranslation } from 'react-i18next';
import { FindingNote } from '../../components/FindingNote.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';

const selectFindings = (state: RoomStore) => state.room.team?.lastUtterance?.findings;

/** What needed care in the last words, for the director first: whether the host should put it right on air. */
export function FindingPanel() {
  const { t } = useTranslation('studio');
  const findings = useRoomStore(selectFindings) ?? [];
  if (findings.length === 0) return null;
  return (
    <Panel title={t('findings.title')}>
      {findings.map((finding) => (
        <FindingNote key={finding.category} finding={finding} />
      ))}
    </Panel>
  );
}
