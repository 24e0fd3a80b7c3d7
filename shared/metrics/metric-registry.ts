import { must } from '../lib/assert.ts';
import type { Bilingual } from '../model/language.ts';
import type { MetricDefinition, MetricId, MetricUnit } from './metric.ts';

const COUNTED = 'Counted by the audience; platforms show the same number on their data screen.';
const DOUYIN = 'Data screen of Douyin shop, conventions as in the handbook of its data console.';
const TIKTOK = 'TikTok Shop Academy, LIVE metrics; TikTok Ads help, key reporting metrics for LIVE Shopping Ads.';
const OURS = 'Our own training metric; no platform shows it.';

/**
 * Every metric once, in the order in which screens, exports and docs/metrics.md list them. Platforms differ in what
 * they divide by; the formulas here are ours and are shown on hover. Rules: MET-1, MET-2.
 */
export const METRICS: readonly MetricDefinition[] = [
  define(
    'impressions',
    'count',
    ['曝光次数', 'Impressions'],
    ['直播间在信息流里被展示的次数', 'Times the room was shown in a feed'],
    COUNTED,
  ),
  define(
    'views',
    'count',
    ['场观', 'Views'],
    ['进房次数，重复进入再算一次', 'Visits; coming back counts again'],
    TIKTOK,
  ),
  define(
    'viewers',
    'count',
    ['观众数', 'Viewers'],
    ['进过房的人数，同一个人只算一次', 'People who entered, each counted once'],
    TIKTOK,
  ),
  define(
    'peakOnline',
    'count',
    ['最高在线', 'Peak online'],
    ['每 250 毫秒在线人数的最大值', 'Largest number online at any quarter second'],
    DOUYIN,
  ),
  define(
    'averageOnline',
    'count',
    ['平均在线', 'Average online'],
    ['总观看时长 ÷ 直播时长', 'Watch time of everybody ÷ length of the show'],
    DOUYIN,
  ),
  define(
    'averageWatchSeconds',
    'seconds',
    ['人均停留', 'Average watch time'],
    ['总观看时长 ÷ 观众数', 'Watch time of everybody ÷ viewers'],
    DOUYIN,
  ),
  define('enterRate', 'ratio', ['曝光进入率', 'Enter rate'], ['场观 ÷ 曝光次数', 'Views ÷ impressions'], TIKTOK),
  define(
    'interactionRate',
    'ratio',
    ['互动率', 'Interaction rate'],
    ['评论、点赞、分享或关注过的人数 ÷ 观众数', 'Viewers who commented, liked, shared or followed ÷ viewers'],
    'Lazada LIVE: viewers engaged, the same four acts.',
  ),
  define(
    'commentRate',
    'ratio',
    ['评论率', 'Comment rate'],
    ['发过言的人数 ÷ 观众数', 'Viewers who wrote at least one line ÷ viewers'],
    DOUYIN,
  ),
  define('followRate', 'ratio', ['转粉率', 'Follow rate'], ['新增关注 ÷ 观众数', 'New followers ÷ viewers'], DOUYIN),
  define(
    'productExposureRate',
    'ratio',
    ['商品曝光率', 'Product exposure rate'],
    ['看到过商品卡的人数 ÷ 观众数', 'Viewers who were shown a product card ÷ viewers'],
    DOUYIN,
  ),
  define(
    'clickRate',
    'ratio',
    ['商品点击率', 'Click rate'],
    ['商品点击次数 ÷ 商品曝光次数（不是 ÷ 场观）', 'Product clicks ÷ product card exposures (not ÷ views)'],
    DOUYIN,
  ),
  define(
    'clickOrderRate',
    'ratio',
    ['点击成交转化率', 'Click-to-order rate'],
    ['订单数 ÷ 商品点击次数', 'Orders ÷ product clicks'],
    TIKTOK,
  ),
  define(
    'buyersPerViewer',
    'ratio',
    ['看播成交转化率', 'Buyers per viewer'],
    ['下单人数 ÷ 观众数', 'People who ordered ÷ viewers'],
    DOUYIN,
  ),
  define('orders', 'count', ['订单数', 'Orders'], ['创建的订单数', 'Orders placed'], COUNTED),
  define(
    'gmvCents',
    'cents',
    ['GMV', 'GMV'],
    [
      '全部订单的单价 × 件数之和，未扣取消和退货',
      'Price × quantity over all orders placed, before cancellations and returns',
    ],
    'TikTok Shop Academy, data metric definitions: GMV.',
  ),
  define(
    'gpmWatchCents',
    'cents',
    ['千次观看成交（GPM）', 'GPM per 1,000 views'],
    ['GMV ÷ 场观 × 1000，四舍五入到分', 'GMV ÷ views × 1,000, rounded to the cent'],
    DOUYIN,
  ),
  define(
    'gpmShowCents',
    'cents',
    ['千次曝光成交（GPM）', 'GPM per 1,000 impressions'],
    ['GMV ÷ 曝光次数 × 1000，四舍五入到分', 'GMV ÷ impressions × 1,000, rounded to the cent'],
    'TikTok Shop Academy: show GPM, from impressions.',
  ),
  define(
    'uvValueCents',
    'cents',
    ['UV 价值', 'Value per viewer'],
    ['GMV ÷ 观众数，四舍五入到分', 'GMV ÷ viewers, rounded to the cent'],
    DOUYIN,
  ),
  define(
    'aovCents',
    'cents',
    ['客单价', 'Average order value'],
    ['GMV ÷ 订单数，四舍五入到分', 'GMV ÷ orders, rounded to the cent'],
    TIKTOK,
  ),
  define(
    'questionsAsked',
    'count',
    ['提问数', 'Questions asked'],
    ['观众问到商品的弹幕条数', 'Chat lines that ask about a product'],
    OURS,
  ),
  define(
    'questionsAnswered',
    'count',
    ['已答提问数', 'Questions answered'],
    ['被主播口播或文字回复答对的提问条数', 'Questions that the host or a written reply answered rightly'],
    OURS,
  ),
  define(
    'medianAnswerSeconds',
    'seconds',
    ['中位响应时间', 'Median time to answer'],
    [
      '已答提问从提出到答对的秒数，取下中位数，保留一位小数；直播中按整秒统计',
      'Seconds from question to right answer, lower median, one decimal; whole seconds while the show runs',
    ],
    OURS,
  ),
  define(
    'negativeFeedbackRate',
    'ratio',
    ['负反馈率', 'Negative feedback rate'],
    ['举报和不感兴趣的次数 ÷ 观众数', 'Reports and "not interested" ÷ viewers'],
    TIKTOK,
  ),
  define(
    'paidSpendCents',
    'cents',
    ['投流消耗', 'Spent on paid traffic'],
    ['按曝光计费的投流花费合计', 'What the bought impressions cost, all campaigns together'],
    DOUYIN,
  ),
  define(
    'paidOrders',
    'count',
    ['投流订单', 'Orders from paid traffic'],
    ['由投流带进房的观众下的订单数', 'Orders of viewers whom paid traffic brought'],
    DOUYIN,
  ),
  define(
    'paidRoi',
    'factor',
    ['投流 ROI', 'Return on paid traffic'],
    ['投流观众的 GMV ÷ 投流消耗', 'GMV of viewers whom paid traffic brought ÷ what it cost'],
    DOUYIN,
  ),
];

/** The definition of a metric. Never fails: every id is defined once. */
export function getMetric(id: MetricId): MetricDefinition {
  return must(
    METRICS.find((metric) => metric.id === id),
    `metric ${id} is in the registry`,
  );
}

function define(
  id: MetricId,
  unit: MetricUnit,
  [zhName, enName]: readonly [string, string],
  [zhFormula, enFormula]: readonly [string, string],
  source: string,
): MetricDefinition {
  const name: Bilingual = { zh: zhName, en: enName };
  return { id, name, unit, formula: { zh: zhFormula, en: enFormula }, source };
}
