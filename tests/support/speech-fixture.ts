import type { Fact, Topic } from '#shared/model/fact-sheet.ts';
import type { Language } from '#shared/model/language.ts';
import type { Lexicon } from '#shared/model/lexicon.ts';
import type { Product } from '#shared/model/product.ts';
import type { Project } from '#shared/model/project.ts';
import type { OpenQuestion } from '#shared/model/room.ts';
import type { Finding } from '#shared/model/speech-act.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import type { UtteranceContext } from '#shared/speech/analyse-utterance.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

/** A project of three products with facts on size, material and care; the pillow's certificate allows "organic" and 有机. */
export function makeSpeechProject(): Project {
  const products = [
    makeProduct('latex-pillow', ['乳胶枕', 'latex pillow'], 12_900, [
      makeFact('size', ['60x40厘米', '60厘米'], ['60 x 40 cm', '60 by 40']),
      makeFact('material', ['天然乳胶', '93%'], ['natural latex', '93%']),
      makeFact('care', ['不能机洗', '手洗'], ['hand wash', 'do not machine wash']),
      makeFact('certificate', ['特供批次检测报告'], ['hospital grade test report']),
    ]),
    makeProduct('silk-quilt', ['蚕丝被', 'silk quilt'], 39_900, [makeFact('size', ['200x230'], ['200 x 230'])]),
    makeProduct('cotton-towel', ['纯棉毛巾', 'cotton towel'], 2_990, [makeFact('material', ['纯棉'], ['pure cotton'])]),
  ];
  return {
    id: 'bedroom',
    enterprise: { id: 'mill', name: both('织厂', 'Mill'), about: both('织物', 'Textiles') },
    name: both('卧室', 'Bedroom'),
    brief: both('卖货', 'Sell'),
    targets: null,
    brandRules: [],
    currency: 'CNY',
    products,
    runOfShow: [
      { id: 'opening', name: both('开场', 'Opening'), share: 0.5, productIds: ['latex-pillow'] },
      { id: 'main', name: both('主讲', 'Main'), share: 0.5, productIds: ['silk-quilt', 'cotton-towel'] },
    ],
  };
}

/** Findings of a text when no more is known than the product that it speaks of. */
export function findingsIn(text: string, lexicon: Lexicon, product: Product | null = null): readonly Finding[] {
  return analyseLine(text, lexicon, () => ({ product, stock: null })).findings;
}

/** The context of an utterance with the pillow pinned and the given topics asked about it. */
export function makeSpeechContext(lang: Language, asked: readonly Topic[] = []): UtteranceContext {
  const openQuestions = asked.map(
    (topic, index): OpenQuestion => ({
      lineId: `line-00000${index}`,
      viewer: index,
      name: 'A',
      text: '?',
      topic,
      productId: 'latex-pillow',
      askedAtMs: 0,
      isSentToHost: false,
    }),
  );
  const project = makeSpeechProject();
  const queue = project.products.map(({ id }) => id);
  return {
    lang,
    lexicon: shippedContent().lexicons[lang],
    project,
    queue,
    pinnedId: 'latex-pillow',
    openQuestions,
    stockOf: () => null,
  };
}

function both(zh: string, en: string): { zh: string; en: string } {
  return { zh, en };
}

function makeFact(topic: Topic, zh: [string, ...string[]], en: [string, ...string[]]): Fact {
  return { topic, answer: both(zh[0], en[0]), keys: { zh, en } };
}

function makeProduct(id: string, [zh, en]: [string, string], priceCents: number, facts: Fact[]): Product {
  return {
    id,
    name: both(`轻眠${zh}`, `Rest ${en}`),
    shortName: both(zh, en),
    category: 'home',
    purpose: 'profit',
    picture: null,
    priceCents,
    floorPriceCents: priceCents,
    costCents: 1_000,
    stock: 100,
    appeal: 0.5,
    sellingPoints: [both('好', 'Good')],
    facts,
  };
}
