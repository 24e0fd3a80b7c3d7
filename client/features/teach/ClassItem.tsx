import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClassRow } from '#shared/protocol/class-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Chip } from '../../components/Chip.tsx';
import { JoinCode } from '../../components/JoinCode.tsx';
import styles from './ClassItem.module.css';

/** One class: its name, how many are in it, the code to hand out, and the way in. */
export function ClassItem({ row }: { readonly row: ClassRow }) {
  const { t } = useTranslation(['teach', 'common']);
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <Link to={`/teach/classes/${row.classId}`}>{row.name}</Link>
        </h3>
        <p className={styles.about}>
          <span>{t('classes.students', { count: row.studentCount })}</span>
          <span>{t('classes.teams', { count: row.teamCount })}</span>
          {row.duty && <Chip>{t(`common:standing.${row.duty}`)}</Chip>}
        </p>
      </div>
      {row.code !== null && <JoinCode code={row.code} />}
      <ButtonLink size={28} to={`/teach/classes/${row.classId}`}>
        {t('classes.open')}
      </ButtonLink>
    </li>
  );
}
