import { useTranslation } from 'react-i18next';
import { type Blend, SOURCES, type SourceTotals } from '#shared/scoring/blend-sources.ts';
import type { Dispute } from '#shared/scoring/disputes.ts';
import { formatDecimal } from '../format/percent.ts';
import { Chip } from './Chip.tsx';
import { Definition } from './Definition.tsx';
import styles from './SourceBlend.module.css';
import { StateMark } from './StateMark.tsx';

export interface SourceBlendProps {
  readonly totals: SourceTotals;
  readonly blend: Blend;
  /** Grades that lie far apart; null: none do. */
  readonly dispute: Dispute | null;
}

/** Every source with the share that it has, and the blend they make; what is missing is named. */
export function SourceBlend({ totals, blend, dispute }: SourceBlendProps) {
  const { t } = useTranslation('review');
  const shareOf = (source: (typeof SOURCES)[number]) =>
    blend.parts.find((part) => part.source === source)?.share ?? null;
  return (
    <div className={styles.blend}>
      <dl className={styles.sources}>
        {SOURCES.map((source) => {
          const [total, share] = [totals[source], shareOf(source)];
          return (
            <div key={source} data-missing={total === null}>
              <dt>
                <Definition word={t(`source.${source}`)} meaning={t(`source.meaning.${source}`)} />
              </dt>
              <dd>
                {total === null ? '—' : formatDecimal(total, 1)}
                {share !== null && <small>× {formatDecimal(share * 100, 1)}%</small>}
              </dd>
            </div>
          );
        })}
        <div className={styles.total}>
          <dt>
            <Definition word={t('source.blend')} meaning={t('source.meaning.blend')} />
          </dt>
          <dd>{blend.total === null ? '—' : formatDecimal(blend.total, 1)}</dd>
        </div>
      </dl>
      {blend.total !== null && blend.missing.length > 0 && (
        <p className={styles.note}>
          {t('source.missing', { names: blend.missing.map((source) => t(`source.${source}`)).join(t('source.and')) })}
        </p>
      )}
      {dispute !== null && (
        <Chip
          tone={dispute.settlement === null ? 'warn' : 'ok'}
          mark={<StateMark kind={dispute.settlement === null ? 'attend' : 'ok'} />}
        >
          {t(dispute.settlement === null ? 'dispute.open' : `dispute.by.${dispute.settlement}`)}
        </Chip>
      )}
    </div>
  );
}
