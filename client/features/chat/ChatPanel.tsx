import { Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { ChatAnnouncer } from './ChatAnnouncer.tsx';
import { ChatList } from './ChatList.tsx';
import styles from './ChatPanel.module.css';
import { linesPerMinute } from './chat-view.ts';
import { LineActs } from './LineActs.tsx';
import { PinnedLine } from './PinnedLine.tsx';
import type { ModeratorDesk } from './useModeratorDesk.ts';

const selectRate = (state: RoomStore) => linesPerMinute(state.room);
const selectOpenCount = (state: RoomStore) => state.room.team?.openQuestions.length ?? 0;
const selectSentCount = (state: RoomStore) =>
  state.room.team?.openQuestions.filter((question) => question.isSentToHost).length ?? 0;

/** The moderator's chat list with its filters; the acts of the chosen line stand inside its row. */
export function ChatPanel({ desk }: { readonly desk: ModeratorDesk }) {
  const { t } = useTranslation('studio');
  const rate = useRoomStore(selectRate);
  const openCount = useRoomStore(selectOpenCount);
  const sentCount = useRoomStore(selectSentCount);
  const actions = (
    <>
      <RefusalNote refusal={desk.keyActs.refusal} />
      {desk.list.isFrozen && (
        <Chip tone="accent" mark={<Snowflake aria-hidden="true" />}>
          {t('chat.frozen')}
        </Chip>
      )}
      <span className={styles.hint}>
        {t('chat.moves')} <KeyHint>J</KeyHint> <KeyHint>K</KeyHint>
      </span>
      <Segmented
        size={28}
        label={t('chat.filter')}
        value={desk.filter}
        onChange={desk.chooseFilter}
        options={[
          { value: 'all', label: t('chat.filterAll') },
          { value: 'open', label: `${t('chat.filterOpen')} ${openCount}` },
          { value: 'rude', label: t('chat.filterRude') },
          { value: 'sent', label: `${t('chat.filterSent')} ${sentCount}` },
        ]}
      />
    </>
  );
  return (
    <Panel
      title={t('chat.title')}
      count={t('chat.perMinute', { count: rate })}
      actions={actions}
      className={styles.panel}
    >
      <PinnedLine />
      <ChatList
        list={desk.list}
        selectedId={desk.selected?.entry.id ?? null}
        onSelect={desk.select}
        hasTimes
        emptyText={desk.filter === 'all' && desk.group === null ? undefined : t('chat.emptyFilter')}
        renderActs={(row) => <LineActs row={row} hasKeys onAnswer={focusReply} />}
      />
      <ChatAnnouncer />
    </Panel>
  );
}

/** The reply field is the desk's one text field. */
function focusReply(): void {
  document.querySelector<HTMLElement>('[data-reply] input')?.focus();
}
