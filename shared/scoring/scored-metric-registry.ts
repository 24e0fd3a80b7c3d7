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
  listedBeforeStart: define(
    ['开播前上架率', 'Listed before the start'],
    [
      '流程单里的商品，开播时已上架的占比',
      'Products of the run-of-show that were on sale when the show started ÷ all of them',
    ],
    'ratio',
    OPERATOR,
    measureListedBeforeStart,
  ),
  planFollowed: define(
    ['流程执行率', 'Run-of-show followed'],
    [
      '按流程单顺序弹出的商品数 ÷ 已轮到的商品数',
      'Longest run of planned products shown in their order ÷ products whose turn had come',
    ],
    'ratio',
    SELLING,
    measurePlanFollowed,
  ),
  firstPinSeconds: define(
    ['首次弹卡时间', 'Time to the first card'],
    [
      '开播到第一张商品卡的秒数；整场没弹卡算全场',
      'Seconds from the start to the first card; the whole show when none was shown',
    ],
    'seconds',
    OPERATOR,
    measureFirstPin,
  ),
  storyCoverage: define(
    ['卖点五步覆盖', 'Story beats told'],
    [
      '每件展示满 20 秒的商品，需求、卖点、证明、报价、引导下单五步讲到几步，取平均',
      'Of products shown for 20 s: how many of need, feature, proof, price and call to order were told, on average',
    ],
    'ratio',
    HOST,
    measureStoryCoverage,
  ),
  demoShare: define(
    ['有演示的商品', 'Products demonstrated'],
    ['展示满 20 秒的商品里，做过演示的占比', 'Products demonstrated ÷ products shown for at least 20 s'],
    'ratio',
    ON_CAMERA,
    measureDemoShare,
  ),
  beatsOnTime: define(
    ['讲品时长合理', 'Products given their time'],
    [
      '展示时长在计划的一半到两倍之间的商品占比',
      'Products whose time was between half and twice the plan’s ÷ products shown for at least 20 s',
    ],
    'ratio',
    SELLING,
    measureBeatsOnTime,
  ),
  answeredRate: define(
    ['提问答复率', 'Questions answered'],
    ['答对的商品提问 ÷ 全部商品提问', 'Product questions answered rightly ÷ all product questions'],
    'ratio',
    ANSWERING,
    measureAnsweredRate,
  ),
  medianAnswerSeconds: define(
    ['中位响应时间', 'Median time to answer'],
    ['从提问到答对的秒数，取中位数', 'Median seconds from question to right answer'],
    'seconds',
    ANSWERING,
    measureAnswerTime,
  ),
  greetingsPerTenMinutes: define(
    ['每十分钟问候', 'Greetings per 10 minutes'],
    ['每十分钟有问候的口播次数', 'Utterances with a greeting, per ten minutes'],
    'count',
    HOST,
    measureGreetings,
  ),
  averageWatchSeconds: define(
    ['人均停留', 'Average watch time'],
    ['观看总时长 ÷ 观众数', 'Time watched by all ÷ viewers'],
    'seconds',
    HOST,
    measureWatchTime,
  ),
  deadAirShare: define(
    ['冷场占比', 'Dead air'],
    ['超过 8 秒没人说话的时间 ÷ 开播时长', 'Time in silences of more than 8 s ÷ time on air'],
    'ratio',
    ON_CAMERA,
    measureDeadAir,
  ),
  hooksPerTenMinutes: define(
    ['每十分钟留人话术', 'Hooks per 10 minutes'],
    ['每十分钟有留人话术的口播次数', 'Utterances with a hook, per ten minutes'],
    'count',
    HOST,
    measureHooks,
  ),
  clickRate: define(
    ['商品点击率', 'Click rate'],
    ['商品点击 ÷ 商品卡曝光', 'Clicks ÷ exposures of cards'],
    'ratio',
    SELLING,
    measureClickRate,
  ),
  clickOrderRate: define(
    ['点击成交转化率', 'Click-to-order rate'],
    ['订单 ÷ 商品点击', 'Orders ÷ clicks'],
    'ratio',
    SELLING,
    measureClickOrderRate,
  ),
  buyersPerViewer: define(
    ['看播成交转化率', 'Buyers per viewer'],
    ['下单人数 ÷ 观众数', 'People who ordered ÷ viewers'],
    'ratio',
    SELLING,
    measureBuyers,
  ),
  gpmWatchCents: define(
    ['千次观看成交', 'GPM per 1,000 views'],
    ['每一千次观看的成交额', 'GMV per 1,000 views'],
    'cents',
    SELLING,
    measureGpm,
  ),
  pinnedShare: define(
    ['有货商品卡在屏', 'Card up and in stock'],
    ['屏上有卡且买得到的时间 ÷ 开播时长', 'Time with a card whose product could be bought ÷ time on air'],
    'ratio',
    OPERATOR,
    measurePinnedShare,
  ),
  pinLagSeconds: define(
    ['跟讲弹卡延迟', 'Card after the first word'],
    [
      '主播换商品开讲到弹卡的秒数，取中位数，每次最多算 60 秒',
      'Median seconds from the first words on another product to its card, each at most 60',
    ],
    'seconds',
    OPERATOR,
    measurePinLag,
  ),
  soldOutPinnedSeconds: define(
    ['售罄未撤卡', 'Sold out and still up'],
    ['商品售罄后卡片还挂着的秒数', 'Seconds in which the card of a sold-out product stayed up'],
    'seconds',
    OPERATOR,
    measureSoldOutPinned,
  ),
  findingPoints: define(
    ['违规扣分', 'Points for findings'],
    [
      '违规扣分之和，45 秒内当场纠正的退回一部分',
      'Sum of the points of findings, less what corrections on air within 45 s gave back',
    ],
    'points',
    ON_CAMERA,
    measureFindings,
  ),
  fairModeration: define(
    ['公屏管理', 'Fair moderation'],
    [
      '30 秒内隐藏的辱骂、刷屏 ÷（应隐藏的 + 误隐藏的）',
      'Abusive lines hidden within 30 s ÷ (lines that had to go + honest ones hidden)',
    ],
    'ratio',
    MODERATOR,
    measureFairModeration,
  ),
  incidentResponse: define(
    ['突发应对', 'Incidents handled'],
    ['突发的等级均值 ÷ 最高等级，按严重程度加权', 'Mean grade of incidents ÷ the best grade, weighted by gravity'],
    'ratio',
    ROLES,
    measureIncidentResponse,
  ),
  promptsAnsweredShare: define(
    ['转问接住率', 'Handed questions taken up'],
    ['转给主播后 20 秒内接住的占比', 'Lines for the host taken up within 20 s ÷ all of them'],
    'ratio',
    ANSWERING,
    measurePromptsAnswered,
  ),
};

function define(
  name: readonly [zh: string, en: string],
  formula: readonly [zh: string, en: string],
  unit: ScoredMetric['unit'],
  owners: readonly Role[],
  measure: (reading: ShowReading) => Measured,
): ScoredMetricDefinition {
  return { name: bilingual(name), formula: bilingual(formula), unit, owners, measure };
}

function bilingual([zh, en]: readonly [zh: string, en: string]): Bilingual {
  return { zh, en };
}
