import type { ActPattern, ExpectedAct } from '../model/incident-act.ts';
import type { Bilingual } from '../model/language.ts';
import type { Role } from '../model/seat.ts';
import type { SpeechActKind } from '../model/speech-act.ts';

const SPEECH: Readonly<Record<SpeechActKind, Bilingual>> = {
  greeting: { zh: '欢迎', en: 'a welcome' },
  hook: { zh: '留人', en: 'a hook' },
  feature: { zh: '讲参数', en: 'a feature' },
  benefit: { zh: '讲好处', en: 'a benefit' },
  demo: { zh: '演示', en: 'a demonstration' },
  proof: { zh: '拿证据', en: 'proof' },
  honestLimit: { zh: '讲明限制', en: 'an honest limit' },
  priceReveal: { zh: '报价', en: 'the price' },
  callToAction: { zh: '促单', en: 'a call to action' },
  answer: { zh: '答问', en: 'an answer' },
  urgency: { zh: '催单', en: 'urgency' },
  interactionPrompt: { zh: '互动提问', en: 'a question to viewers' },
  thanks: { zh: '致谢', en: 'thanks' },
  transition: { zh: '过渡', en: 'a transition' },
  correction: { zh: '更正', en: 'a correction' },
};

const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  host: { zh: '主播', en: 'host' },
  assistant: { zh: '助播', en: 'assistant' },
  operator: { zh: '中控', en: 'operator' },
  moderator: { zh: '客服', en: 'moderator' },
  director: { zh: '导演', en: 'director' },
};

const SIMPLE = {
  hide: { zh: '隐藏弹幕', en: 'hide the line' },
  reply: { zh: '回复弹幕', en: 'reply to the line' },
  mute: { zh: '禁言', en: 'mute the viewer' },
  forward: { zh: '转给主播', en: 'hand the line to the host' },
  handle: { zh: '标为已处理', en: 'mark the line as handled' },
  pinLine: { zh: '置顶弹幕', en: 'pin a line' },
  pinCard: { zh: '弹商品卡', en: 'put the card up' },
  delist: { zh: '下架', en: 'take it off sale' },
  markSoldOut: { zh: '标记售罄', en: 'mark it sold out' },
  releaseStock: { zh: '放库存', en: 'release stock' },
  startCoupon: { zh: '开券', en: 'start a coupon' },
  startFlashSale: { zh: '开秒杀', en: 'start a flash sale' },
  startGift: { zh: '开赠品', en: 'start a gift' },
  changePrice: { zh: '改价', en: 'change the price' },
  unpinCard: { zh: '撤商品卡', en: 'take the card down' },
  endCoupon: { zh: '停券', en: 'end the coupon' },
  endFlashSale: { zh: '停秒杀', en: 'end the flash sale' },
  endGift: { zh: '停赠品', en: 'end the gift' },
  startBag: { zh: '上福袋', en: 'put up a lucky bag' },
  endBag: { zh: '撤福袋', en: 'cancel the lucky bag' },
  callSegment: { zh: '切换环节', en: 'call a segment' },
  slowMode: { zh: '开慢速模式', en: 'switch slow mode on' },
  blockWords: { zh: '设屏蔽词', en: 'block words' },
  writeNumber: { zh: '在公屏写出号码', en: 'write a number into the chat' },
  close: { zh: '报告已处理', en: 'report it as handled' },
} as const satisfies Readonly<Record<Exclude<ActPattern['kind'], 'say' | 'finding' | 'cue'>, Bilingual>>;

/** What an act is called, in both languages; without a full stop. */
export function actText(pattern: ActPattern): Bilingual {
  switch (pattern.kind) {
    case 'say':
      return sayText(pattern.acts);
    case 'finding':
      return { zh: '说出违规的话', en: 'say what must not be said' };
    case 'cue': {
      const to = pattern.to === undefined ? null : ROLE_NAMES[pattern.to];
      return to === null ? { zh: '给口令', en: 'give a cue' } : { zh: `给${to.zh}口令`, en: `cue the ${to.en}` };
    }
    default:
      return SIMPLE[pattern.kind];
  }
}

/** What is expected: the ways to do it, joined by "or". */
export function expectedText({ any }: Pick<ExpectedAct, 'any'>): Bilingual {
  const texts = any.map(actText);
  const of = (lang: keyof Bilingual) => [...new Set(texts.map((text) => text[lang]))];
  return { zh: of('zh').join('或'), en: of('en').join(' or ') };
}

function sayText(acts: readonly SpeechActKind[]): Bilingual {
  if (acts.length === 0) return { zh: '开口接话', en: 'speak' };
  return {
    zh: `口播：${acts.map((act) => SPEECH[act].zh).join('、')}`,
    en: `say ${acts.map((act) => SPEECH[act].en).join(', ')}`,
  };
}
