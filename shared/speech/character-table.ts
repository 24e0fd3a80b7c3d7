// Only characters that selling talk uses; the pairs stand under each other, one simplified for one traditional.
const TRADITIONAL =
  '價錢買賣質這個們來時間點關單優貨現實驗證書麗絲綿滿減領連鏈號碼數萬兩幾為會說話請問題謝歡進場見寶貝發運費險換轉帳戶銷國產區東廠紅藍綠顏體軟輕適齡嬰學員親愛聽觀眾讚評論頭髮膚臉潔淨護養殺療藥醫壓癒級絕對獨無極頂樣標準備還後馬鮮雙條麼嗎過應該講讓給從雲絨織縮濕熱涼購車掛齊開線樂廣錯誤獎專業師傳統門禮試當';
const SIMPLIFIED =
  '价钱买卖质这个们来时间点关单优货现实验证书丽丝绵满减领连链号码数万两几为会说话请问题谢欢进场见宝贝发运费险换转账户销国产区东厂红蓝绿颜体软轻适龄婴学员亲爱听观众赞评论头发肤脸洁净护养杀疗药医压愈级绝对独无极顶样标准备还后马鲜双条么吗过应该讲让给从云绒织缩湿热凉购车挂齐开线乐广错误奖专业师传统门礼试当';

/** Simplified form of a traditional character of selling talk; characters that are not listed are absent. */
const SIMPLIFIED_BY_TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, index) => [character, [...SIMPLIFIED][index] ?? character]),
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
