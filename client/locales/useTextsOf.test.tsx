import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { useTextsOf } from './useTextsOf.ts';

afterEach(() => void vi.restoreAllMocks());

function Waiting({ language }: { readonly language: 'zh' | 'en' | null }) {
  return <p>{useTextsOf(language) ? 'there' : 'not yet'}</p>;
}

test('the texts of another language than the reader’s are loaded before words are made of them', async () => {
  vi.spyOn(i18next, 'hasResourceBundle').mockImplementation((language) => language !== 'zh');
  const add = vi.spyOn(i18next, 'addResourceBundle').mockReturnValue(i18next);
  render(<Waiting language="zh" />);
  expect(screen.getByText('not yet')).toBeTruthy();
  expect(await screen.findByText('there')).toBeTruthy();
  expect(add).toHaveBeenCalledWith('zh', 'studio', expect.anything(), true, true);
});

test('texts that are there are not waited for', () => {
  render(<Waiting language="en" />);
  expect(screen.getByText('there')).toBeTruthy();
});

test('without a language there is nothing to wait for', () => {
  vi.spyOn(i18next, 'hasResourceBundle').mockReturnValue(false);
  render(<Waiting language={null} />);
  expect(screen.getByText('there')).toBeTruthy();
});
