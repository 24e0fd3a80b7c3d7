import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectOpenQuestions } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { canGiveNow } from '../studio/show-selectors.ts';
import { ChatAnnouncer } from './ChatAnnouncer.tsx';
import { ChatList } from './ChatList.tsx';
import { linesPerMinute } from './chat-view.ts';
import { IntentCells } from './IntentCells.tsx';
import type { IntentGroup } from './intent-group.ts';
import { LineActs } from './LineActs.tsx';
import { PinnedLine } from './PinnedLine.tsx';
import { ReplyComposer } from './ReplyComposer.tsx';
import { useChatKeys } from './useChatKeys.ts';
import { useChatRows } from './useChatRows.ts';
import { useFrozenRows } from './useFrozenRows.ts';

const selectRate = (state: RoomStore) => linesPerMinute(state.room);
const selectCanReply = (state: RoomStore) => canGiveNow(state, 'replyToLine');

export interface CompactChatProps {
  /** Whether `J`, `K`, `V` and `X` work here: at desks whose own keys leave them free. */
  readonly hasKeys?: boolean;
}

/** Chat beside another seat's work: groups, lines, and a reply for those whose seats may write one. */
export function CompactChat({ hasKeys = false }: CompactChatProps) {
  const { t } = useTranslation('studio');
  const rate = useRoomStore(selectRate);
  const openCount = useRoomStore(useShallow(selectOpenQuestions)).length;
  const canReply = useRoomStore(selectCanReply);
  const [group, setGroup] = useState<IntentGroup | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const rows = useChatRows();
  const list = useFrozenRows(group === null ? rows : rows.filter((row) => row.group === group));
  const selected = list.rows.find((row) => row.entry.id === selectedId) ?? null;
  const resume = () => {
    setSelectedId(null);
    list.resume();
  };
  const choose = (lineId: string) => {
    list.freeze();
    setSelectedId(lineId);
  };
  const keyActs = useChatKeys({ rows: list.rows, selectedId, choose, resume, isOn: hasKeys });

  return (
    <Panel
      title={t('chat.title')}
      count={t('chat.perMinute', { count: rate })}
      actions={
        openCount > 0 && (
          <Chip tone="warn" mark={<StateMark kind="attend" />}>
            {t('chat.open', { count: openCount })}
          </Chip>
        )
      }
    >
      <IntentCells
        chosen={group}
        onChoose={(next) => {
          resume();
          setGroup(next);
        }}
      />
      <RefusalNote refusal={keyActs.refusal} />
      <PinnedLine />
      <ChatList
        list={{ ...list, resume }}
        selectedId={selectedId}
        onSelect={choose}
        renderActs={(row) => <LineActs row={row} hasKeys={false} onAnswer={null} />}
      />
      {canReply && <ReplyComposer row={selected} isCompact onSent={resume} />}
      <ChatAnnouncer />
    </Panel>
  );
}
