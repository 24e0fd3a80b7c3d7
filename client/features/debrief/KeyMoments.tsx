import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoredMetricId } from '#shared/model/rubric.ts';
import { ROLES, type Role } from '#shared/model/seat.ts';
import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import type { MomentAct, ToldMoment } from '#shared/protocol/what-if-contract.ts';
import { SCORED_METRICS } from '#shared/scoring/scored-metric-registry.ts';
import type { MomentClass } from '#shared/whatif/expected-score.ts';
import { Button } from '../../components/Button.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { Definition } from '../../components/Definition.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatClock } from '../../format/clock.ts';
import { signedPoints } from '../../format/points.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { ActButton } from './ActButton.tsx';
import { DrillDialog } from './DrillDialog.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import styles from './KeyMoments.module.css';
import tables from './table.module.css';

const TONES: Readonly<Record<MomentClass, ChipTone>> = {
  slight: 'warn',
  inaccuracy: 'warn',
  mistake: 'danger',
  blunder: 'danger',
  gain: 'ok',
  highlight: 'ok',
  tooClose: 'neutral',
};
/** A shape beside the colour: up, down, or neither. */
const MARKS: Readonly<Record<MomentClass, string>> = {
  slight: '▾',
  inaccuracy: '▾',
  mistake: '▼',
  blunder: '▼',
  gain: '▴',
  highlight: '▲',
  tooClose: '=',
};

export interface KeyMomentsProps {
  readonly roomId: string;
  readonly moments: readonly ToldMoment[];
  readonly products: readonly PublicProduct[];
  readonly onAct: (act: MomentAct) => void;
}

/** The stretches that moved the expected score most, each with what the team did in it. */
export function KeyMoments({ roomId, moments, products, onAct }: KeyMomentsProps) {
  const { t } = useTranslation('debrief');
  const [drilled, setDrilled] = useState<number | null>(null);
  if (moments.length === 0) return <p className={tables.note}>{t('futures.expected.none')}</p>;
  return (
    <section className={styles.moments} aria-label={t('futures.expected.moments')}>
      <h3 className={styles.head}>
        <Definition word={t('futures.expected.moments')} meaning={t('futures.expected.define.moments')} />
      </h3>
      <Costliest moments={moments} />
      <ol className={styles.list}>
        {moments.map((moment, index) => (
          <li key={moment.fromMs} className={styles.moment} data-loss={moment.change < 0}>
            <div className={styles.what}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.change}>{t('futures.expected.change', signedPoints(moment.change))}</span>
              <Chip tone={TONES[moment.class]} mark={<span aria-hidden="true">{MARKS[moment.class]}</span>}>
                {t(`futures.expected.class.${moment.class}`)}
              </Chip>
              {moment.metric !== null && <About metric={moment.metric} roles={moment.roles} />}
              <span className={styles.open}>
                <Place roomId={roomId} moment={moment} />
                <Button
                  size={28}
                  aria-label={t('futures.drill.openName', { clock: formatClock(moment.fromMs) })}
                  onClick={() => setDrilled(moment.fromMs)}
                >
                  {t('futures.drill.open')}
                </Button>
                {!isUnsure(moment) && (
                  <span className={tables.note}>
                    {t('futures.expected.atLeast', signedPoints(Math.sign(moment.change) * moment.atLeast))}
                  </span>
                )}
              </span>
            </div>
            {moment.acts.length === 0 ? (
              <p className={tables.note}>{t('futures.expected.noActs')}</p>
            ) : (
              <ul className={styles.acts} aria-label={t('futures.expected.acts')}>
                {moment.acts.map((act) => (
                  <li key={act.seq}>
                    <ActButton act={act} products={products} onOpen={() => onAct(act)} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {drilled !== null && (
        <DrillDialog
          roomId={roomId}
          momentMs={drilled}
          role={seatToTry(moments.find(({ fromMs }) => fromMs === drilled))}
          onClose={() => setDrilled(null)}
        />
      )}
    </section>
  );
}

/** What moved most, and whose it is: of the whole team nobody's badge. */
function About({ metric, roles }: Pick<ToldMoment, 'roles'> & { readonly metric: ScoredMetricId }) {
  const { pick } = useLanguage();
  return (
    <span className={styles.about}>
      {roles.length < ROLES.length && roles.map((role) => <RoleBadge key={role} role={role} />)}
      {pick(SCORED_METRICS[metric].name)}
    </span>
  );
}

const MOST_NAMED = 3;

/** The stretches that cost most in one line: the certain ones first, then the worst first; nothing when nothing was lost. */
function Costliest({ moments }: { readonly moments: readonly ToldMoment[] }) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const lost = moments
    .filter(({ change }) => change < 0)
    .sort((a, b) => Number(isUnsure(a)) - Number(isUnsure(b)) || a.change - b.change);
  if (lost.length === 0) return null;
  return (
    <p className={styles.costliest}>
      <b>{t('futures.expected.costliest')}</b>
      {lost.slice(0, MOST_NAMED).map((moment) => (
        <span key={moment.fromMs}>
          {formatClock(moment.fromMs)} {t('futures.expected.change', signedPoints(moment.change))}
          {moment.metric !== null && ` · ${pick(SCORED_METRICS[moment.metric].name)}`}
          {isUnsure(moment) && ` · ${t('futures.expected.class.tooClose')}`}
        </span>
      ))}
    </p>
  );
}

function isUnsure({ class: name }: ToldMoment): boolean {
  return name === 'tooClose';
}

/** The seat that the moment was about, else that of its first act. */
function seatToTry(moment: ToldMoment | undefined): Role {
  return moment?.roles[0] ?? moment?.acts[0]?.role ?? 'host';
}

function Place({ roomId, moment: { fromMs, toMs } }: { readonly roomId: string; readonly moment: ToldMoment }) {
  const range = `${formatClock(fromMs)}–${formatClock(toMs)}`;
  return <EvidenceLinks roomId={roomId} evidence={[{ seq: fromMs, atMs: fromMs, note: { zh: range, en: range } }]} />;
}
