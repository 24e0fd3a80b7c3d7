import type { Category } from '../model/product.ts';
import type { CaptionKind, CaptionLines } from './caption-lines.ts';

/** What is said otherwise about goods of one category; slots as in `CAPTIONS`. */
export const GOODS_CAPTIONS: Partial<Record<Category, Partial<Record<CaptionKind, CaptionLines>>>> = {
  apparel: {
    hook: {
      zh: [
        '先说今天怎么安排：先看{name}，再搭一身给大家看，最后有一张券',
        '三分钟，我让你看明白{name}怎么穿、穿几码',
        '刚进来的别急着走，{name}马上换个颜色给你看',
      ],
      en: [
        'Here is the plan: first the {name}, then a whole outfit, and a coupon near the end',
        'Give me three minutes and you will know how to wear the {name} and in which size',
        'Do not leave yet, the other colour of the {name} comes next',
      ],
    },
    benefit: {
      zh: ['上身是什么感觉呢，{point}', '穿出门你会发现，{point}', '买回去省心在哪，{point}'],
      en: [
        'What is it like to wear? {point}',
        'Out and about you will notice: {point}',
        'It saves you trouble: {point}',
      ],
    },
    demo: {
      zh: [
        '我转一圈给你们看，正面背面都看清楚',
        '镜头近一点，我把里面翻出来，大家看走线',
        '我拉一下给你们看，松手看它回不回来',
      ],
      en: [
        'Let me turn round so you see front and back',
        'Camera closer please, I will turn it inside out so you can see the seams',
        'Watch what happens when I pull it and let go',
      ],
    },
    proof: {
      zh: [
        '水洗标在这里，成分一行一行看',
        '这是今年的检测报告，等级写在第一页',
        '老客户的评价我念两条，都写了身高体重',
      ],
      en: [
        'Here is the care label, read the fibres line by line',
        'This is the test report of this year, the class is on page one',
        'Let me read two reviews, both give height and size',
      ],
    },
    honestLimit: {
      zh: [
        '说句实话，它不是人人都合适，先看尺码表',
        '衣柜里已经有差不多的就不用拍，别为了凑单',
        '颜色会比镜头里浅一点，先跟大家讲清楚',
      ],
      en: [
        'To be honest, it is not for everyone, check the size chart first',
        'If you have one like it in the wardrobe, skip it',
        'The colour is a little lighter than on camera, so you know',
      ],
    },
    interactionPrompt: {
      zh: ['平时穿M的打1，穿L的打2，我看看哪个码多', '你们最在意面料还是版型，打在公屏上', '想看哪个颜色，跟我说一声'],
      en: [
        'Type 1 if you wear M, 2 if you wear L, so I see which size to hold up',
        'Fabric or cut, tell me in the chat what matters to you',
        'Which colour would you like to see, let me know',
      ],
    },
  },
  beauty: {
    hook: {
      zh: [
        '先说今天怎么安排：先看{name}，再讲早晚怎么用，最后有一张券',
        '三分钟，我把{name}的成分和用法讲明白',
        '刚进来的别急着走，{name}马上在手背上推给你看',
      ],
      en: [
        'Here is the plan: first the {name}, then morning and evening step by step, and a coupon near the end',
        'Give me three minutes for what is in the {name} and how to use it',
        'Do not leave yet, I am about to show you the {name} on my hand',
      ],
    },
    feature: {
      zh: ['{name}，{point}', '看一下细节，{point}', '照着包装念，{point}'],
      en: ['About the {name}: {point}', 'Look at the detail here, {point}', 'As it says on the pack: {point}'],
    },
    benefit: {
      zh: ['用起来是什么感觉呢，{point}', '每天用你会发现，{point}', '买回去省心在哪，{point}'],
      en: ['What is it like to use? {point}', 'Day by day you will notice: {point}', 'It saves you trouble: {point}'],
    },
    demo: {
      zh: [
        '我取一点在手背上，推开给你们看',
        '镜头近一点，大家看质地，左手用了右手没用',
        '来，现场打开，你们看里面的状态',
      ],
      en: [
        'I take a little on the back of my hand and spread it for you',
        'Camera closer please, look at the texture, one hand with and one without',
        'Let me open it here so you see what it looks like inside',
      ],
    },
    proof: {
      zh: [
        '备案信息在这里，编号给大家看清楚',
        '这是这一批的检验报告，日期写得很明白',
        '成分表我拿到镜头前，大家自己对',
      ],
      en: [
        'Here is the filing, you can read the number',
        'This is the inspection report of this batch, look at the date',
        'I hold the list of ingredients up to the camera, check it yourselves',
      ],
    },
    honestLimit: {
      zh: [
        '说句实话，它不是每种皮肤都适合，先看自己的肤质',
        '家里那瓶还没用完就不用拍，别为了凑单',
        '皮肤正不舒服的先别用，问过医生再说',
      ],
      en: [
        'To be honest, it is not for every skin, know your type first',
        'If the one at home is not empty yet, skip it',
        'If your skin is unhappy right now, leave it and ask a doctor first',
      ],
    },
    interactionPrompt: {
      zh: ['干皮的打1，油皮的打2，我看看多少人', '你们最在意成分还是质地，打在公屏上', '想先看哪一款，跟我说一声'],
      en: [
        'Type 1 for dry skin, 2 for oily, so I see who is here',
        'Ingredients or texture, tell me in the chat what matters to you',
        'Which one would you like to see next, let me know',
      ],
    },
  },
  food: {
    hook: {
      zh: [
        '先说今天怎么安排：先尝{name}，再挑几样搭着吃的，最后有一张券',
        '三分钟，我把{name}的配料和吃法讲明白',
        '刚进来的别急着走，{name}马上拆一份给你看',
      ],
      en: [
        'Here is the plan: first we try the {name}, then what goes with it, and a coupon near the end',
        'Give me three minutes for what is in the {name} and how to eat it',
        'Do not leave yet, I am about to open the {name} in front of you',
      ],
    },
    feature: {
      zh: ['{name}，{point}', '看一下细节，{point}', '照着背标念，{point}'],
      en: ['About the {name}: {point}', 'Look at the detail here, {point}', 'As it says on the label: {point}'],
    },
    benefit: {
      zh: ['到嘴里是什么样呢，{point}', '放家里、放办公室都行，{point}', '买回去省心在哪，{point}'],
      en: ['What is it like to eat? {point}', 'At home or at the office: {point}', 'It saves you trouble: {point}'],
    },
    demo: {
      zh: ['我拆一份倒出来，大家看看里面的样子', '镜头近一点，颜色和成色都看清楚', '我现场尝一口，什么味道照实说'],
      en: [
        'Let me open one and pour it out so you see what you get',
        'Camera closer please, so you see the colour as it is',
        'I take a bite right here and tell you what it tastes of',
      ],
    },
    proof: {
      zh: [
        '背标在这里，配料和日期给大家看清楚',
        '这是这一批的检验报告，编号写得很明白',
        '老客户的评价我念两条，都是买过的',
      ],
      en: [
        'Here is the label, read the ingredients and the date',
        'This is the inspection report of this batch, you can read the number',
        'Let me read two reviews from people who bought it',
      ],
    },
    honestLimit: {
      zh: [
        '说句实话，口味这件事因人而异，头一回先拍一份',
        '家里零食还没吃完的就不用拍，别为了凑单',
        '有过敏史的朋友先看配料表，别急着下单',
      ],
      en: [
        'To be honest, taste is personal, take one the first time',
        'If your snack drawer is still full, skip it',
        'If you have allergies, read the ingredients before you order',
      ],
    },
    priceReveal: {
      zh: [
        '{name}今天直播间是{price}，包邮到家',
        '价格给大家报一下，{price}一份',
        '{number}号链接，{price}，没拆封七天能退',
      ],
      en: [
        'It is {price} for the {name} in this room today, shipping included',
        'The price is {price} each',
        'Number {number} in the bag, {price}, seven days to return it unopened',
      ],
    },
    interactionPrompt: {
      zh: [
        '爱吃甜的打1，爱吃咸的打2，我看看多少人',
        '你们最在意配料还是口感，打在公屏上',
        '想看我先拆哪一样，跟我说一声',
      ],
      en: [
        'Type 1 for sweet, 2 for salty, so I see who is here',
        'Ingredients or taste, tell me in the chat what matters to you',
        'Which one shall I open next, let me know',
      ],
    },
  },
};

/** Phrases of a careless host, each against the rules on advertising; only a team without the compliance skill says them. */
export const RISKY_CAPTIONS: CaptionLines = {
  zh: ['这个真的是全网最低价', '用了它什么毛病都能治好', '我们全国销量第一'],
  en: ['This is the lowest price anywhere', 'It cures whatever you have, trust me', 'We are the number one brand'],
};

/** What a careless host says of goods of one category, in place of the general ones. */
export const RISKY_GOODS_CAPTIONS: Partial<Record<Category, CaptionLines>> = {
  home: {
    zh: ['这个真的是全网最低价', '睡了它颈椎病都能治好', '全国销量第一的枕头'],
    en: ['This is the lowest price anywhere', 'It cures neck pain, trust me', 'The best pillow in the world'],
  },
  apparel: {
    zh: ['这个真的是全网最低价', '这件是明星同款', '全国销量第一的衣服'],
    en: [
      'This is the lowest price anywhere',
      'A celebrity favourite, trust me',
      'The best quality you can buy, number one brand',
    ],
  },
  beauty: {
    zh: ['这个真的是全网最低价', '用三天就能祛斑', '医生推荐，没有副作用'],
    en: ['This is the lowest price anywhere', 'It works in 3 days, trust me', 'Clinically proven, no side effects'],
  },
  food: {
    zh: ['这个真的是全网最低价', '吃了它降血糖', '全国销量第一的零食'],
    en: ['This is the lowest price anywhere', 'It lowers blood sugar, trust me', 'It boosts your immune system'],
  },
};
