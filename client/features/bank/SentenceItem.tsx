import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import styles from './Bank.module.css';
import type { BankEntry } from './bank-entry.ts';

export interface SentenceItemProps {
  readonly entry: BankEntry;
  /** It is the one in the form. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One sentence of the bank: its words, its criterion, whose it is, and what may be done with it. */
export function SentenceItem({ entry, isOpen, onOpen, onRemove }: SentenceItemProps) {
  const { t } = useTranslation('bank');
  const { text, criterion, source, sentence } = entry;
  const isOwn = sentence?.isOwn === true;
  return (
    <li className={styles.item} data-open={isOpen}>
      <p className={styles.words}>{text}</p>
      <div className={styles.facts}>
        {criterion !== null && <Chip tone="accent">{criterion}</Chip>}
        <span className={styles.source}>
          {source === 'college' ? t('by', { name: sentence?.authorName ?? '' }) : t(`source.${source}`)}
          {isOwn && sentence.isShared && ` · ${t('shared')}`}
        </span>
        <IconButton
          size={28}
          label={t(isOwn ? 'edit' : 'copy', { text })}
          icon={isOwn ? <Pencil size={14} /> : <Copy size={14} />}
          onClick={onOpen}
        />
        {sentence?.mayRemove && (
          <IconButton size={28} label={t('remove', { text })} icon={<Trash2 size={14} />} onClick={onRemove} />
        )}
      </div>
    </li>
  );
}
