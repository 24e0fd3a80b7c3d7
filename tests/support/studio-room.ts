import type { Fact, Topic } from '#shared/model/fact-sheet.ts';
import type { Product } from '#shared/model/product.ts';
import type { Project } from '#shared/model/project.ts';
import type { ChatEntry, OpenQuestion, ProductCounters, RoomState, TeamState } from '#shared/model/room.ts';
import type { RoomBrief } from '#shared/protocol/room-brief.ts';

const TOPIC_KEYS: Readonly<Partial<Record<Topic, readonly [string, string, string, string]>>> = {
  size: ['高边 9 cm，低边 7 cm', 'The high side is 9 cm, the low side 7 cm', '9', '9'],
  material: ['天然乳胶含量 93%', 'It holds 93% natural latex', '93', '93'],
  shipping: ['48 小时内发货，新疆西藏加 10 元', 'It ships within 48 hours', '48', '48'],
  returns: ['7 天无理由退换', 'You may return it within 7 days', '7', '7'],
  suits: ['肩宽 42 cm 以上侧睡用高边', 'With shoulders over 42 cm sleep on the high side', '42', '42'],
  certificate: ['检测报告编号 HM-2211', 'Test report HM-2211', 'HM-2211', 'HM-2211'],
};

function makeFact(topic: Topic): Fact {
  const [zh, en, keyZh, keyEn] = TOPIC_KEYS[topic] ?? ['见吊牌', 'See the label', '吊牌', 'label'];
  const source = { zh: '企业资料卡', en: 'enterprise sheet' };
  return { topic, answer: { zh, en }, keys: { zh: [keyZh], en: [keyEn] }, source };
}

type Row = readonly [id: string, zh: string, en: string, price: number, floor: number, cost: number, stock: number];

const ROWS: readonly Row[] = [
  ['latex-neck-pillow', '乳胶护颈枕', 'Latex neck pillow', 12900, 9200, 8000, 41],
  ['cotton-set', '水洗棉四件套', 'Washed-cotton set', 25900, 21000, 17000, 29],
  ['eye-mask', '蚕丝眼罩', 'Silk eye mask', 3900, 2900, 2000, 0],
  ['soy-duvet', '大豆纤维冬被', 'Soy-fibre duvet', 19900, 16000, 13000, 25],
  ['flannel-throw', '法兰绒盖毯', 'Flannel throw', 5900, 4500, 3500, 79],
  ['bamboo-towels', '竹纤维毛巾 3 条', 'Bamboo towels ×3', 2990, 2200, 1500, 117],
  ['candle-box', '香薰蜡烛礼盒', 'Candle gift box', 7900, 4900, 4200, 40],
  ['memory-seat', '记忆棉坐垫', 'Memory-foam seat', 8900, 6900, 5100, 4],
  ['travel-pillow', '旅行颈枕', 'Travel neck pillow', 6900, 5200, 4000, 36],
];

function makeProduct([id, zh, en, priceCents, floorPriceCents, costCents, stock]: Row): Product {
  return {
    id,
    name: { zh: `${zh} 60×40 cm`, en: `${en} 60×40 cm` },
    shortName: { zh, en },
    category: 'home',
    purpose: 'hero',
    picture: null,
    priceCents,
    floorPriceCents,
    costCents,
    stock,
    appeal: 0.5,
    sellingPoints: [
      { zh: '拿尺子量两边高度，高边 9 cm，低边 7 cm，平躺用低边，侧睡用高边', en: 'Measure both sides: 9 cm and 7 cm' },
      { zh: '乳胶含量 93%，松手慢慢回来', en: '93% latex, it comes back slowly' },
      { zh: '领券 119，还剩 41 件，讲 7 天无理由', en: '119 with the coupon, 7 days to return it' },
    ],
    facts: (['size', 'material', 'shipping', 'returns', 'suits', 'certificate'] as const).map(makeFact),
  };
}

/** A home-textile project of nine products in five segments. */
export const STUDIO_PROJECT: Project = {
  id: 'winter-sleep',
  enterprise: { id: 'he-mian', name: { zh: '禾眠家居', en: 'Hemian Home' }, about: { zh: '家纺', en: 'Textiles' } },
  name: { zh: '冬季睡眠专场', en: 'Winter sleep show' },
  brief: {
    zh: '清冬季库存，守住毛利底线，不说疗效。',
    en: 'Clear the winter stock, keep the margin floor, claim no cures.',
  },
  targets: null,
  brandRules: [],
  currency: 'CNY',
  products: ROWS.map(makeProduct),
  runOfShow: [
    { id: 'open', name: { zh: '开场', en: 'Opening' }, share: 0.1, productIds: [] },
    {
      id: 'pillow',
      name: { zh: '护颈枕讲解', en: 'Neck pillow demo' },
      share: 0.274,
      productIds: ['latex-neck-pillow'],
    },
    { id: 'set', name: { zh: '四件套', en: 'Bed set' }, share: 0.226, productIds: ['cotton-set'] },
    { id: 'small', name: { zh: '小件连播', en: 'Small items' }, share: 0.3, productIds: ['eye-mask', 'candle-box'] },
    { id: 'close', name: { zh: '收尾', en: 'Closing' }, share: 0.1, productIds: [] },
  ],
};

/** The id of the person whose screen is tested. */
export const OWN_ID = 'p-00000000000000a1';

const MIN = 60_000;
const NOW_MS = 12 * MIN + 34_000;

type ChatRow = readonly [
  ageS: number,
  name: string,
  zh: string,
  topic: Topic | 'rude' | 'chat',
  state?: 'open' | 'done' | 'hidden' | 'sent',
];

const CHAT: readonly ChatRow[] = [
  [96, '爱吃桃', '券在哪里领', 'offer', 'done'],
  [88, '北方有雪', '上次的枕套很好洗，这次给爸妈再带两个', 'chat'],
  [82, '海盐', '乳胶含量是多少', 'material', 'done'],
  [79, '路人丁', '这枕头颜色还有别的吗', 'colour', 'done'],
  [75, '领红包客服', '我是客服，加我领红包 vx88', 'rude', 'hidden'],
  [58, '糖炒栗子', '新疆包邮吗，几天到', 'shipping', 'open'],
  [52, '小满', '来了来了', 'chat'],
  [48, '省钱小能手', '再便宜十块我就拍', 'offer', 'sent'],
  [41, '梅子酒', '高低两边各几厘米？我侧睡，肩膀比较宽', 'size', 'open'],
  [33, '阿泽', '会不会塌，能用几年', 'warranty', 'open'],
  [26, '老周', '我妈有颈椎病，这个能治吗', 'certificate', 'open'],
  [19, '一只鹿', '上周买的四件套还没发货', 'returns', 'open'],
  [15, '橙子汽水', '119 是券后价吗', 'price', 'open'],
  [12, '路人甲', '又来割韭菜', 'rude'],
  [11, '晚风', '一米二的床能放吗', 'size', 'open'],
  [9, '圆圆', '周五能到苏州吗', 'shipping', 'open'],
  [6, '木木', '两个有优惠吗', 'offer', 'open'],
  [5, '阿梨', '给我妈也买一个', 'chat'],
  [3, '初七', '别家才 99', 'price', 'open'],
  [1, '小鱼干', '蓝色的好看', 'chat'],
];

const lineId = (index: number): string => `line-${String(index + 1).padStart(6, '0')}`;

function makeEntry([ageS, name, text, , state]: ChatRow, index: number): ChatEntry {
  const replies = state === 'done' ? [{ role: 'moderator' as const, text: '点右上角领券', atMs: NOW_MS - 60_000 }] : [];
  return {
    id: lineId(index),
    viewer: 400 + index,
    name,
    text,
    atMs: NOW_MS - ageS * 1000,
    isHidden: state === 'hidden',
    replies,
  };
}

function openQuestions(): OpenQuestion[] {
  return CHAT.flatMap(([ageS, name, text, topic, state], index) =>
    (state === 'open' || state === 'sent') && topic !== 'rude' && topic !== 'chat'
      ? [
          {
            lineId: lineId(index),
            viewer: 400 + index,
            name,
            text,
            topic,
            productId: 'latex-neck-pillow',
            askedAtMs: NOW_MS - ageS * 1000,
            isSentToHost: state === 'sent',
          },
        ]
      : [],
  );
}

const FUNNEL: readonly (readonly [number, number, number])[] = [
  [1240, 201, 17],
  [160, 18, 2],
  [742, 116, 23],
  [58, 8, 0],
  [82, 14, 1],
  [98, 22, 4],
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

function makeProducts(): Record<string, ProductCounters> {
  return Object.fromEntries(
    ROWS.map(([id, , , price], index) => {
      const [exposures, clicks, orders] = FUNNEL[index] ?? [0, 0, 0];
      return [id, { exposures, clicks, carts: orders, orders, units: orders, gmvCents: orders * price }];
    }),
  );
}

function makeTeam(): TeamState {
  const answerSeconds = Array.from({ length: 121 }, (_, second) => (second >= 20 && second < 66 ? 1 : 0));
  const person = { kind: 'person' as const, participantId: OWN_ID };
  return {
    seats: {
      host: { holder: { kind: 'person', participantId: 'p-00000000000000b2' }, epoch: 1 },
      assistant: { holder: { kind: 'bot' }, epoch: 0 },
      operator: { holder: person, epoch: 2 },
      moderator: { holder: person, epoch: 3 },
      director: { holder: { kind: 'empty' }, epoch: 0 },
    },
    runOfShow: STUDIO_PROJECT.runOfShow,
    segment: { segmentId: 'pillow', sinceMs: 3 * MIN },
    segmentLog: [
      { segmentId: 'open', startedAtMs: 0 },
      { segmentId: 'pillow', startedAtMs: 3 * MIN },
    ],
    counters: {
      impressions: 11_200,
      views: 1386,
      viewers: 1290,
      exits: 1200,
      watchMs: 1386 * 82_000,
      likes: 3208,
      comments: 512,
      shares: 41,
      follows: 22,
      interactors: 140,
      commenters: 70,
      exposedViewers: 980,
      exposures: 2380,
      clicks: 288,
      carts: 61,
      orders: 36,
      buyers: 34,
      gmvCents: 282_500,
      questions: 58,
      reports: 3,
      paidSpendCents: 0,
      paidViews: 0,
      paidOrders: 0,
      paidGmvCents: 0,
    },
    products: makeProducts(),
    intents: CHAT.map(([, , , topic], index) => ({
      lineId: lineId(index),
      intent: topic === 'rude' ? 'rude' : topic === 'chat' ? 'chat' : `ask-${topic}`,
      topic: topic === 'rude' || topic === 'chat' ? null : topic,
      productId: topic === 'rude' || topic === 'chat' ? null : 'latex-neck-pillow',
    })),
    openQuestions: openQuestions(),
    answeredCount: 46,
    settled: CHAT.flatMap(([, , , , state], index) =>
      state === 'done'
        ? [
            {
              lineId: lineId(index),
              by: index === 2 ? ('host' as const) : ('reply' as const),
              afterMs: 9_000 + index * 2000,
            },
          ]
        : [],
    ),
    answerSeconds,
    trend: Array.from({ length: 60 }, (_, index) => ({
      atMs: NOW_MS - 4_000 - (59 - index) * 5_000,
      online: 150 + Math.round(index * 0.6 + 6 * Math.abs((index % 9) - 4)),
      gmvCents: 130_000 + index * 2_500 + (index % 7) * 400,
      comments: 200 + index * 5 + (index % 5),
    })),
    lastUtterance: null,
    findingCount: 0,
    findings: [],
    traffic: {
      index: 6,
      fromMs: 10 * MIN,
      toMs: 12 * MIN,
      tier: 2,
      score: 0.68,
      percentile: 0.68,
      rank: 7,
      multiplier: 1.25,
      impressionsPerMinute: 940,
      contributions: [
        { factor: 'stay', value: 96, bench: 60, weight: 0.2, points: 0.08 },
        { factor: 'interaction', value: 0.084, bench: 0.06, weight: 0.08, points: 0.03 },
        { factor: 'click', value: 0.16, bench: 0.1, weight: 0.2, points: 0.09 },
        { factor: 'conversion', value: 0.029, bench: 0.01, weight: 0.17, points: 0.12 },
        { factor: 'gpm', value: 203_800, bench: 80_000, weight: 0.3, points: 0.14 },
        { factor: 'follow', value: 0.014, bench: 0.02, weight: 0.05, points: -0.02 },
        { factor: 'negative', value: 0.002, bench: 0.005, weight: 0.1, points: 0.01 },
      ],
    },
    cues: [],
    incidents: [],
    paidTraffic: null,
    signedReview: [],
    blockedWords: [],
    lastPaidTraffic: null,
  };
}

/** A room in the middle of a show: 12:34 of 30:00, product 1 pinned, a coupon running, twenty chat lines. */
export function makeStudioRoom(): RoomState {
  return {
    public: {
      phase: 'live',
      pauseReason: null,
      endReason: null,
      showMs: NOW_MS,
      plannedMs: 30 * MIN,
      queue: ROWS.map(([id, , , priceCents, , , stock], index) => ({
        productId: id,
        isListed: index !== 8,
        priceCents,
        stock,
        soldUnits: FUNNEL[index]?.[2] ?? 0,
        isSoldOut: false,
      })),
      pinned: { productId: 'latex-neck-pillow', sinceMs: 4 * MIN + 14_000 },
      coupons: [
        {
          id: 'coupon-000001',
          productId: 'latex-neck-pillow',
          amountCents: 1000,
          minSpendCents: 0,
          quantity: 100,
          usedCount: 4,
          startedAtMs: NOW_MS - 78_000,
          endsAtMs: NOW_MS + 102_000,
          isRunning: true,
        },
      ],
      flashSale: null,
      lastFlashSale: null,
      luckyBag: null,
      lastDraw: null,
      gifts: [],
      pinnedLine: null,
      slowModeS: 0,
      online: 186,
      peakOnline: 214,
      likes: 3208,
      chat: CHAT.map(makeEntry),
      mutedViewers: [
        { viewer: 404, untilMs: null },
        { viewer: 399, untilMs: NOW_MS + 18_000 },
      ],
      captions: [
        {
          id: 'utterance-000009',
          role: 'host',
          startMs: NOW_MS - 6000,
          endMs: NOW_MS - 2000,
          text: '先看高低两边，平躺用低的这一边',
          source: 'typed',
        },
      ],
      notices: [{ viewer: 410, name: '橙子汽水', productId: 'latex-neck-pillow', quantity: 1, atMs: NOW_MS - 2000 }],
    },
    team: makeTeam(),
    staff: null,
    host: {
      prompts: [
        {
          lineId: lineId(8),
          name: '梅子酒',
          text: '我侧睡，肩膀比较宽，用哪一边？',
          topic: 'suits',
          productId: 'latex-neck-pillow',
          sentAtMs: NOW_MS - 41_000,
        },
        {
          lineId: lineId(7),
          name: '省钱小能手',
          text: '再便宜十块我就拍',
          topic: 'offer',
          productId: 'latex-neck-pillow',
          sentAtMs: NOW_MS - 8_000,
        },
      ],
    },
  };
}

/** What a member of the team is told about the room. */
export function makeStudioBrief(): RoomBrief {
  return {
    roomId: 'abcdefghijklmnopqrstuvwxyz'.replace(/[01]/g, 'a'),
    lang: 'zh',
    plannedMs: 30 * MIN,
    currency: 'CNY',
    enterpriseName: STUDIO_PROJECT.enterprise.name,
    projectName: STUDIO_PROJECT.name,
    isSolo: false,
    drill: null,
    products: STUDIO_PROJECT.products.map((product) => ({
      id: product.id,
      name: product.name,
      shortName: product.shortName,
      pictureUrl: null,
      listPriceCents: product.priceCents,
    })),
    team: {
      project: STUDIO_PROJECT,
      scenarioName: { zh: '平日晚间', en: 'Weekday evening' },
      hasGlassBox: true,
      paidTraffic: { limitCents: 500_000, cpmCents: { clicks: 2_500, orders: 6_000 } },
      watchId: `w${'2'.repeat(25)}`,
      joinCode: 'BCDF-GHJK',
      teamName: null,
    },
    staff: null,
  };
}
