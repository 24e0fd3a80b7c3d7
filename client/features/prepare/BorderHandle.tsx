import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import styles from './PlanTimeline.module.css';
import { STEP_MS } from './plan-draft.ts';

export interface BorderHandleProps {
  /** Name of the segment that ends here. */
  readonly name: string;
  readonly atMs: number;
  readonly totalMs: number;
  readonly lane: RefObject<HTMLElement | null>;
  /** While it is dragged: by how much from where it was. */
  readonly onDrag: (byMs: number) => void;
  readonly onDrop: (byMs: number) => void;
}

/** The border after a segment: dragged in steps of 5 s, moved by the arrow keys, with Shift by half a minute. */
export function BorderHandle({ name, atMs, totalMs, lane, onDrag, onDrop }: BorderHandleProps) {
  const { t } = useTranslation('prepare');
  const grabbed = useRef<{ readonly x: number; byMs: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, byMs: 0 };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const width = lane.current?.clientWidth ?? 0;
    if (grabbed.current === null || width === 0) return;
    grabbed.current.byMs = ((event.clientX - grabbed.current.x) / width) * totalMs;
    onDrag(grabbed.current.byMs);
  };
  const onPointerUp = (): void => {
    if (grabbed.current === null) return;
    onDrop(grabbed.current.byMs);
    grabbed.current = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const sign = SIGNS[event.key];
    if (sign === undefined) return;
    event.preventDefault();
    onDrop(sign * STEP_MS * (event.shiftKey ? 6 : 1));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.border}
      style={{ left: `${(atMs / totalMs) * 100}%` }}
      aria-label={t('show.plan.border', { name })}
      aria-valuemin={0}
      aria-valuemax={Math.round(totalMs / 1_000)}
      aria-valuenow={Math.round(atMs / 1_000)}
      aria-valuetext={formatClock(atMs)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}

const SIGNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
