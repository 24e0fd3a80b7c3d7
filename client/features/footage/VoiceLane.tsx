import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import { formatPercent } from '../../format/percent.ts';
import { laneShare } from '../replay/lane-share.ts';
import lane from '../replay/Timeline.module.css';
import styles from './VoiceLane.module.css';
import type { LaneStretch, VoiceLaneFacts } from './voice-lane.ts';

export interface VoiceLaneProps {
  readonly facts: VoiceLaneFacts;
  readonly endMs: number;
}

/** How loud it was, with where somebody spoke below, dead air and missing footage marked by shape and word. */
export function VoiceLane({ facts, endMs }: VoiceLaneProps) {
  const { t } = useTranslation('replay');
  const x = (ms: number) => (ms / Math.max(1, endMs)) * 1_000;
  const bars = facts.loudness.map(({ atMs, value }) => `M${x(atMs)} ${50 - value / 2}V${50 + value / 2}`).join('');
  const title = (kind: 'quiet' | 'gap', { fromMs, toMs }: LaneStretch) =>
    t(`footage.${kind}Span`, { from: formatClock(fromMs), to: formatClock(toMs) });
  const summary = t('footage.summary', {
    share: formatPercent(facts.spokenShare),
    quiet: facts.quiet.length,
    gaps: facts.gaps.length,
  });
  return (
    <div className={lane.lane} data-look="curve">
      <span className={lane.name}>{t('lane.voice')}</span>
      <span className={lane.track} role="img" aria-label={summary}>
        <svg className={styles.wave} viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={bars} vectorEffect="non-scaling-stroke" />
        </svg>
        {facts.spoken.map((one) => (
          <Stretch key={`s${one.fromMs}`} kind="spoken" stretch={one} endMs={endMs} />
        ))}
        {facts.quiet.map((one) => (
          <Stretch key={`q${one.fromMs}`} kind="quiet" stretch={one} endMs={endMs} title={title('quiet', one)} />
        ))}
        {facts.gaps.map((one) => (
          <Stretch key={`g${one.fromMs}`} kind="gap" stretch={one} endMs={endMs} title={title('gap', one)} />
        ))}
      </span>
    </div>
  );
}

interface StretchProps {
  readonly kind: 'spoken' | 'quiet' | 'gap';
  readonly stretch: LaneStretch;
  readonly endMs: number;
  readonly title?: string;
}

function Stretch({ kind, stretch, endMs, title }: StretchProps) {
  const { fromMs, toMs } = stretch;
  return (
    <span
      className={styles.stretch}
      data-kind={kind}
      title={title}
      style={{ left: laneShare(fromMs, endMs), width: laneShare(toMs - fromMs, endMs) }}
    />
  );
}
