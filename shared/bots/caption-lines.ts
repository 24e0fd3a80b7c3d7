import type { Language } from '../model/language.ts';
import type { SpeechActKind } from '../model/speech-act.ts';

/** Acts that a bot has set words for; an answer takes its words from the fact sheet. */
export type CaptionKind = Exclude<SpeechActKind, 'answer'>;

/** Ways to say one thing, in each language. */
export type CaptionLines = Readonly<Record<Language, readonly string[]>>;

/**
 * What a bot says for each act, whatever the goods. `{name}`, `{point}`, `{price}` and `{number}` are filled from the
 * product card and the queue. A name may be singular or plural, so no verb has to agree with it.
 */
export const CAPTIONS: Readonly<Record<CaptionKind, CaptionLines>> = {
  greeting: {
    zh: [
      '欢迎刚进来的朋友，找个位置坐一会儿',
      '新来的朋友你们好，有问题直接打在公屏上',
      '欢迎欢迎，今天的货都在小黄车里',
    ],
    en: [
      'Welcome in if you just joined, make yourself at home',
      'Hello to everyone coming in, ask anything in the chat',
      'Good to see new faces, stay a minute',
    ],
  },
  hook: {
    zh: [
      '先说今天怎么安排：先看{name}，再给大家看一套整的，最后有一张券',
      '三分钟，我让你看明白{name}到底差在哪',
      '刚进来的别急着走，{name}马上现场拆开给你看',
    ],
    en: [
      'Here is the plan: first the {name}, then the full set, and a coupon near the end',
      'Give me three minutes and you will know what sets the {name} apart',
      'Do not leave yet, I am about to open up the {name} in front of you',
    ],
  },
  feature: {
    zh: ['{name}，{point}', '看一下细节，{point}', '说个参数，{point}'],
    en: ['About the {name}: {point}', 'Look at the detail here, {point}', 'One fact for you: {point}'],
  },
  benefit: {
    zh: ['用到家里是什么感觉呢，{point}', '对你来说有什么用呢，{point}', '买回去省心在哪，{point}'],
    en: [
      'What does that mean at home? {point}',
      'In daily use you will notice it: {point}',
      'It saves you trouble: {point}',
    ],
  },
  demo: {
    zh: [
      '我拿在手里给你们看，正面背面都转一圈',
      '镜头近一点，我把它翻过来，大家看走线',
      '来，现场打开，你们看里面的做工',
    ],
    en: [
      'Let me turn it in my hands so you see both sides',
      'Camera closer please, I will turn it over so you can see the stitching',
      'Let me open it here, look at how it is made',
    ],
  },
  proof: {
    zh: [
      '检测报告在这里，编号给大家看清楚',
      '这是今年的检测单，材质一栏写得很明白',
      '老客户的评价我念两条，都是买过的',
    ],
    en: [
      'Here is the test report, you can read the number',
      'This is the lab sheet, look at the material line',
      'Let me read two reviews from people who bought it',
    ],
  },
  honestLimit: {
    zh: [
      '说句实话，它不是人人都需要，先看一眼尺寸',
      '家里已经有的就不用拍，别为了凑单',
      '颜色会比镜头里浅一点，先跟大家讲清楚',
    ],
    en: [
      'To be honest, not everybody needs it, check the size first',
      'If you already have one at home, skip it',
      'The colour is a little lighter than on camera, so you know',
    ],
  },
  priceReveal: {
    zh: ['{name}今天直播间是{price}，包邮到家', '价格给大家报一下，{price}一件', '{number}号链接，{price}，七天无理由'],
    en: [
      'It is {price} for the {name} in this room today, shipping included',
      'The price is {price} apiece',
      'Number {number} in the bag, {price}, seven days to return it',
    ],
  },
  callToAction: {
    zh: [
      '要的朋友点{number}号链接，直接下单就行',
      '想好了就去小黄车拍{number}号',
      '点开{number}号看一下详情，合适再拍',
    ],
    en: [
      'If you want it, tap number {number} and order',
      'Open the bag, it is number {number}',
      'Tap number {number} for the details, order if it fits you',
    ],
  },
  urgency: {
    zh: ['券还有最后一会儿，要用的抓紧', '这个价到这场结束，下播就恢复', '这一批库存就这些，后台数字你们看得到'],
    en: [
      'The coupon is on for a little while longer',
      'This price holds until the show ends',
      'What you see in the counter is what we have',
    ],
  },
  interactionPrompt: {
    zh: ['想要的打1，还在犹豫的打2，我看看多少人', '你们最在意什么，打在公屏上', '想看哪个颜色，跟我说一声'],
    en: [
      'Type 1 if you want it, 2 if you are still thinking',
      'Tell me in the chat what matters most to you',
      'Which colour would you like to see, let me know',
    ],
  },
  thanks: {
    zh: ['谢谢刚下单的朋友', '谢谢大家的提问，问得很细', '感谢陪我们到现在的朋友'],
    en: [
      'Thank you to those who just ordered',
      'Thanks for the questions, they help everyone',
      'Thanks for staying with us',
    ],
  },
  transition: {
    zh: ['好，我们来看{number}号，{name}', '下一个，{name}，在{number}号链接', '接着讲{name}'],
    en: [
      'Now let us look at number {number}, the {name}',
      'Next up, the {name}, number {number} in the bag',
      'Moving on to the {name}',
    ],
  },
  correction: {
    zh: ['刚才说快了，以详情页写的为准', '更正一下，前面那句说得不对', '说错了，跟大家更正'],
    en: [
      'I spoke too fast just now, the listing has it right',
      'Let me correct that last sentence',
      'That was wrong of me, here is the right version',
    ],
  },
};
