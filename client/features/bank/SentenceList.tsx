import { type CSSProperties, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import styles from './Bank.module.css';
import type { BankEntry } from './bank-entry.ts';

export interface SentenceListProps {
  readonly id: string;
  /** The field that it belongs to. */
  readonly anchor: HTMLElement;
  readonly optionId: (index: number) => string;
  readonly entries: readonly BankEntry[];
  readonly active: number;
  readonly onChoose: (entry: BankEntry) => void;
}

/** Sentences to choose from, under the field that keeps the focus. */
export function SentenceList({ id, anchor, optionId, entries, active, onChoose }: SentenceListProps) {
  const { t } = useTranslation('bank');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.children[active];
    if (list.current !== null && option instanceof HTMLElement) keepInView(list.current, option);
  }, [active]);
  return createPortal(
    <div className={styles.pop} style={placeBy(anchor)}>
      <VisuallyHidden>
        <span role="status">{t('found', { count: entries.length })}</span>
      </VisuallyHidden>
      {entries.length === 0 && <p className={styles.none}>{t('noMatch')}</p>}
      {/* It scrolls: whoever moves by Tab can come to it. */}
      <div ref={list} id={id} role="listbox" tabIndex={0} aria-label={t('title')} className={styles.options}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, which has the keys.
          <div
            key={entry.key}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(entry)}
          >
            <span className={styles.words}>{entry.text}</span>
            {entry.criterion !== null && <Chip tone="accent">{entry.criterion}</Chip>}
            <span className={styles.source}>{t(`source.${entry.source}`)}</span>
          </div>
        ))}
      </div>
      <p className={styles.keys}>{t('keys')}</p>
    </div>,
    document.body,
  );
}

/** Room that the list wants below the field, pixels; with less it stands where there is more. */
const WANTED_PX = 280;
const GAP_PX = 2;

/** Over whatever clips the field. */
function placeBy(anchor: HTMLElement): CSSProperties {
  const { left, top, bottom, width } = anchor.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  const isBelow = below >= WANTED_PX || below >= top;
  const place = isBelow ? { top: bottom + GAP_PX } : { bottom: window.innerHeight - top + GAP_PX };
  return { ...place, left, width, maxHeight: Math.min(WANTED_PX, (isBelow ? below : top) - 2 * GAP_PX) };
}

function keepInView(list: HTMLElement, option: HTMLElement): void {
  const top = option.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else list.scrollTop = Math.max(list.scrollTop, top + option.offsetHeight - list.clientHeight);
}
