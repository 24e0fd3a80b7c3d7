import { useTranslation } from 'react-i18next';
import { WhenMark } from '../../components/WhenMark.tsx';
import { SelectField } from '../studio/SelectField.tsx';
import styles from './GhostBar.module.css';
import { type GhostChoice, ghostKindOf } from './useGhosts.ts';

/** Which earlier course the tiles show dashed beside the live one, and when it was played. */
export function GhostBar({ ghosts, shown, choose }: GhostChoice) {
  const { t } = useTranslation('studio');
  const options = [
    ...ghosts.map(({ kind }) => ({ value: kind, label: t(`ghost.${kind}`) })),
    { value: 'none', label: t('ghost.none') },
  ];
  return (
    <div className={styles.bar}>
      <svg className={styles.key} width="24" height="8" aria-hidden="true">
        <line x1="0" x2="24" y1="4" y2="4" />
      </svg>
      <span>{t('ghost.title')}</span>
      <SelectField
        label={t('ghost.choose')}
        value={shown?.kind ?? 'none'}
        options={options}
        onChange={(value) => choose(ghostKindOf(value))}
      />
      {shown !== null && (
        <span className={styles.about}>
          {shown.kind === 'class' ? t('ghost.shows', { count: shown.shows }) : <WhenMark iso={shown.openedAt} />}
        </span>
      )}
    </div>
  );
}
