import { Download, Link2, Link2Off } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Gradebook } from '#shared/protocol/review-contract.ts';
import { Chip } from '../../components/Chip.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import page from '../../components/StaffPage.module.css';
import { reviewApi } from '../../connection/review-api.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './GradebookPage.module.css';

/** Lines by team and rehearsal, or by student and rehearsal, or how far the raters agree. */
export type BookView = 'team' | 'student' | 'agreement';

const FILE_KINDS = ['xlsx', 'csv'] as const;

export interface BookHeadProps {
  readonly book: Gradebook;
  readonly view: BookView;
  readonly onView: (view: BookView) => void;
}

/** Whose gradebook it is, whether its records are whole, how it is shown, and the file. */
export function BookHead({ book, view, onView }: BookHeadProps) {
  const { t } = useTranslation('review');
  const { language } = useLanguage();
  const teams = new Set(book.rows.map(({ teamName }) => teamName)).size;
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{t('book.title')}</h1>
        <p className={styles.meta}>
          {t('book.meta', { className: book.className, teams, rehearsals: book.rows.length })}{' '}
          <Chip
            tone={book.isChainWhole ? 'ok' : 'danger'}
            mark={book.isChainWhole ? <Link2 size={12} /> : <Link2Off size={12} />}
            title={t('book.chainMeaning')}
          >
            {t(book.isChainWhole ? 'book.chainWhole' : 'book.chainBroken')}
          </Chip>
        </p>
      </div>
      <div className={styles.acts}>
        <Segmented
          label={t('book.view')}
          value={view}
          onChange={onView}
          options={[
            { value: 'team', label: t('book.team') },
            { value: 'student', label: t('book.student') },
            { value: 'agreement', label: t('book.agreement') },
          ]}
        />
        {FILE_KINDS.map((kind) => (
          <a
            key={kind}
            className={page.file}
            href={reviewApi.gradebookFile(book.classId, kind, language)}
            aria-label={t('book.download', { kind: kind.toUpperCase() })}
            download
          >
            <Download size={16} aria-hidden="true" />
            {kind.toUpperCase()}
          </a>
        ))}
      </div>
    </header>
  );
}
