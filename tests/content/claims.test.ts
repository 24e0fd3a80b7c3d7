import { expect, test } from 'vitest';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { findingsIn } from '../support/speech-fixture.ts';

const { lexicons } = shippedContent();

function categoriesOf(lang: 'zh' | 'en', text: string): string[] {
  return findingsIn(text, lexicons[lang]).map((finding) => finding.category);
}

test.each([
  ['zh', '这瓶是药妆，越擦越白', 'efficacy'],
  ['zh', '擦一周就能淡斑', 'efficacy'],
  ['zh', '这个坚果降血脂', 'efficacy'],
  ['zh', '红薯干越吃越瘦', 'efficacy'],
  ['zh', '我们的山核桃是纯野生的', 'endorsement'],
  ['zh', '茶园有有机认证', 'endorsement'],
  ['zh', '这件是明星同款', 'endorsement'],
  ['en', 'this cream lightens dark spots', 'efficacy'],
  ['en', 'the tea burns fat', 'efficacy'],
  ['en', 'these nuts lower cholesterol, I mean it lowers cholesterol', 'efficacy'],
  ['en', 'our honey is certified organic', 'endorsement'],
] as const)('[SPE-6] %s: "%s" is a claim of the category %s', (lang, text, category) => {
  expect(categoriesOf(lang, text)).toContain(category);
});

test.each([
  ['zh', '它不是药妆，只管保湿'],
  ['zh', '我们没有有机认证，不说有机'],
  ['zh', '食品不是药，不能降血脂'],
  ['zh', '米白和燕麦两个颜色'],
  ['en', 'it is not certified organic'],
  ['en', 'this does not burn fat, it is just tea'],
  ['en', 'sweet potato and nothing else'],
] as const)('[SPE-7] %s: "%s" claims nothing', (lang, text) => {
  expect(categoriesOf(lang, text)).toEqual([]);
});
