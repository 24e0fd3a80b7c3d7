import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { openPage, problem } from '../../../tests/support/open-page.tsx';
import { BringMarks } from './BringMarks.tsx';

afterEach(() => void vi.unstubAllGlobals());

const ROOM = 'a'.repeat(26);
const ROUTE = `POST /api/rehearsals/${ROOM}/review-pack/marks`;
const FILE = { format: 'caipai-marks-1', stamp: { roomId: ROOM } };
const BROUGHT = { raterName: 'Qin Yu', teamName: 'Wanfeng', revision: 1, annotationCount: 2 };

async function open(answers: Record<string, unknown>) {
  const onBrought = vi.fn();
  const page = openPage(
    [{ path: '/grading', Component: () => <BringMarks onBrought={onBrought} /> }],
    '/grading',
    answers,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Bring marks back…' }));
  return { page, onBrought };
}

const pick = (text: string) =>
  userEvent.upload(
    screen.getByLabelText('Choose the marks file', { selector: 'input' }),
    new File([text], 'marks.json', { type: 'application/json' }),
  );

test('[PAK-3] a marks file is brought to its recording, and whose grade it is stands in words', async () => {
  const { page, onBrought } = await open({ [ROUTE]: BROUGHT });
  await pick(JSON.stringify(FILE));
  expect(await screen.findByText('The grade of Qin Yu for Wanfeng is submitted, with 2 annotations.')).toBeTruthy();
  expect(page.sent).toEqual([{ route: ROUTE, body: { file: FILE, isOverDraft: false } }]);
  expect(onBrought).toHaveBeenCalledOnce();
});

test.each(['', 'no json', '[]', '{"stamp":{"roomId":"../x"}}'])(
  '[PAK-3] %j is no marks file, and nothing is sent',
  async (text) => {
    const { page } = await open({});
    await pick(text);
    expect((await screen.findByRole('alert')).textContent).toContain('pack/not_readable');
    expect(page.sent).toEqual([]);
  },
);

test('[PAK-3] a newer draft is asked about', async () => {
  const { page } = await open({ [ROUTE]: problem('pack/draft_newer') });
  await pick(JSON.stringify(FILE));
  expect((await screen.findByRole('alert')).textContent).toContain('has saved another draft here');
  page.answer({ [ROUTE]: BROUGHT });
  await userEvent.click(screen.getByRole('button', { name: 'Submit in place of the draft' }));
  expect(await screen.findByText(/^The grade of Qin Yu/)).toBeTruthy();
  expect(page.sent.at(-1)?.body).toEqual({ file: FILE, isOverDraft: true });
});
