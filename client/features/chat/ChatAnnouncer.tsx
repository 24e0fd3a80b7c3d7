import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { useRoomStoreApi } from '../../store/useRoomStore.ts';
import { type ChatRow, chatRows, chatSources } from './chat-view.ts';
import { INTENT_GROUPS } from './intent-group.ts';
import { useAnnounceMode } from './useAnnounceMode.ts';

/** At most one announcement per this time, however fast the chat is. */
const PAUSE_MS = 5_000;
/** Lines that are read out one by one in the mode `all`. */
const MOST_LINES = 3;

/** Speaks for the chat: a summary of what came in the last five seconds, or the newest lines, or nothing. */
export function ChatAnnouncer() {
  const { t } = useTranslation('studio');
  const api = useRoomStoreApi();
  const { mode } = useAnnounceMode();
  const [spoken, setSpoken] = useState('');
  const lastId = useRef<string | null>(api.getState().room.public.chat.at(-1)?.id ?? null);

  useEffect(() => {
    if (mode === 'off') return;
    const timer = setInterval(() => {
      const rows = chatRows(chatSources(api.getState().room));
      const fresh = rows.slice(rows.findIndex((row) => row.entry.id === lastId.current) + 1);
      lastId.current = rows.at(-1)?.entry.id ?? null;
      if (fresh.length > 0) setSpoken(mode === 'all' ? newestLines(fresh) : summary(fresh));
    }, PAUSE_MS);
    const summary = (fresh: readonly ChatRow[]): string =>
      [
        t('chat.announceNew', { count: fresh.length }),
        ...INTENT_GROUPS.map((group) => ({ group, count: fresh.filter((row) => row.group === group).length }))
          .filter((one) => one.count > 0)
          .map((one) => t('chat.announceGroups', { group: t(`groups.${one.group}`), count: one.count })),
      ].join(', ');
    return () => clearInterval(timer);
  }, [api, mode, t]);

  return (
    <VisuallyHidden>
      <span role="log">{mode === 'off' ? '' : spoken}</span>
    </VisuallyHidden>
  );
}

function newestLines(fresh: readonly ChatRow[]): string {
  return fresh
    .slice(-MOST_LINES)
    .map((row) => `${row.entry.name}: ${row.entry.text}`)
    .join('. ');
}
