import { useTranslation } from 'react-i18next';
import type { Mark } from '#shared/model/grade.ts';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './ConflictChoice.module.css';
import type { GradingStore } from './create-grading-store.ts';
import type { ConflictPlace } from './merge-draft.ts';
import { useGrading, useGradingApi } from './useGrading.ts';

const selectSave = (state: GradingStore) => state.save;

/** What another tab of this rater has saved in the same place, beside the control that it is about, and the choice. */
export function ConflictChoice({ place, name }: { readonly place: ConflictPlace; readonly name: string }) {
  const { t } = useTranslation('review');
  const save = useGrading(selectSave);
  const api = useGradingApi();
  if (save.kind !== 'stale' || !save.conflicts.includes(place)) return null;
  const { marks, note } = api.getState();
  const word = (mark: Mark | undefined) =>
    mark === null || mark === undefined ? t('rubric.nothingShort') : String(mark);
  const [here, there] =
    place === 'note' ? [note, save.other.note] : [word(marks[place]), word(save.other.marks[place])];
  return (
    <div className={styles.choice} role="alert">
      <p>
        <StateMark kind="attend" /> {t('conflict.both', { name })}
      </p>
      <dl className={styles.values}>
        <dt>{t('conflict.here')}</dt>
        <dd>{here}</dd>
        <dt>{t('conflict.there')}</dt>
        <dd>{there}</dd>
      </dl>
      <div className={styles.acts}>
        <Button size={28} onClick={() => api.getState().choose(place, 'mine')}>
          {t('conflict.keep')}
        </Button>
        <Button size={28} onClick={() => api.getState().choose(place, 'other')}>
          {t('conflict.take')}
        </Button>
      </div>
    </div>
  );
}
