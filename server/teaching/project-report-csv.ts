import { toCsv } from '#shared/lib/csv.ts';
import { meanPriceCents, type ReportedProduct } from '#shared/metrics/enterprise-report.ts';
import type { Language } from '#shared/model/language.ts';
import type { Cents } from '#shared/model/units.ts';
import type { ProjectReport } from '#shared/protocol/enterprise-contract.ts';
import { SAID_TEXTS, TOPIC_TEXTS } from '#shared/protocol/report-text.ts';

const WORDS = {
  zh: {
    head: [
      '商品',
      '内容',
      '项目',
      '次数',
      '点击',
      '订单',
      '件数',
      '展示（秒）',
      '最低成交价',
      '平均成交价',
      '最高成交价',
      '成交额',
      '正确答复',
      '答复率',
    ],
    product: '商品合计',
    said: '卖点',
    asked: '提问',
  },
  en: {
    head: [
      'Product',
      'Row',
      'What',
      'Times',
      'Clicks',
      'Orders',
      'Pieces',
      'Shown, s',
      'Lowest price',
      'Mean price',
      'Highest price',
      'GMV',
      'Answered',
      'Answered share',
    ],
    product: 'Product',
    said: 'Said',
    asked: 'Asked',
  },
} as const satisfies Readonly<Record<Language, unknown>>;

/** The report as a table: for each product its sums, then what was said and what was asked. Money in units of currency. */
export function projectReportCsv(report: ProjectReport, lang: Language): string {
  const rows = report.products.flatMap((row) =>
    rowsOf(row, report.names[row.productId]?.[lang] ?? row.productId, lang),
  );
  return toCsv([WORDS[lang].head, ...rows]);
}

function rowsOf(row: ReportedProduct, name: string, lang: Language): readonly (readonly string[])[] {
  const words = WORDS[lang];
  return [
    [
      name,
      words.product,
      '',
      String(row.pins),
      String(row.clicks),
      String(row.orders),
      String(row.units),
      String(Math.round(row.shownMs / 1_000)),
      money(row.lowestCents),
      money(meanPriceCents(row)),
      money(row.highestCents),
      money(row.gmvCents),
      '',
      '',
    ],
    ...row.said.map(({ kind, topic, times, clicks }) => {
      const what = topic === null ? SAID_TEXTS[kind][lang] : `${SAID_TEXTS[kind][lang]} · ${TOPIC_TEXTS[topic][lang]}`;
      return [name, words.said, what, String(times), String(clicks), ...blanks(9)];
    }),
    ...row.asked.map(({ topic, asked, answered }) => [
      name,
      words.asked,
      TOPIC_TEXTS[topic][lang],
      String(asked),
      ...blanks(8),
      String(answered),
      (answered / asked).toFixed(2),
    ]),
  ];
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

function money(cents: Cents | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2);
}
