import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../components/class-names.ts';
import { Splitter } from '../../components/Splitter.tsx';
import styles from './DeskColumns.module.css';
import type { ScreenId } from './key-groups.ts';
import { type ColumnSide, NARROWEST_PX, useColumnWidths, WIDEST_PX } from './useColumnWidths.ts';
import { useHotkeys } from './useHotkeys.ts';

export interface DeskColumnsProps {
  readonly screen: ScreenId;
  /** Gives the widths as the screen was made, in `--left` and `--right`. */
  readonly className: string | undefined;
  readonly left: ReactNode;
  readonly middle: ReactNode;
  readonly right: ReactNode;
}

/** The three columns of a desk. Their borders can be moved by pointer and by keys; `Alt+0` puts them back. */
export function DeskColumns({ screen, className, left, middle, right }: DeskColumnsProps) {
  const { t } = useTranslation('studio');
  const columns = { left: useRef<HTMLDivElement>(null), right: useRef<HTMLDivElement>(null) };
  const { widths, setWidth, restore } = useColumnWidths(screen);
  useHotkeys({ 'Alt+0': restore });
  const chosen = {
    ...(widths.left !== undefined && { '--left': `${widths.left}px` }),
    ...(widths.right !== undefined && { '--right': `${widths.right}px` }),
  } as CSSProperties;
  const border = (side: ColumnSide) => (
    <Splitter
      label={t(`layout.${side}`)}
      hint={t('layout.hint')}
      px={widths[side] ?? null}
      min={NARROWEST_PX}
      max={WIDEST_PX}
      sign={side === 'left' ? 1 : -1}
      measure={() => columns[side].current?.getBoundingClientRect().width ?? 0}
      onMove={(px) => setWidth(side, px)}
      onRestore={restore}
    />
  );
  return (
    <main className={classNames(styles.grid, className)} style={chosen}>
      <div className={styles.column} ref={columns.left}>
        {left}
      </div>
      {border('left')}
      <div className={styles.column}>{middle}</div>
      {border('right')}
      <div className={styles.column} ref={columns.right}>
        {right}
      </div>
    </main>
  );
}
