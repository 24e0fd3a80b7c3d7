import { Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { formatCount } from '../../format/count.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useChatRows } from '../chat/useChatRows.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { HostBlock } from './HostBlock.tsx';
import styles from './HostChat.module.css';

const SIZES = ['S', 'M', 'L'] as const;
type ChatSize = (typeof SIZES)[number];

const selectOnline = (state: RoomStore) => state.room.public.online;
const SHOWN = 14;

/** The newest lines in three sizes, without what is rude or hidden. */
export function HostChat({ onHide }: { readonly onHide: () => void }) {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const online = useRoomStore(selectOnline);
  const [size, setSize] = useState<ChatSize>('M');
  const rows = useChatRows().filter((row) => row.group !== 'rude' && row.outcome.kind !== 'hidden');
  const step = (by: 1 | -1) => setSize(SIZES[SIZES.indexOf(size) + by] ?? size);
  useHotkeys({ '+': () => step(1), '=': () => step(1), '-': () => step(-1) });
  return (
    <HostBlock
      icon={<Users className={styles.icon} aria-hidden="true" />}
      title={t('host.chat')}
      aside={<span className={styles.online}>{t('host.online', { online: formatCount(online, language) })}</span>}
    >
      <ul className={styles.list} data-size={size}>
        {rows
          .slice(-SHOWN)
          .reverse()
          .map(({ entry }) => (
            <li key={entry.id} className={styles.line}>
              <span className={styles.name}>{entry.name}</span>
              {entry.text}
            </li>
          ))}
      </ul>
      <footer className={styles.foot}>
        <Segmented
          size={28}
          label={t('host.size')}
          value={size}
          onChange={setSize}
          options={SIZES.map((value) => ({ value, label: value }))}
        />
        <Button size={28} keyHint="." onClick={onHide}>
          {t('host.hideChat')}
        </Button>
      </footer>
    </HostBlock>
  );
}
