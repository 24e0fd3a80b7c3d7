import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Splitter.module.css';

const STEP_PX = 16;

export interface SplitterProps {
  /** What it changes, and how, for screen readers and the tooltip. */
  readonly label: string;
  readonly hint: string;
  /** The chosen width, or null while nobody chose one. */
  readonly px: number | null;
  readonly min: number;
  readonly max: number;
  /** 1 when its column lies before it, −1 when behind. */
  readonly sign: 1 | -1;
  /** Width of its column now. */
  readonly measure: () => number;
  readonly onMove: (px: number) => void;
  readonly onRestore: () => void;
}

/** The border between two columns: dragged, or moved by arrows; a double click restores. */
export function Splitter({ label, hint, px, min, max, sign, measure, onMove, onRestore }: SplitterProps) {
  const grip = useRef<{ readonly x: number; readonly px: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    grip.current = { x: event.clientX, px: measure() };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current) onMove(grip.current.px + sign * (event.clientX - grip.current.x));
  };
  const drop = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP_PX, ArrowRight: STEP_PX }[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    onMove(measure() + sign * step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the window splitter of ARIA.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={px ?? min}
      aria-valuetext={px === null ? hint : `${px} px`}
      title={hint}
      tabIndex={0}
      className={styles.splitter}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={onRestore}
      onKeyDown={onKeyDown}
    />
  );
}
