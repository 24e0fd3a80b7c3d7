import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECALL_MS } from '#shared/commands/recall-command.ts';
import { Button } from '../../components/Button.tsx';
import { useNow } from '../../components/useNow.ts';
import type { RecallableAct, RoomStore, SendRefusal } from '../../store/room-store.ts';
import { useRoomStore, useRoomStoreApi } from '../../store/useRoomStore.ts';
import styles from './RecallChip.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import { useHotkeys } from './useHotkeys.ts';

const selectRecallable = (state: RoomStore) => state.recallable;

/** The last cheap act on air, for the three seconds in which it can be taken back. `U` takes it back. */
export function RecallChip() {
  const { t } = useTranslation('studio');
  const act = useRoomStore(selectRecallable);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  return (
    <div role="status" aria-label={t('recall.label')} className={styles.place}>
      {act === null && <RefusalNote refusal={refusal} />}
      {act && isNamed(act) && <Chip key={act.untilMs} act={act} onRefusal={setRefusal} />}
    </div>
  );
}

const NAMED = [
  'pinProduct',
  'unpinProduct',
  'listProduct',
  'delistProduct',
  'moveProduct',
  'pinLine',
  'unpinLine',
  'muteViewer',
] as const;
type NamedAct = RecallableAct & { readonly type: (typeof NAMED)[number] };

function isNamed(act: RecallableAct): act is NamedAct {
  return NAMED.some((type) => type === act.type);
}

interface ChipProps {
  readonly act: NamedAct;
  readonly onRefusal: (refusal: SendRefusal | null) => void;
}

function Chip({ act, onRefusal }: ChipProps) {
  const { t } = useTranslation('studio');
  const api = useRoomStoreApi();
  const leftMs = Math.max(0, act.untilMs - useNow(100));
  const take = async () => {
    const result = await api.getState().recall();
    onRefusal(result?.ok === false ? result : null);
  };
  useHotkeys({ U: () => void take() });
  return (
    <span className={styles.chip}>
      <svg className={styles.ring} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" pathLength="1" strokeDasharray={`${leftMs / RECALL_MS} 1`} />
      </svg>
      {t(`recall.${act.type}`)}
      <Button size={28} className={styles.take} icon={<Undo2 size={14} />} keyHint="U" onClick={() => void take()}>
        {t('recall.take')}
      </Button>
    </span>
  );
}
