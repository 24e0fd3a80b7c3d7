import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { DeskColumns } from '../studio/DeskColumns.tsx';
import { ChatPanel } from './ChatPanel.tsx';
import { ModerationPanel } from './ModerationPanel.tsx';
import styles from './ModeratorScreen.module.css';
import { OnAirLine } from './OnAirLine.tsx';
import { OpenGroups } from './OpenGroups.tsx';
import { QuickReplies } from './QuickReplies.tsx';
import { ReplyComposer } from './ReplyComposer.tsx';
import { SentToHost } from './SentToHost.tsx';
import { useModeratorDesk } from './useModeratorDesk.ts';
import { ViewerCard } from './ViewerCard.tsx';

/** The moderator's desk: what waits, the chat with acts in the chosen line, the reply, the viewer, ready answers. */
export function ModeratorScreen() {
  const { t } = useTranslation('studio');
  const desk = useModeratorDesk();
  return (
    <DeskColumns
      screen="moderator"
      className={styles.widths}
      left={
        <>
          <OpenGroups chosen={desk.group} onChoose={desk.chooseGroup} />
          <ModerationPanel />
        </>
      }
      middle={
        <>
          <OnAirLine />
          <ChatPanel desk={desk} />
          <Panel
            title={
              desk.selected === null
                ? t('moderator.replyTitle')
                : t('moderator.replyTo', { name: desk.selected.entry.name })
            }
          >
            <ReplyComposer row={desk.selected} onSent={desk.resume} />
          </Panel>
        </>
      }
      right={
        <>
          <ViewerCard row={desk.selected} />
          <SentToHost />
          <QuickReplies row={desk.selected} onSent={desk.resume} />
        </>
      }
    />
  );
}
