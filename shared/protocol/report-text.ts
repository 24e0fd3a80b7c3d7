import type { Topic } from '../model/fact-sheet.ts';
import type { Bilingual } from '../model/language.ts';
import type { SpeechActKind } from '../model/speech-act.ts';

/** What was said of goods, in words of a report. */
export const SAID_TEXTS: Readonly<Record<SpeechActKind, Bilingual>> = {
  greeting: { zh: '问候', en: 'Greeting' },
  hook: { zh: '引子', en: 'Hook' },
  feature: { zh: '特点', en: 'Feature' },
  benefit: { zh: '好处', en: 'Benefit' },
  demo: { zh: '演示', en: 'Demonstration' },
  proof: { zh: '证明', en: 'Proof' },
  honestLimit: { zh: '讲明限制', en: 'Honest limit' },
  priceReveal: { zh: '报价', en: 'Price' },
  callToAction: { zh: '促单', en: 'Call to action' },
  answer: { zh: '答疑', en: 'Answer' },
  urgency: { zh: '催单', en: 'Urgency' },
  interactionPrompt: { zh: '互动', en: 'Interaction' },
  thanks: { zh: '感谢', en: 'Thanks' },
  transition: { zh: '过渡', en: 'Transition' },
  correction: { zh: '更正', en: 'Correction' },
};

/** What viewers ask about, in words of a report. */
export const TOPIC_TEXTS: Readonly<Record<Topic, Bilingual>> = {
  price: { zh: '价格', en: 'Price' },
  offer: { zh: '优惠', en: 'Offer' },
  stock: { zh: '库存', en: 'Stock' },
  size: { zh: '尺寸', en: 'Size' },
  material: { zh: '材质', en: 'Material' },
  care: { zh: '洗护', en: 'Care' },
  feel: { zh: '手感', en: 'Feel' },
  colour: { zh: '颜色', en: 'Colour' },
  origin: { zh: '产地', en: 'Origin' },
  certificate: { zh: '检测证书', en: 'Certificate' },
  shipping: { zh: '发货', en: 'Shipping' },
  returns: { zh: '退换', en: 'Returns' },
  warranty: { zh: '质保', en: 'Warranty' },
  suits: { zh: '适合谁', en: 'Whom it suits' },
  packaging: { zh: '包装', en: 'Packaging' },
};
