import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '#shared/model/recording.ts';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { type RowKind, rowAt, type ShowEventRow, showEvents } from '../replay/show-events.ts';
import styles from './EventPanel.module.css';
import { EventRow } from './EventRow.tsx';

const TABS = ['act', 'speech', 'chat'] as const satisfies readonly RowKind[];

export interface EventPanelProps {
  readonly entries: readonly JournalEntry[];
  readonly atMs: number;
  readonly onSeek: (atMs: number) => void;
}

/** What was done, said and written, in lists that follow the playhead; a row leads to its moment. */
export function EventPanel({ entries, atMs, onSeek }: EventPanelProps) {
  const { t } = useTranslation('review');
  const [tab, setTab] = useState<RowKind>('act');
  const all = useMemo(() => showEvents(entries), [entries]);
  const rows = useMemo(() => all.filter(({ kind }) => kind === tab), [all, tab]);
  const counts = useMemo(() => TABS.map((kind) => all.filter((row) => row.kind === kind).length), [all]);
  return (
    <Panel
      title={t('events.title')}
      className={styles.panel}
      actions={
        <Segmented
          label={t('events.kinds')}
          size={28}
          value={tab}
          onChange={setTab}
          options={TABS.map((value, index) => ({ value, label: `${t(`events.${value}`)} ${counts[index] ?? 0}` }))}
        />
      }
    >
      {rows.length === 0 ? (
        <p className={styles.none}>{t('events.none')}</p>
      ) : (
        <EventList rows={rows} current={rowAt(rows, atMs)} onSeek={onSeek} />
      )}
    </Panel>
  );
}

interface EventListProps {
  readonly rows: readonly ShowEventRow[];
  /** Index of the row at the playhead, -1 before the first. */
  readonly current: number;
  readonly onSeek: (atMs: number) => void;
}

const EventList = memo(function EventList({ rows, current, onSeek }: EventListProps) {
  const { t } = useTranslation('review');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.children[Math.max(0, current)];
    // Somebody who reads or moves through the list with the keyboard is not pulled away.
    if (row instanceof HTMLElement && !list.current?.contains(document.activeElement)) scrollWithin(list.current, row);
  }, [current]);
  return (
    <ol ref={list} className={styles.list} aria-label={t('events.title')}>
      {rows.map((row, index) => (
        <EventRow key={row.key} row={row} isCurrent={index === current} onSeek={onSeek} />
      ))}
    </ol>
  );
});

/** Brings a row to the middle of its list without moving the page. */
function scrollWithin(list: HTMLOListElement | null, row: HTMLElement): void {
  if (list !== null) list.scrollTop = row.offsetTop - list.offsetTop - list.clientHeight / 2;
}
