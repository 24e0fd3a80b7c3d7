import type { Bilingual } from '../model/language.ts';
import type { ScoredMetricId } from '../model/rubric.ts';
import { ROLES, type Role } from '../model/seat.ts';
import { measureFindings } from './measure-compliance.ts';
import { measureBuyers, measureClickOrderRate, measureClickRate, measureGpm } from './measure-conversion.ts';
import { measureIncidentResponse } from './measure-incidents.ts';
import { measureAnsweredRate, measureAnswerTime, measureGreetings, measureHooks } from './measure-interaction.ts';
import { measureFairModeration } from './measure-moderation.ts';
import { measurePinLag, measurePinnedShare, measureSoldOutPinned } from './measure-operation.ts';
import { measureFirstPin, measureListedBeforeStart, measurePlanFollowed } from './measure-planning.ts';
import { measureBeatsOnTime, measureDemoShare, measureStoryCoverage } from './measure-product.ts';
import { measureDeadAir, measureWatchTime } from './measure-rhythm.ts';
import { measurePromptsAnswered } from './measure-teamwork.ts';
import type { Measured, ScoredMetricDefinition, ShowReading } from './measured.ts';
import type { ScoredMetric } from './scorecard.ts';

const HOST: readonly Role[] = ['host'];
const ON_CAMERA: readonly Role[] = ['host', 'assistant'];
const OPERATOR: readonly Role[] = ['operator'];
const ANSWERING: readonly Role[] = ['host', 'moderator'];
const MODERATOR: readonly Role[] = ['moderator'];
const SELLING: readonly Role[] = ['host', 'operator'];

/** Every metric that a rubric can score, with the seats that own it. Rules: SCO-3, SCO-10 to SCO-19. */
export const SCORED_METRICS: Readonly<Record<ScoredMetricId, ScoredMetricDefinition>> = {
  listedBeforeStart: define('开播前上架率', 'Listed before the start', 'ratio', OPERATOR, measureListedBeforeStart),
  planFollowed: define('流程执行率', 'Run-of-show followed', 'ratio', SELLING, measurePlanFollowed),
  firstPinSeconds: define('首次弹卡时间', 'Time to the first card', 'seconds', OPERATOR, measureFirstPin),
  storyCoverage: define('卖点五步覆盖', 'Story beats told', 'ratio', HOST, measureStoryCoverage),
  demoShare: define('有演示的商品', 'Products demonstrated', 'ratio', ON_CAMERA, measureDemoShare),
  beatsOnTime: define('讲品时长合理', 'Products given their time', 'ratio', SELLING, measureBeatsOnTime),
  answeredRate: define('提问答复率', 'Questions answered', 'ratio', ANSWERING, measureAnsweredRate),
  medianAnswerSeconds: define('中位响应时间', 'Median time to answer', 'seconds', ANSWERING, measureAnswerTime),
  greetingsPerTenMinutes: define('每十分钟问候', 'Greetings per 10 minutes', 'count', HOST, measureGreetings),
  averageWatchSeconds: define('人均停留', 'Average watch time', 'seconds', HOST, measureWatchTime),
  deadAirShare: define('冷场占比', 'Dead air', 'ratio', ON_CAMERA, measureDeadAir),
  hooksPerTenMinutes: define('每十分钟留人话术', 'Hooks per 10 minutes', 'count', HOST, measureHooks),
  clickRate: define('商品点击率', 'Click rate', 'ratio', SELLING, measureClickRate),
  clickOrderRate: define('点击成交转化率', 'Click-to-order rate', 'ratio', SELLING, measureClickOrderRate),
  buyersPerViewer: define('看播成交转化率', 'Buyers per viewer', 'ratio', SELLING, measureBuyers),
  gpmWatchCents: define('千次观看成交', 'GPM per 1,000 views', 'cents', SELLING, measureGpm),
  pinnedShare: define('有货商品卡在屏', 'Card up and in stock', 'ratio', OPERATOR, measurePinnedShare),
  pinLagSeconds: define('跟讲弹卡延迟', 'Card after the first word', 'seconds', OPERATOR, measurePinLag),
  soldOutPinnedSeconds: define('售罄未撤卡', 'Sold out and still up', 'seconds', OPERATOR, measureSoldOutPinned),
  findingPoints: define('违规扣分', 'Points for findings', 'points', ON_CAMERA, measureFindings),
  fairModeration: define('公屏管理', 'Fair moderation', 'ratio', MODERATOR, measureFairModeration),
  incidentResponse: define('突发应对', 'Incidents handled', 'ratio', ROLES, measureIncidentResponse),
  promptsAnsweredShare: define('转问接住率', 'Handed questions taken up', 'ratio', ANSWERING, measurePromptsAnswered),
};

function define(
  zh: string,
  en: string,
  unit: ScoredMetric['unit'],
  owners: readonly Role[],
  measure: (reading: ShowReading) => Measured,
): ScoredMetricDefinition {
  const name: Bilingual = { zh, en };
  return { name, unit, owners, measure };
}
