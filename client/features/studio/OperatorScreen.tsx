import { Suspense, useState } from 'react';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { CompactChat } from '../chat/CompactChat.tsx';
import { LiveTiles } from '../metrics/LiveTiles.tsx';
import { DeskColumns } from './DeskColumns.tsx';
import type { DraftKind } from './DraftBox.tsx';
import type { HotkeyMap } from './KeySwitchProvider.tsx';
import styles from './OperatorScreen.module.css';
import { pinChord } from './pin-chord.ts';
import { QueuePanel } from './QueuePanel.tsx';
import { StagePanel } from './StagePanel.tsx';
import { findShown, selectHasGlassBox, selectPinned, selectProject } from './show-selectors.ts';
import { useHotkeys } from './useHotkeys.ts';
import { type ProductActs, useProductActs } from './useProductActs.ts';

/** There is nothing to draw in the first seconds. */
const TrendStrip = lazyPiece(async () => ({ default: (await import('../metrics/TrendStrip.tsx')).TrendStrip }));

/** Its first window closes minutes into the show: it comes after what is needed at once. */
const GlassBox = lazyPiece(async () => ({ default: (await import('../metrics/GlassBox.tsx')).GlassBox }));

/** The operator's console: queue and traffic, stage with offers and figures, chat. */
export function OperatorScreen() {
  const project = useRoomStore(selectProject);
  const queue = useRoomStore(selectQueue);
  const pinned = useRoomStore(selectPinned);
  const hasGlassBox = useRoomStore(selectHasGlassBox);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [draft, setDraft] = useState<DraftKind>('none');
  const selectedId = chosenId ?? pinned?.productId ?? queue[0]?.productId ?? null;
  const select = (productId: string) => {
    setChosenId(productId);
    setDraft('none');
  };
  const acts = useProductActs(selectedId, select);
  const slots = queue.map((item) => item.productId);
  useHotkeys(operatorKeys({ slots, select, acts, toggleDraft: (kind) => setDraft(draft === kind ? 'none' : kind) }));

  return (
    <DeskColumns
      screen="operator"
      className={styles.widths}
      left={
        <>
          <QueuePanel
            className={hasGlassBox ? styles.queue : styles.queueAlone}
            selectedId={selectedId}
            onSelect={select}
            acts={acts}
          />
          {hasGlassBox && (
            <Suspense fallback={<div className={styles.box} />}>
              <GlassBox className={styles.box} />
            </Suspense>
          )}
        </>
      }
      middle={
        <>
          <StagePanel shown={findShown(project, queue, selectedId)} acts={acts} draft={draft} onDraft={setDraft} />
          <LiveTiles />
          <Suspense fallback={<div className={styles.trend} />}>
            <TrendStrip />
          </Suspense>
        </>
      }
      right={<CompactChat />}
    />
  );
}

interface KeyInputs {
  readonly slots: readonly string[];
  readonly select: (productId: string) => void;
  readonly acts: ProductActs;
  readonly toggleDraft: (kind: DraftKind) => void;
}

function operatorKeys({ slots, select, acts, toggleDraft }: KeyInputs): HotkeyMap {
  const digits = slots.slice(0, 9).map((id, index) => [String(index + 1), () => select(id)] as const);
  return {
    ...Object.fromEntries(digits),
    ...Object.fromEntries(slots.map((id) => [pinChord(id), () => acts.pinThis(id)])),
    P: acts.togglePin,
    D: acts.toggleListed,
    E: () => toggleDraft('price'),
    S: () => toggleDraft('stock'),
    X: acts.markSoldOut,
    C: () => toggleDraft('coupon'),
    F: () => toggleDraft('flashSale'),
    T: () => toggleDraft('paidTraffic'),
    G: () => toggleDraft('luckyBag'),
    I: () => toggleDraft('gift'),
    ']': () => acts.pinNeighbour(1),
    '[': () => acts.pinNeighbour(-1),
    'Alt+ArrowUp': () => acts.moveBy(-1),
    'Alt+ArrowDown': () => acts.moveBy(1),
  };
}
