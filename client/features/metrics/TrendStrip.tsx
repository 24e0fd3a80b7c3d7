import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import { formatCount } from '../../format/count.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectTrend } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './TrendStrip.module.css';
import {
  commentsPerMinuteSeries,
  gmvPerMinuteSeries,
  linePath,
  onlineSeries,
  type TrendSeries,
} from './trend-series.ts';

/** Drawing units of a line; the box stretches them. */
const WIDTH = 400;
const HEIGHT = 20;
const SPAN_MS = 300_000;

/** The last five minutes as three lines over one time axis, the value at each line's end. */
export function TrendStrip() {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const { total } = useMoney();
  const trend = useRoomStore(selectTrend);
  const toMs = trend.at(-1)?.atMs ?? 0;
  const fromMs = Math.max(0, toMs - SPAN_MS);
  const online = onlineSeries(trend);
  const gmv = gmvPerMinuteSeries(trend);
  const comments = commentsPerMinuteSeries(trend);
  const values = {
    online: formatCount(online.last, language),
    gmv: total(gmv.last),
    comments: formatCount(Math.round(comments.last), language),
  };
  const axis = { fromMs, toMs };
  return (
    <section className={styles.strip} aria-label={t('trend.title')}>
      <h2 className={styles.title}>{t('trend.title')}</h2>
      {trend.length < 2 ? (
        <p className={styles.waiting}>{t('trend.waiting')}</p>
      ) : (
        <>
          <p className={styles.summary}>{t('trend.summary', values)}</p>
          <div className={styles.rows}>
            <Line name={t('trend.online')} series={online} value={values.online} colour="v2" {...axis} />
            <Line name={t('trend.gmv')} series={gmv} value={values.gmv} colour="v1" {...axis} />
            <Line name={t('trend.comments')} series={comments} value={values.comments} colour="v3" {...axis} />
          </div>
          <div className={styles.axis} aria-hidden="true">
            {[0, 0.25, 0.5, 0.75, 1].map((share) => (
              <span key={share}>{formatClock(fromMs + (toMs - fromMs) * share)}</span>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly series: TrendSeries;
  readonly value: string;
  readonly colour: 'v1' | 'v2' | 'v3';
  readonly fromMs: number;
  readonly toMs: number;
}

function Line({ name, series, value, colour, fromMs, toMs }: LineProps) {
  return (
    <div className={styles.row} data-colour={colour}>
      <span className={styles.name}>{name}</span>
      <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.base} d={`M0 ${HEIGHT}H${WIDTH}`} vectorEffect="non-scaling-stroke" />
        <path
          className={styles.path}
          d={linePath(series.points, fromMs, toMs, WIDTH, HEIGHT)}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className={styles.value}>{value}</span>
    </div>
  );
}
