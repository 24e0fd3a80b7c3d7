import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSpeechContext, makeSpeechProject } from '../../tests/support/speech-fixture.ts';
import type { Language } from '../model/language.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import { analyseUtterance } from './analyse-utterance.ts';

const contexts = { zh: makeSpeechContext('zh'), en: makeSpeechContext('en') };
const kindsOf = (lang: Language, text: string) => analyseUtterance(text, contexts[lang]).acts.map(({ kind }) => kind);

const ZH: readonly (readonly [string, ...SpeechActKind[]])[] = [
  ['大家晚上好，欢迎来到我们的直播间', 'greeting'],
  ['欢迎刚进来的朋友，我是主播小林', 'greeting'],
  ['哈喽宝宝们，我们又见面了', 'greeting'],
  ['刚进直播间的可以先点个关注', 'greeting', 'interactionPrompt'],
  ['你是不是也有过早上起来脖子酸的时候', 'hook'],
  ['先别划走，给我三十秒听我说完', 'hook'],
  ['重点来了，一会儿有一个大家等了很久的价格', 'hook'],
  ['有没有遇到过枕头睡两个月就塌了的', 'hook'],
  ['它的面料是六十支的长绒棉', 'feature'],
  ['里面填充的是整块乳胶，密度是八十五', 'feature'],
  ['枕芯外面有一层内胆，拉链在侧面', 'feature'],
  ['双面设计，一面高一面低', 'feature'],
  ['躺上去脖子是被托住的', 'benefit'],
  ['夏天不热，冬天不冷，一年四季都能用', 'benefit'],
  ['拆下来直接洗，特别好打理', 'benefit'],
  ['这样你就不用每年都换一床', 'benefit'],
  ['我按一下给大家看，松手它马上弹回来', 'demo'],
  ['来，镜头拉近一点，近一点看它的气孔', 'demo'],
  ['我们倒一杯水在上面做个实验', 'demo'],
  ['助播帮我量一下它到底有多高', 'demo'],
  ['这是第三方检测的报告，报告编号在右下角', 'proof'],
  ['我们店铺评分四点九，回头客占三成', 'proof'],
  ['大家看水洗标，上面写的执行标准', 'proof'],
  ['证书就在我手上', 'proof'],
  ['实话实说，喜欢特别软的人不适合', 'honestLimit'],
  ['缺点是它有点重，搬起来要两个人', 'honestLimit'],
  ['新的打开会有一点味道，晾两天就好', 'honestLimit'],
  ['如果你家里已经有两个了，先别买', 'honestLimit'],
  ['今天直播间价一百二十九', 'priceReveal'],
  ['平时卖一百九十九，今天券后只要一百六', 'priceReveal'],
  ['这一套算下来一条才 9.9 元', 'priceReveal'],
  ['价格是 129 块', 'priceReveal'],
  ['需要的直接去拍，一号链接', 'callToAction'],
  ['点开链接选好尺寸就可以下单', 'callToAction'],
  ['喜欢的先加购物车', 'callToAction'],
  ['小黄车里第一个，拍下今晚打包', 'callToAction'],
  ['刚才有位朋友问能不能退', 'answer'],
  ['看到有人问高度，回答一下', 'answer'],
  ['公屏上问老人能不能用的，我说一下', 'answer'],
  ['活动到今晚十点，抓紧时间', 'urgency'],
  ['库存不多了，最后几件', 'urgency'],
  ['还有五分钟就要结束了', 'urgency'],
  ['限量两百套，先到先得', 'urgency'],
  ['想要的在公屏上打一', 'interactionPrompt'],
  ['你们喜欢哪个颜色，评论区告诉我', 'interactionPrompt'],
  ['点点关注，后面还有福利', 'interactionPrompt'],
  ['有什么问题打在公屏', 'interactionPrompt'],
  ['谢谢小雨的支持', 'thanks'],
  ['感谢刚刚下单的朋友', 'thanks'],
  ['辛苦了各位，爱你们', 'thanks'],
  ['多谢大家的陪伴', 'thanks'],
  ['好，我们来看下一款', 'transition'],
  ['接下来讲蚕丝被', 'transition'],
  ['这个先讲到这里，换一个', 'transition'],
  ['回到刚才的二号', 'transition'],
  ['不好意思刚才说错了，应该是六十支', 'correction'],
  ['更正一下，重量是一千二百克', 'correction'],
  ['刚才那句收回，准确地说是三年', 'correction'],
  ['口误口误，我重新说一遍', 'correction'],
  ['材质是天然乳胶', 'feature'],
  ['晚上好！感谢大家，接下来看三号链接，喜欢的直接拍', 'greeting', 'thanks', 'transition', 'callToAction'],
];

const EN: readonly (readonly [string, ...SpeechActKind[]])[] = [
  ['Hi everyone, welcome to the show!', 'greeting'],
  ["Good evening, I'm your host tonight", 'greeting'],
  ['If you just joined us, hello and come on in', 'greeting'],
  ['Hey guys, nice to see you again', 'greeting'],
  ['Do you ever wake up with a stiff neck?', 'hook'],
  ["Don't scroll, give me thirty seconds", 'hook'],
  ['Stick around, because in a few minutes we open the box', 'hook'],
  ["Wait till you see what's inside", 'hook'],
  ['The cover is made of long-staple cotton with a hidden zipper', 'feature'],
  ['It measures 60 by 40 and the filling is one solid block', 'feature'],
  ['Double-sided design: one side high, one side low', 'feature'],
  ['It comes with a removable cover', 'feature'],
  ['It keeps you cool all summer', 'benefit'],
  ["Which means you don't have to fluff it every morning", 'benefit'],
  ["It's so easy to clean, and really comfortable", 'benefit'],
  ['It takes the pressure off your shoulder', 'benefit'],
  ['Let me show you, watch how it springs back', 'demo'],
  ['If I press it down and let go… see that?', 'demo'],
  ["Come closer, let's zoom in on the stitching", 'demo'],
  ['I am going to pour some water on it, look at this', 'demo'],
  ['Here is the test report, the number is in the corner', 'proof'],
  ['Our customers tell us they bought it again', 'proof'],
  ['It has a 4.9 rating from people who bought it', 'proof'],
  ['It is certified, and it says so on the label', 'proof'],
  ["To be honest, it's not for everyone", 'honestLimit'],
  ["One downside: it's a bit heavy", 'honestLimit'],
  ['Keep in mind it takes getting used to', 'honestLimit'],
  ['Skip this one if you like very soft pillows', 'honestLimit'],
  ["Today's price is $129", 'priceReveal'],
  ["It's normally 199, with the coupon it comes to 169", 'priceReveal'],
  ['That is twenty nine dollars for the pair', 'priceReveal'],
  ['For just €19 you get both', 'priceReveal'],
  ['Tap the link and pick your size', 'callToAction'],
  ['Add to cart now if you need one', 'callToAction'],
  ['Go ahead and order, link is below', 'callToAction'],
  ['Grab yours before we move on', 'callToAction'],
  ['Someone asked whether it can be washed', 'answer'],
  ['To answer your question, yes it can', 'answer'],
  ['Mia wants to know about the height', 'answer'],
  ['This offer ends in ten minutes', 'urgency'],
  ['Only today, and stock is going fast', 'urgency'],
  ["We're down to the last few", 'urgency'],
  ['While supplies last, so hurry', 'urgency'],
  ['Which one do you prefer? Tell me in the chat', 'interactionPrompt'],
  ['Type one if you want to see it again', 'interactionPrompt'],
  ['Tap the heart and follow the shop', 'interactionPrompt'],
  ['Any questions? Ask me anything', 'interactionPrompt'],
  ['Thank you so much, Anna', 'thanks'],
  ['Thanks for the order!', 'thanks'],
  ['I really appreciate it, everybody', 'thanks'],
  ['Many thanks to the early birds', 'thanks'],
  ["Next up, let's look at the silk quilt", 'transition'],
  ['Moving on to number three', 'transition'],
  ["That's it for the pillow, now on to towels", 'transition'],
  ["Let's go back to the first one", 'transition'],
  ['Sorry, I misspoke, it is sixty centimetres', 'correction'],
  ['Let me correct that: it weighs 1.2 kilos', 'correction'],
  ['I made a mistake, the right number is three', 'correction'],
  ['Let me clarify what I meant', 'correction'],
  ['It is natural latex inside', 'feature'],
  ['Hello! Thanks for coming. Next up is the towel, tap the link', 'greeting', 'thanks', 'transition', 'callToAction'],
];

test.each(ZH)('[SPE-2] zh: %s', (text, ...expected) => {
  expect(kindsOf('zh', text)).toEqual(expect.arrayContaining([...expected]));
});

test.each(EN)('[SPE-2] en: %s', (text, ...expected) => {
  expect(kindsOf('en', text)).toEqual(expect.arrayContaining([...expected]));
});

test('[SPE-2] talk about nothing carries no act', () => {
  expect(kindsOf('zh', '今天外面下雨了')).toEqual([]);
  expect(kindsOf('en', 'It rained all day outside')).toEqual([]);
});

test('[SPE-2] an utterance has at most four acts, in the order in which they were said', () => {
  const text = '大家好，先别划走，材质是天然乳胶，我按一下，价格是129元，去拍，谢谢，下一款';
  expect(kindsOf('zh', text).length).toBeLessThanOrEqual(4);
  expect(kindsOf('zh', '大家晚上好，我按一下给你们看，喜欢的直接去拍')).toEqual(['greeting', 'demo', 'callToAction']);
});

test.each([
  ['zh', '蚕丝被今天可以下单了', 'silk-quilt'],
  ['zh', '三号链接直接拍', 'cotton-towel'],
  ['zh', '第二款直接拍', 'silk-quilt'],
  ['zh', '毛巾可以下单了', 'cotton-towel'],
  ['zh', '喜欢的直接拍', 'latex-pillow'],
  ['en', 'add to cart the silk quilt', 'silk-quilt'],
  ['en', 'number three, add to cart', 'cotton-towel'],
  ['en', 'add to cart now', 'latex-pillow'],
] as const)('[SPE-3] %s: "%s" speaks of %s', (lang, text, productId) => {
  const { acts } = analyseUtterance(text, contexts[lang]);
  expect(acts.find(({ kind }) => kind === 'callToAction')?.productId).toBe(productId);
});

test('[SPE-3] a number is the slot in the queue, not the place in the project', () => {
  const queue = [...contexts.zh.queue].reverse();
  expect(analyseUtterance('一号直接拍', { ...contexts.zh, queue }).acts[0]?.productId).toBe(queue[0]);
  expect(analyseUtterance('number one, add to cart', { ...contexts.en, queue }).acts[0]?.productId).toBe(queue[0]);
});

test('[SPE-3] a number beyond the queue names no product', () => {
  expect(analyseUtterance('三十号直接拍', contexts.zh).acts[0]?.productId).toBe('latex-pillow');
});

test.each([
  ['zh', '它是六十乘四十厘米的', 'size'],
  ['en', "it's sixty by forty", 'size'],
] as const)('[SPE-4] %s: a stated fact answers what was asked and is a feature otherwise', (lang, text, topic) => {
  const asked = analyseUtterance(text, makeSpeechContext(lang, [topic])).acts;
  expect(asked).toContainEqual({ kind: 'answer', productId: 'latex-pillow', topic });
  expect(asked.some(({ kind }) => kind === 'feature')).toBe(false);
  const unasked = analyseUtterance(text, makeSpeechContext(lang)).acts;
  expect(unasked).toContainEqual({ kind: 'feature', productId: 'latex-pillow', topic });
});

test('[SPE-4] price words answer an open price question, and an evasion is heard as an answer', () => {
  const price = { kind: 'answer', productId: 'latex-pillow', topic: 'price' };
  expect(analyseUtterance('价格是129元', makeSpeechContext('zh', ['price'])).acts).toContainEqual(price);
  expect(analyseUtterance('it is $129', makeSpeechContext('en', ['price'])).acts).toContainEqual(price);
  const evaded = analyseUtterance('有人问尺寸，等会儿再说', makeSpeechContext('zh', ['size'])).acts;
  expect(evaded).toContainEqual({ kind: 'answer', productId: 'latex-pillow', topic: 'size' });
});

test('[SPE-4] speaking of offers in passing answers nothing', () => {
  const { acts } = analyseUtterance('今天的优惠等会儿讲', makeSpeechContext('zh', ['offer']));
  expect(acts.some(({ kind }) => kind === 'answer')).toBe(false);
});

const NOISE = [
  '',
  '   ',
  '\ud800',
  '\udc00x\ud83d',
  '😀😀😀',
  '|||',
  '9'.repeat(10_000),
  '，'.repeat(10_000),
  '\u0000\u200b',
];

test.each(NOISE.map((text, index) => [index, text] as const))('[SPE-8] noise %i is nothing', (_index, text) => {
  expect(analyseUtterance(text, contexts.zh)).toEqual({ acts: [], findings: [] });
  expect(analyseUtterance(text, contexts.en)).toEqual({ acts: [], findings: [] });
});

test('[SPE-8] any text gives at most four acts, of products that exist', () => {
  const ids = new Set<string | null>([null, ...makeSpeechProject().products.map(({ id }) => id)]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom<Language>('zh', 'en'), (text, lang) => {
      const { acts } = analyseUtterance(text, contexts[lang]);
      return acts.length <= 4 && acts.every(({ productId }) => ids.has(productId));
    }),
    { seed: 7, numRuns: 300 },
  );
});
