import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import type { SaveState } from './create-grading-store.ts';
import styles from './ReviewHead.module.css';
import { useGrading, useGradingApi } from './useGrading.ts';

/** Whether the grade on the screen is saved, in words; what failed can be sent again here, and nothing is lost. */
export function SaveLine({ onReload }: { readonly onReload: () => void }) {
  const { t } = useTranslation('review');
  const save = useGrading((state) => state.save);
  const api = useGradingApi();
  const text = useSaveText(save);
  return (
    <span className={styles.save} data-kind={save.kind}>
      <StateMark kind={MARK[save.kind]} />
      <span role="status">{text}</span>
      {save.kind === 'failed' && (
        <Button size={28} onClick={() => void api.getState().flush()}>
          {t('save.again')}
        </Button>
      )}
      {save.kind === 'stale' && (
        <>
          <Button size={28} onClick={() => void api.getState().keepMine()}>
            {t('save.keepMine')}
          </Button>
          <Button
            size={28}
            onClick={() => {
              api.getState().dropMine();
              onReload();
            }}
          >
            {t('save.takeOther')}
          </Button>
        </>
      )}
    </span>
  );
}

const MARK = { saved: 'ok', waiting: 'next', saving: 'next', failed: 'attend', stale: 'attend' } as const;

function useSaveText(save: SaveState): string {
  const { t } = useTranslation('review');
  const problemText = useProblemText();
  switch (save.kind) {
    case 'saved':
      return save.at === null ? t('save.none') : t('save.saved', { time: clockTime(save.at) });
    case 'failed':
      return t('save.failed', { why: problemText(save.problem) });
    case 'stale':
      return t('save.stale', { count: save.conflicts.length });
    default:
      return t(`save.${save.kind}`);
  }
}

/** Wall time of an instant with seconds, `14:51:08`. */
function clockTime(iso: string): string {
  const date = new Date(iso);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
