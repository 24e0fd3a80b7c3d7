import { useTranslation } from 'react-i18next';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { SelectField } from '../studio/SelectField.tsx';
import { canGiveNow } from '../studio/show-selectors.ts';
import styles from './ChatRules.module.css';
import { WordFilter } from './WordFilter.tsx';

const WAITS_S = [0, 5, 15, 30, 60];

const selectSlowModeS = (state: RoomStore) => state.room.public.slowModeS;
const selectCanSet = (state: RoomStore) => canGiveNow(state, 'setSlowMode');

/** What holds for everybody's lines: how long to wait between two, and the words that hide a line. */
export function ChatRules() {
  const { t } = useTranslation('studio');
  const seconds = useRoomStore(selectSlowModeS);
  const canSet = useRoomStore(selectCanSet);
  const command = useCommand();
  const waitText = (wait: number) => (wait === 0 ? t('rules.slowOff') : t('rules.slowSeconds', { count: wait }));
  return (
    <div className={styles.rules}>
      <p className={styles.row}>
        <span>{t('rules.slow')}</span>
        {canSet ? (
          <SelectField
            label={t('rules.slowHint')}
            value={String(seconds)}
            onChange={(next) => void command.run({ type: 'setSlowMode', seconds: Number(next) }, { role: 'moderator' })}
            options={[...new Set([...WAITS_S, seconds])].map((wait) => ({
              value: String(wait),
              label: waitText(wait),
            }))}
          />
        ) : (
          <strong>{waitText(seconds)}</strong>
        )}
      </p>
      <RefusalNote refusal={command.refusal} />
      <WordFilter canSet={canSet} />
    </div>
  );
}
