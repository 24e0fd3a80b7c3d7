// Only characters that selling talk uses, and none that is simplified Chinese too: traditional, simplified, traditional …
const PAIRS = [
  '價价錢钱買买賣卖質质這这個个們们來来時时間间點点關关單单優优貨货現现實实驗验證证書书麗丽絲丝綿绵滿满減减',
  '領领連连鏈链號号碼码數数萬万兩两幾几為为會会說说話话請请問问題题謝谢歡欢進进場场見见寶宝貝贝發发運运費费',
  '險险換换轉转帳账戶户銷销國国產产區区東东廠厂紅红藍蓝綠绿顏颜體体軟软輕轻適适齡龄嬰婴學学員员親亲愛爱聽听',
  '觀观眾众讚赞評评論论頭头髮发膚肤臉脸潔洁淨净護护養养殺杀療疗藥药醫医壓压癒愈級级絕绝對对獨独無无極极頂顶',
  '樣样標标準准備备還还後后馬马鮮鲜雙双條条麼么嗎吗過过應应該该講讲讓让給给從从雲云絨绒織织縮缩濕湿熱热涼凉',
  '購购車车掛挂齊齐開开線线樂乐廣广錯错誤误獎奖專专業业師师傳传統统門门禮礼試试當当獲获隊队贏赢虧亏損损補补',
  '貼贴貴贵賤贱漲涨賠赔償偿擔担諾诺權权營营腎肾腦脑膽胆脈脉經经絡络氣气陽阳陰阴癢痒瘡疮癬癣斷断紋纹皺皱鬆松',
  '緊紧傷伤節节頸颈腳脚齒齿視视憶忆憂忧鬱郁慮虑細细滅灭誰谁沒没幫帮賺赚騙骗偽伪爛烂窮穷醜丑滾滚罵骂豬猪雞鸡',
  '鴨鸭魚鱼飯饭麵面餅饼飲饮館馆鐵铁鋼钢銅铜銀银錶表鏡镜鎖锁鍋锅鑽钻針针釘钉鈣钙鈦钛鋁铝電电機机網网頁页鍵键',
  '錄录聲声響响燈灯燒烧爐炉爺爷媽妈孫孙貓猫龍龙鳥鸟獅狮豐丰莊庄葉叶藝艺蘋苹蘿萝蔥葱薑姜蓋盖蓮莲參参處处虛虚',
  '蟲虫蟎螨術术衛卫裝装襪袜褲裤裡里裏里複复復复覺觉規规計计訂订訊讯記记訪访設设許许詞词詳详誇夸認认誠诚調调',
  '談谈諮咨識识譽誉讀读變变負负財财責责賀贺資资賞赏賽赛贈赠贊赞趙赵趕赶跡迹踐践軍军載载輸输辦办農农邊边鄉乡',
  '鄰邻醬酱釋释鐘钟長长閃闪閉闭陳陈陸陆隨随隱隐雖虽難难霧雾靈灵靜静韓韩順顺須须預预頓顿顆颗額额願愿類类顧顾',
  '風风飛飞飽饱餘余驚惊骯肮髒脏鬧闹鹼碱鹽盐黨党嘗尝嘆叹噴喷嚇吓嚴严囉啰團团園园圍围圖图圓圆執执堅坚報报塊块',
  '塵尘壞坏壽寿夠够夢梦夾夹奪夺奮奋婦妇寫写寬宽審审將将尋寻導导層层屬属島岛幣币庫库廳厅彈弹強强彙汇徵征恆恒',
  '惡恶態态慣惯憑凭懷怀懶懒戲戏戰战掃扫採采搶抢摺折撿捡擁拥擇择擠挤據据擺摆攝摄敵敌暈晕暢畅曬晒棗枣樓楼樹树',
  '橋桥橫横檔档檢检欄栏歐欧歲岁歷历歸归殘残決决況况淚泪淺浅渾浑溫温滲渗滯滞潑泼澤泽濃浓濟济灑洒災灾煙烟煩烦',
  '牆墙牽牵狀状環环畢毕畫画異异癡痴盜盗盡尽監监盤盘睜睁矯矫確确礎础稅税種种稱称穩稳競竞筆笔範范築筑簡简籃篮',
  '糧粮紀纪約约純纯紙纸結结維维練练緣缘編编緩缓總总績绩繡绣續续纏缠纖纤羅罗義义習习聖圣聞闻聯联職职肅肃脅胁',
  '脫脱腫肿膠胶臟脏臨临臺台與与興兴舊旧莖茎華华蘇苏蠶蚕蠟蜡衝冲製制襯衬覽览觸触訓训詐诈誘诱課课諒谅謹谨譯译',
  '議议貫贯販贩貪贪貸贷賓宾賴赖較较輛辆輪轮轟轰辭辞達达違违遠远遲迟遷迁選选遺遗鄭郑釀酿陣阵際际雜杂離离顯显',
  '飄飘馳驰駐驻駝驼騎骑騰腾驅驱鬥斗黃黄黴霉併并傑杰側侧傢家僅仅儘尽劑剂創创劃划劉刘勁劲動动務务勞劳勢势協协',
  '卻却厲厉喪丧喬乔嘩哗嗆呛倉仓倆俩債债傾倾儲储兇凶凍冻別别剛刚劇剧叢丛啟启廟庙廢废彎弯徑径懸悬掙挣揚扬擋挡',
  '擴扩攔拦攜携斃毙曆历柵栅桿杆楊杨槍枪樁桩殼壳毀毁湯汤溝沟漢汉漸渐灣湾燙烫爭争狹狭獸兽瓊琼瘋疯皚皑礙碍祿禄',
  '禍祸積积窩窝竅窍糾纠綁绑綜综綱纲緻致縣县縫缝縱纵繞绕繳缴罰罚聰聪膩腻艦舰蝦虾訴诉診诊註注誌志諷讽謊谎豎竖',
  '貢贡賄贿賭赌躍跃軌轨軸轴輔辅輝辉逕径鄧邓鉛铅銳锐鋪铺錦锦鍛锻鑑鉴閱阅闆板闊阔隻只韌韧頒颁頗颇顛颠飾饰饞馋',
  '驕骄鬍胡鯊鲨鷹鹰',
].join('');

/** Simplified form of a traditional character of selling talk; characters that are not listed are absent. */
const SIMPLIFIED_BY_TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, traditional = '', simplified = '']) => [traditional, simplified]),
);

/** What a character is to the matcher; `word` is a Latin letter or digit, `mark` any other character that is kept. */
export type CharacterClass = 'word' | 'mark' | 'soft' | 'hard';

const PERCENT = 0x25;
const HARD = new Set('。！？；，、：…—,!?;:\n|');

function classOf(code: number): CharacterClass {
  if (isDigit(code) || isLetter(code)) return 'word';
  if (HARD.has(String.fromCharCode(code))) return 'hard';
  const isEastAsian = (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
  return isEastAsian || (code >= 0xac00 && code <= 0xd7a3) || code === PERCENT ? 'mark' : 'soft';
}

/** Whether the code unit is a decimal digit of ASCII. NaN, behind the end of a text, is none. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the code unit is a lower-case Latin letter, with or without accent. NaN is none. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7);
}

/** What a code unit becomes, and the class of that, for every code unit. Built once: folding is one look-up. */
const FOLDED = new Uint16Array(0x10000);
const CLASSES: CharacterClass[] = [];
for (let code = 0; code < 0x10000; code += 1) {
  const folded = foldSlowly(code);
  FOLDED[code] = folded;
  CLASSES.push(classOf(folded));
}

/** The code unit in half width, lower case and simplified. Never throws. */
export function foldCode(code: number): number {
  return FOLDED[code] ?? code;
}

/** Class of the folded code unit. Never throws. */
export function foldedClass(code: number): CharacterClass {
  return CLASSES[code] ?? 'soft';
}

function foldSlowly(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (code === 0x3000) return 0x20;
  if (code >= 0xff01 && code <= 0xff5e) return foldSlowly(code - 0xfee0);
  if (code === 0xd7 || code === 0x2715 || code === 0x2716 || code === 0x2573) return 0x78;
  const character = String.fromCharCode(code);
  const lower = code < 0x2e80 ? character.toLowerCase() : character;
  return (SIMPLIFIED_BY_TRADITIONAL.get(lower) ?? (lower.length === 1 ? lower : character)).charCodeAt(0);
}
