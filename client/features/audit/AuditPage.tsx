import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AUDIT_ACTS, auditActSchema } from '#shared/model/audit.ts';
import type { AuditQuery, AuditRow, AuditPage as Page } from '#shared/protocol/audit-contract.ts';
import { AUDIT_ACT_TEXTS } from '#shared/protocol/audit-text.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { Select } from '../../components/Select.tsx';
import page from '../../components/StaffPage.module.css';
import { auditApi } from '../../connection/audit-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AuditPage.module.css';
import { AuditTable } from './AuditTable.tsx';

/** Who did what: of a class for its teachers, of everything for administrators. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { classId = null } = useParams();
  return (
    <PageShell title={t('title')} isWide>
      <RoleGate roles={classId === null ? ['admin'] : ['teacher', 'admin']}>
        <Link className={page.back} to={classId === null ? '/teach/people' : `/teach/classes/${classId}`}>
          {t(classId === null ? 'backToPeople' : 'backToClass')}
        </Link>
        <h1 className={page.heading}>{t('title')}</h1>
        <p className={page.lead}>{t('lead')}</p>
        <Entries key={classId} classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

/** A filter by person or object, with what it is called. */
interface Only {
  readonly query: Pick<AuditQuery, 'actor' | 'object'>;
  readonly text: string;
}

function Entries({ classId }: { readonly classId: string | null }) {
  const { t } = useTranslation('audit');
  const { pick, language } = useLanguage();
  const [act, setAct] = useState('');
  const [only, setOnly] = useState<Only | null>(null);
  const query: AuditQuery = { ...only?.query, act: auditActSchema.safeParse(act).data };
  return (
    <div className={page.parts}>
      <div className={styles.filters}>
        <Select
          label={t('act')}
          value={act}
          onChange={setAct}
          options={[
            { value: '', label: t('every') },
            ...AUDIT_ACTS.map((one) => ({ value: one, label: pick(AUDIT_ACT_TEXTS[one]) })),
          ]}
        />
        {only && (
          <p className={styles.only}>
            {only.text}{' '}
            <Button size={28} onClick={() => setOnly(null)}>
              {t('clear')}
            </Button>
          </p>
        )}
        <a className={classNames(page.file, styles.file)} href={auditApi.file(classId, query, language)} download>
          <Download size={16} aria-hidden="true" />
          {t('download')}
        </a>
      </div>
      <Loaded
        key={JSON.stringify(query)}
        classId={classId}
        query={query}
        onPerson={(row) => setOnly({ query: { actor: row.actorId }, text: t('onlyPerson', { name: row.actorName }) })}
        onObject={(row) =>
          setOnly({ query: { object: row.objectId }, text: t('onlyObject', { name: row.objectName ?? row.objectId }) })
        }
      />
    </div>
  );
}

interface LoadedProps {
  readonly classId: string | null;
  readonly query: AuditQuery;
  readonly onPerson: (row: AuditRow) => void;
  readonly onObject: (row: AuditRow) => void;
}

function Loaded({ classId, query, onPerson, onObject }: LoadedProps) {
  const { t } = useTranslation('audit');
  const problemText = useProblemText();
  // The filters are the key of this component: they do not change while it is there.
  const [asked] = useState(query);
  const load = useCallback(() => auditApi.page(classId, asked), [classId, asked]);
  const [first, reload] = useResource(load);
  const [more, setMore] = useState<readonly Page[]>([]);
  const older = useSubmission((before: string) => auditApi.page(classId, { ...asked, before }));
  if (first.phase === 'loading') return <Loading />;
  if (first.phase === 'failed')
    return <ErrorState text={problemText(first.problem)} code={first.problem.code} onRetry={reload} />;
  const pages = [first.value, ...more];
  const rows = pages.flatMap((page) => page.rows);
  const before = pages.at(-1)?.nextBefore ?? null;
  const loadOlder = async (from: string): Promise<void> => {
    const page = await older.submit(from);
    if (page !== null) setMore((now) => [...now, page]);
  };
  return (
    <Panel size={48} title={t('list')}>
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <AuditTable rows={rows} hasClass={classId === null} onPerson={onPerson} onObject={onObject} />
      )}
      {before !== null && (
        <div className={styles.more}>
          <Button isBusy={older.isBusy} onClick={() => void loadOlder(before)}>
            {t('older')}
          </Button>
          <ProblemNote problem={older.problem} />
        </div>
      )}
    </Panel>
  );
}
