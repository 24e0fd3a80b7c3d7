import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tooltip as Radix } from 'radix-ui';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Role } from '#shared/model/seat.ts';
import { ConnState } from './ConnState.tsx';
import { Definition } from './Definition.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorState } from './ErrorState.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { RoleBadge } from './RoleBadge.tsx';
import { Segmented } from './Segmented.tsx';
import { toPoints } from './Sparkline.tsx';
import { Switch } from './Switch.tsx';
import { Tile } from './Tile.tsx';

function Lengths() {
  const [value, setValue] = useState('3');
  const options = ['3', '10', '20'].map((one) => ({ value: one, label: one, isDisabled: one === '10' }));
  return <Segmented label="Length" value={value} options={options} onChange={setValue} />;
}

test('arrows move the choice of a segmented control over what is disabled, and around', async () => {
  render(<Lengths />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('20');
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('3');
  expect(document.activeElement?.textContent).toBe('3');
});

test('a switch is a switch with its state', async () => {
  const onChange = vi.fn();
  render(<Switch label="Keys" isOn={false} onChange={onChange} />);
  await userEvent.click(screen.getByRole('switch', { name: 'Keys', checked: false }));
  expect(onChange).toHaveBeenCalledWith(true);
});

test('the meaning of a word shows on focus', async () => {
  render(
    <Radix.Provider>
      <Definition word="GMV" meaning="Price times quantity of placed orders." />
    </Radix.Provider>,
  );
  await userEvent.tab();
  expect((await screen.findByRole('tooltip')).textContent).toContain('placed orders');
});

test('a tile shows figure, unit and note, and its age instead when it is old', () => {
  const tile = (staleSeconds: number | null) => (
    <Radix.Provider>
      <Tile
        label="CTOR"
        meaning="Orders per click"
        value="12.5"
        unit="%"
        note="par 10 %"
        colour="var(--c-v4)"
        isWorst
        staleSeconds={staleSeconds}
      />
    </Radix.Provider>
  );
  const { rerender } = render(tile(null));
  expect(screen.getByText('par 10 %')).toBeTruthy();
  expect(screen.getByText('Worst')).toBeTruthy();
  rerender(tile(4));
  expect(screen.getByText('4 s old')).toBeTruthy();
  expect(screen.queryByText('par 10 %')).toBeNull();
});

test('a dialog is named and described, starts at its first control and closes by Escape', async () => {
  const onClose = vi.fn();
  render(
    <Radix.Provider>
      <Dialog
        title="End the show"
        about="The audience leaves."
        isOpen
        onClose={onClose}
        actions={<button type="button">End</button>}
      />
    </Radix.Provider>,
  );
  expect(screen.getByRole('dialog', { name: 'End the show', description: 'The audience leaves.' })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('End');
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('an error shows its code and the way to try again', async () => {
  const onRetry = vi.fn();
  render(<ErrorState text="Nothing could be saved." code="storage/unavailable" onRetry={onRetry} />);
  expect(screen.getByRole('alert').textContent).toContain('storage/unavailable');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('the link is told by a word, with a figure only while it is up', () => {
  const { rerender } = render(<ConnState kind="live" latencyMs={23} />);
  expect(screen.getByRole('status').textContent).toBe('Live');
  expect(screen.getByText('23 ms')).toBeTruthy();
  rerender(<ConnState kind="reconnecting" latencyMs={23} />);
  expect(screen.getByRole('status').textContent).toBe('Reconnecting');
  expect(screen.queryByText('23 ms')).toBeNull();
});

test('a seat is a letter with its name', () => {
  const seat: Role = 'moderator';
  render(<RoleBadge role={seat} />);
  expect(screen.getByRole('img', { name: 'Moderator' }).textContent).toBe('M');
});

test('a bar stays between empty and full', () => {
  render(<ProgressBar label="Stock" ratio={1.4} />);
  expect(screen.getByRole('progressbar', { name: 'Stock' }).getAttribute('aria-valuenow')).toBe('100');
});

test('a trend fills its box, and a flat one runs through the middle', () => {
  expect(toPoints([1, 2, 3], 46, 26)).toEqual([
    [3, 23],
    [23, 13],
    [43, 3],
  ]);
  expect(toPoints([5, 5], 46, 26).map(([, y]) => y)).toEqual([13, 13]);
  expect(toPoints([], 46, 26)).toEqual([]);
});
