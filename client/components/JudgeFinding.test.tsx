import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { JudgeFinding } from './JudgeFinding.tsx';
import '../locales/i18n.ts';

test('[SCO-20] a finding is confirmed with one press, and dismissed with a reason by keys alone', async () => {
  const onJudge = vi.fn(async () => true);
  render(<JudgeFinding phrase="全网最低" verdict={null} isBusy={false} onJudge={onJudge} />);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onJudge).toHaveBeenLastCalledWith('confirmed', '');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  await user.keyboard('{Enter}');
  expect(onJudge).toHaveBeenCalledTimes(1);
  await user.keyboard('quoted a viewer{Enter}');
  expect(onJudge).toHaveBeenLastCalledWith('dismissed', 'quoted a viewer');
  expect(screen.queryByRole('textbox')).toBeNull();
});
