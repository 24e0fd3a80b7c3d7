import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me } from '#shared/protocol/people-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import styles from './StaffHome.module.css';

/** The classes that somebody teaches or mentors. */
export function MyClasses({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['home', 'common']);
  const mayAdd = me.role !== 'mentor';
  return (
    <Panel
      size={48}
      title={t('classes.title')}
      count={me.classes.length}
      actions={
        <ButtonLink variant="quiet" size={28} to="/teach/classes">
          {t('classes.all')}
        </ButtonLink>
      }
    >
      {me.classes.length === 0 && (
        <EmptyState
          title={t('classes.emptyTitle')}
          text={mayAdd ? t('classes.emptyText') : t('classes.emptyMentor')}
          actions={
            mayAdd && (
              <ButtonLink size={36} variant="primary" to="/teach/classes">
                {t('classes.add')}
              </ButtonLink>
            )
          }
        />
      )}
      <ul>
        {me.classes.map((one) => (
          <li key={one.classId} className={styles.item} data-low="true">
            <h3 className={styles.name}>
              <Link to={`/teach/classes/${one.classId}`}>{one.name}</Link>
            </h3>
            <Chip>{t(`common:standing.${one.duty}`)}</Chip>
            <ButtonLink size={28} to={`/teach/classes/${one.classId}/gradebook`}>
              {t('classes.gradebook')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
