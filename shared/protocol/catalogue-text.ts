import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of a product file, `CatalogueProblem.code`. */
export const CATALOGUE_CODES = [
  'catalogue/empty_file',
  'catalogue/header_only',
  'catalogue/broken_quotes',
  'catalogue/column_twice',
  'catalogue/column_missing',
  'catalogue/column_unknown',
  'catalogue/too_many_columns',
  'catalogue/too_many_cells',
  'catalogue/too_many_products',
  'catalogue/missing',
  'catalogue/not_a_number',
  'catalogue/negative',
  'catalogue/out_of_range',
  'catalogue/zero_price',
  'catalogue/floor_above_price',
  'catalogue/floor_below_cost',
  'catalogue/cost_above_price',
  'catalogue/cost_assumed',
  'catalogue/no_points',
  'catalogue/id_changed',
  'catalogue/id_twice',
  'catalogue/unknown_category',
  'catalogue/unknown_purpose',
  'catalogue/not_a_share',
  'catalogue/text_too_long',
  'catalogue/text_unsafe',
  'catalogue/key_without_fact',
  'catalogue/key_not_in_fact',
] as const;
export type CatalogueCode = (typeof CATALOGUE_CODES)[number];

/**
 * What to say about each problem, with `{name}` for each of its params. Line and column stand beside the text in the
 * preview, so the texts do not repeat them.
 */
export const CATALOGUE_TEXT: Readonly<Record<CatalogueCode, Bilingual>> = {
  'catalogue/empty_file': {
    en: 'The file is empty. Export the product table again.',
    zh: '文件是空的，请重新导出商品表。',
  },
  'catalogue/header_only': {
    en: 'There is a header but no product below it.',
    zh: '只有表头，下面没有商品。',
  },
  'catalogue/broken_quotes': {
    en: 'A quotation mark is opened here and not closed properly. Save the table as CSV again from the spreadsheet.',
    zh: '从这一行起引号没有成对，请用表格软件重新另存为 CSV。',
  },
  'catalogue/column_twice': {
    en: 'The column {column} appears twice. Keep one.',
    zh: '“{column}”这一列出现了两次，请只留一列。',
  },
  'catalogue/column_missing': {
    en: 'The column {column} is missing. Add it to the header.',
    zh: '缺少“{column}”列，请在表头补上。',
  },
  'catalogue/column_unknown': {
    en: 'The column {column} is not known and will be left out.',
    zh: '不认识“{column}”列，导入时会略过。',
  },
  'catalogue/too_many_columns': {
    en: 'The header has {count} columns, at most {limit} can be read.',
    zh: '表头有 {count} 列，最多能读 {limit} 列。',
  },
  'catalogue/too_many_cells': {
    en: 'This row has {count} cells, the header has {limit}. A text with a comma needs quotation marks around it.',
    zh: '这一行有 {count} 格，表头只有 {limit} 列。文字里带逗号时，请给整格加上引号。',
  },
  'catalogue/too_many_products': {
    en: 'The file has {count} products, one show takes at most {limit}. Keep the ones you want to sell.',
    zh: '文件里有 {count} 款商品，一场直播最多 {limit} 款，请挑出要上播的。',
  },
  'catalogue/missing': {
    en: 'This cell must not be empty.',
    zh: '这一格不能留空。',
  },
  'catalogue/not_a_number': {
    en: '“{value}” is not a number that can be read here. Write it like 129 or 1,299.00, pieces without decimals.',
    zh: '“{value}”不是这里能用的数字。金额写成 129 或 1,299.00，件数写整数。',
  },
  'catalogue/negative': {
    en: '“{value}” is below zero.',
    zh: '“{value}”小于零。',
  },
  'catalogue/out_of_range': {
    en: '{value} is more than can be used: prices up to 10,000,000, stock up to 1,000,000.',
    zh: '{value} 超出范围：价格不超过 1000 万，库存不超过 100 万。',
  },
  'catalogue/zero_price': {
    en: 'A price of 0 cannot be charged. The lowest is 0.01.',
    zh: '价格不能是 0，最低 0.01。',
  },
  'catalogue/floor_above_price': {
    en: 'The floor price {floor} is above the price {price}.',
    zh: '底价 {floor} 高于售价 {price}。',
  },
  'catalogue/floor_below_cost': {
    en: 'At the floor price {floor} every piece loses money: it costs {cost}.',
    zh: '底价 {floor} 低于成本 {cost}，按底价卖会亏本。',
  },
  'catalogue/cost_above_price': {
    en: 'The cost {cost} is above the price {price}: every piece loses money.',
    zh: '成本 {cost} 高于售价 {price}，卖一件亏一件。',
  },
  'catalogue/cost_assumed': {
    en: 'No cost given: 60 % of the price is assumed; an empty floor is the price.',
    zh: '没有填成本：暂按售价的 60% 计算；没填底价的，底价等于售价。',
  },
  'catalogue/no_points': {
    en: 'No selling point given: the name stands in for it.',
    zh: '没有卖点，暂用商品名代替。',
  },
  'catalogue/id_changed': {
    en: '“{value}” cannot be an id; {id} is used.',
    zh: '“{value}”不能作编号，改用 {id}。',
  },
  'catalogue/id_twice': {
    en: 'The id {id} already stands on line {first}.',
    zh: '编号 {id} 在第 {first} 行已经用过。',
  },
  'catalogue/unknown_category': {
    en: '“{value}” is no category here (home, apparel, beauty, food, electronics, other); other is used.',
    zh: '没有“{value}”这个类目（家居、服饰、美妆、食品、数码、其他），归入其他。',
  },
  'catalogue/unknown_purpose': {
    en: '“{value}” is no purpose (traffic, profit, hero); profit is used.',
    zh: '没有“{value}”这种定位（引流、利润、主推），按利润款处理。',
  },
  'catalogue/not_a_share': {
    en: '“{value}” must be a number from 0 to 1, such as 0.6.',
    zh: '“{value}”应为 0 到 1 之间的数，如 0.6。',
  },
  'catalogue/text_too_long': {
    en: 'The text has {count} characters, at most {limit} fit.',
    zh: '文字有 {count} 个字符，最多 {limit} 个。',
  },
  'catalogue/text_unsafe': {
    en: 'The text holds control characters or broken characters. Type it again.',
    zh: '文字里有控制字符或残缺字符，请重新输入。',
  },
  'catalogue/key_without_fact': {
    en: 'There is a key but no answer for it. Fill in {fact}.',
    zh: '只有判定词，没有答案，请填写 {fact}。',
  },
  'catalogue/key_not_in_fact': {
    en: 'None of the keys occurs in its own answer, so saying the answer would not count.',
    zh: '答案里不含任何一个判定词，照着答案说也不会算答对。',
  },
};
