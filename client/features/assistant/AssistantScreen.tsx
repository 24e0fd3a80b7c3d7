import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { CameraButton } from '../camera/CameraButton.tsx';
import { CompactChat } from '../chat/CompactChat.tsx';
import { ActPad } from '../host/ActPad.tsx';
import { CaptionInput } from '../host/CaptionInput.tsx';
import { PhoneFrame } from '../phone/PhoneFrame.tsx';
import { DeskColumns } from '../studio/DeskColumns.tsx';
import { findShown, selectPinned, selectProject } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import styles from './AssistantScreen.module.css';
import { FactBoard } from './FactBoard.tsx';
import { SampleList } from './SampleList.tsx';

/** The assistant's desk: what is on air and what comes, the facts to hold up, the acts, the chat. */
export function AssistantScreen() {
  const { t } = useTranslation('studio');
  const project = useRoomStore(selectProject);
  const queue = useRoomStore(selectQueue);
  const pinnedId = useRoomStore(selectPinned)?.productId ?? null;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shownId = chosenId ?? pinnedId ?? queue[0]?.productId ?? null;
  const choose = (productId: string) => setChosenId(productId === pinnedId ? null : productId);
  const digits = queue.slice(0, 9).map((item, at) => [String(at + 1), () => choose(item.productId)] as const);
  useHotkeys({ ...Object.fromEntries(digits), '0': () => setChosenId(null) });
  return (
    <DeskColumns
      screen="assistant"
      className={styles.widths}
      left={
        <>
          <Panel title={t('team.program')} className={styles.program}>
            <div className={styles.phone}>
              <PhoneFrame />
            </div>
          </Panel>
          <SampleList className={styles.samples} shownId={shownId} onChoose={choose} />
        </>
      }
      middle={
        <>
          <FactBoard
            shown={findShown(project, queue, shownId)}
            isChosen={chosenId !== null}
            onRelease={() => setChosenId(null)}
          />
          <Panel title={t('assistant.acts')} className={styles.acts}>
            <div className={styles.speak}>
              <ActPad seat="assistant" />
              <CaptionInput seat="assistant" after={<CameraButton />} />
            </div>
          </Panel>
        </>
      }
      right={<CompactChat hasKeys />}
    />
  );
}
