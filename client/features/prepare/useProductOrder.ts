import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/useLanguage.ts';
import { type ControlCommand, useCommand } from '../../store/useCommand.ts';
import type { ShownProduct } from '../studio/show-selectors.ts';
import { useCanPrepare } from './useCanPrepare.ts';

/** What is being dragged, shared by the rows of a table. */
export interface RowDrag {
  readonly draggedId: string | null;
  readonly onDrag: (productId: string | null) => void;
}

/** How a row of the queue is moved, and what is dropped on it takes its place. */
export interface ProductOrder {
  readonly command: ControlCommand;
  /** Where the product stands now, for readers; empty until it was moved. */
  readonly news: string;
  /** Something else is held over the row. */
  readonly isOver: boolean;
  /** Handlers of the row. */
  readonly row: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Moves a product with Alt and the arrow keys, and takes in what is dropped on its row. */
export function useProductOrder(
  { product, slot }: ShownProduct,
  count: number,
  { draggedId, onDrag }: RowDrag,
): ProductOrder {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const canPrepare = useCanPrepare();
  const command = useCommand();
  const [isOver, setOver] = useState(false);
  const [news, setNews] = useState('');
  const isForeign = draggedId !== null && draggedId !== product.id;
  const move = async (productId: string, toIndex: number): Promise<void> => {
    const isMoved = await command.run({ type: 'moveProduct', productId, toIndex });
    if (!isMoved || productId !== product.id) return;
    setNews(t('show.products.moved', { name: pick(product.shortName), slot: toIndex + 1 }));
  };
  return {
    command,
    news,
    isOver: isOver && isForeign,
    row: {
      onKeyDown: (event) => {
        const step = event.altKey ? STEPS[event.key] : undefined;
        const toIndex = slot - 1 + (step ?? 0);
        if (step === undefined || !canPrepare) return;
        event.preventDefault();
        if (toIndex >= 0 && toIndex < count) void move(product.id, toIndex);
      },
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        if (isForeign) void move(draggedId, slot - 1);
        onDrag(null);
      },
    },
  };
}
