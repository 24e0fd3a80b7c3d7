import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { JoinCard } from './JoinCard.tsx';

test('a card has class, code, address and a code to scan, with its steps in the language that was chosen', () => {
  const card = (language: 'zh' | 'en') => (
    <JoinCard className="E-commerce 2401" code="BCDF-GHJK" address="http://192.168.3.7:4400/join" language={language} />
  );
  const { rerender } = render(card('en'));
  expect(screen.getByRole('heading', { name: 'E-commerce 2401' })).toBeTruthy();
  expect(screen.getByText('BCDF-GHJK')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Or scan this with a phone' })).toBeTruthy();
  expect(screen.getByText(/^Open this address/)).toBeTruthy();
  rerender(card('zh'));
  expect(screen.getByText(/^在校园网内用浏览器打开/)).toBeTruthy();
  expect(screen.getByRole('img', { name: '也可用手机扫码' })).toBeTruthy();
});
