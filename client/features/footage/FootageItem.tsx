import { Download, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListedPart } from '#shared/protocol/footage-contract.ts';
import { Button } from '../../components/Button.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatClock } from '../../format/clock.ts';
import { dayAndTime } from '../../format/date.ts';
import styles from './FootageDrawer.module.css';

export interface FootageItemProps {
  readonly part: ListedPart;
  readonly downloadUrl: string;
  readonly onDelete: () => void;
}

/** One part: whose it is, how long, until when it is kept; or that it was deleted, by whom. */
export function FootageItem({ part, downloadUrl, onDelete }: FootageItemProps) {
  const { t } = useTranslation('replay');
  const now = new Date();
  const begun = dayAndTime(new Date(part.startedWallMs).toISOString(), now);
  return (
    <li className={styles.item}>
      <RoleBadge role={part.role} />
      <span className={styles.facts}>
        <b>{part.ownerName}</b> · {begun.day} {begun.time} · {formatClock(part.durationMs)} ·{' '}
        {t(`footage.mode.${part.mode}`)}
        <small>
          {part.deleted === null
            ? t('footage.keptUntil', { day: dayAndTime(part.keptUntil, now).day })
            : t(`footage.deletedBy.${part.deleted.by}`, { day: dayAndTime(part.deleted.at, now).day })}
        </small>
      </span>
      {part.mayDownload && (
        <a className={styles.download} href={downloadUrl} download>
          <Download size={14} aria-hidden="true" />
          {t('footage.download')}
        </a>
      )}
      {part.mayDelete && (
        <Button size={28} variant="quiet" icon={<Trash2 size={14} />} onClick={onDelete}>
          {t('footage.delete')}
        </Button>
      )}
    </li>
  );
}
