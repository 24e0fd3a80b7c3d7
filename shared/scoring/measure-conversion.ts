import type { MetricId } from '../metrics/metric.ts';
import { largestSteps } from '../metrics/metric-evidence.ts';
import { evidenceAt, type Measured, measured, type ShowReading, unmeasured } from './measured.ts';

const NO_VIEWER = unmeasured('没有观众进房', 'nobody entered');

/** Clicks ÷ exposures of cards. Rules: SCO-14. */
export function measureClickRate(reading: ShowReading): Measured {
  if (reading.metrics.productExposureRate === 0) return unmeasured('没有弹出过商品卡', 'no product card was seen');
  return fromMetric(reading, 'clickRate', reading.metrics.clickRate);
}

/** Orders ÷ clicks. Rules: SCO-14. */
export function measureClickOrderRate(reading: ShowReading): Measured {
  if (reading.metrics.clickRate === 0) return unmeasured('没有人点过商品', 'nobody clicked a product');
  return fromMetric(reading, 'clickOrderRate', reading.metrics.clickOrderRate);
}

/** People who ordered ÷ viewers. Rules: SCO-14. */
export function measureBuyers(reading: ShowReading): Measured {
  if (reading.metrics.viewers === 0) return NO_VIEWER;
  return fromMetric(reading, 'buyersPerViewer', reading.metrics.buyersPerViewer);
}

/** GMV per 1,000 views. Rules: SCO-14. */
export function measureGpm(reading: ShowReading): Measured {
  if (reading.metrics.views === 0) return NO_VIEWER;
  return fromMetric(reading, 'gpmWatchCents', reading.metrics.gpmWatchCents);
}

/** The places where the metric moved most, at most three. */
function fromMetric({ recording }: ShowReading, id: MetricId, value: number): Measured {
  const notes = {
    clicks: ['这里有人点了商品', 'products were clicked here'],
    orders: ['这里有人下单', 'orders were placed here'],
  };
  const [zh = '', en = ''] = id === 'clickRate' ? notes.clicks : notes.orders;
  return measured(value, () =>
    largestSteps(recording, id)
      .slice(0, 3)
      .map(({ seq, showMs }) => evidenceAt(seq, showMs, zh, en)),
  );
}
