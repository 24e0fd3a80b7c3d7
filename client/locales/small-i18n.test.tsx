import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { phoneTextsEn } from './phone-texts.en.ts';
import { phoneTextsZh } from './phone-texts.zh.ts';
import small, { useTranslation } from './small-i18n.ts';

beforeEach(() => small.init({ lng: 'en', resources: { en: phoneTextsEn, zh: phoneTextsZh } }));

function Likes({ count }: { readonly count: number }) {
  const { t } = useTranslation('studio');
  return <p>{t('phone.likes', { count })}</p>;
}

test('words are found by their path and filled, and a change of language reaches the page', () => {
  render(<Likes count={3} />);
  expect(screen.getByText(/^3 likes$/)).toBeTruthy();
  act(() => small.changeLanguage('zh'));
  expect(screen.getByText('点赞 3')).toBeTruthy();
});

test('plural forms follow the language, and what is not there says its key', () => {
  const en = small.getFixedT('en', 'studio');
  expect([en('link.recovered', { count: 1 }), en('link.recovered', { count: 2 })]).toEqual([
    'Back. 1 event caught up',
    'Back. 2 events caught up',
  ]);
  expect(small.getFixedT('zh', 'studio')('link.recovered', { count: 1 })).toBe('已恢复，补上 1 条');
  expect(en('phone.nothing')).toBe('phone.nothing');
  expect(en('phone')).toBe('phone');
});
