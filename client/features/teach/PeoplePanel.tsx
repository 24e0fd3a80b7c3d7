import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, PersonRow } from '#shared/protocol/people-contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { filterPeople, type PeopleFilter } from './filter-people.ts';
import styles from './PeoplePanel.module.css';
import { PersonItem } from './PersonItem.tsx';

export interface PeoplePanelProps {
  readonly people: readonly PersonRow[];
  readonly me: Me;
  readonly onReset: (person: PersonRow, password: string) => void;
}

const FILTERS = ['all', 'staff', 'students'] as const satisfies readonly PeopleFilter[];

/** The list of people, by part and by what is typed. */
export function PeoplePanel({ people, me, onReset }: PeoplePanelProps) {
  const { t } = useTranslation('teach');
  const [filter, setFilter] = useState<PeopleFilter>('all');
  const [wanted, setWanted] = useState('');
  const shown = filterPeople(people, filter, wanted);
  return (
    <Panel size={48} title={t('people.list')} count={shown.length}>
      <div className={styles.tools}>
        <Segmented
          label={t('people.filter')}
          value={filter}
          onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
          options={FILTERS.map((one) => ({ value: one, label: t(`people.filters.${one}`) }))}
        />
        <div className={styles.search}>
          <Field
            label={t('people.search')}
            isLabelHidden
            placeholder={t('people.search')}
            value={wanted}
            onChange={setWanted}
          />
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('people.emptyTitle')} text={t('people.emptyText')} />
      ) : (
        <ul>
          {shown.map((person) => (
            <PersonItem key={person.id} person={person} me={me} onReset={onReset} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
