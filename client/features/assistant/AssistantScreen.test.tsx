import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeBusyRoom } from '../../../tests/support/busy-room.ts';
import { renderStudio } from '../../../tests/support/render-studio.tsx';

const show = () => renderStudio({ seat: 'assistant', room: makeBusyRoom() });
const facts = () => within(screen.getByRole('region', { name: 'Facts and certificates' }));

test('one key puts an act of the assistant on air, about the product on air', async () => {
  const user = userEvent.setup();
  const studio = await show();
  expect(screen.queryByRole('button', { name: /Welcome/ })).toBeNull();
  await user.keyboard('r');
  await waitFor(() => expect(studio.sent).toHaveLength(1));
  expect(studio.sent[0]).toMatchObject({
    role: 'assistant',
    command: { type: 'utter', source: 'act-pad', acts: [{ kind: 'proof', productId: 'latex-neck-pillow' }] },
  });
});

test('the board shows certificate and facts of the product on air, of another by its digit, and 0 brings the first back', async () => {
  const user = userEvent.setup();
  await show();
  expect(facts().getByRole('heading', { name: /乳胶护颈枕/ })).toBeTruthy();
  expect(facts().getByText('检测报告编号 HM-2211')).toBeTruthy();
  await user.keyboard('2');
  expect(facts().getByRole('heading', { name: /水洗棉四件套/ })).toBeTruthy();
  await user.keyboard('0');
  expect(facts().getByRole('heading', { name: /乳胶护颈枕/ })).toBeTruthy();
});

test('J chooses a line, V sends it to the host, X marks it as handled', async () => {
  const user = userEvent.setup();
  const studio = await show();
  await user.keyboard('kkkkkkk');
  await user.keyboard('v');
  await waitFor(() => expect(studio.sent).toHaveLength(1));
  await user.keyboard('x');
  await waitFor(() => expect(studio.sent).toHaveLength(2));
  expect(studio.sent.map((one) => [one.role, one.command.type])).toEqual([
    ['assistant', 'sendToHost'],
    ['assistant', 'markHandled'],
  ]);
});

test('Q holds the certificate up to the camera, keys rest behind it, and the button ends it', async () => {
  const user = userEvent.setup();
  const studio = await show();
  await user.keyboard('q');
  const card = within(await screen.findByRole('dialog', { name: 'Facts for the camera' }));
  expect(card.getByText('检测报告编号 HM-2211')).toBeTruthy();
  await user.click(card.getByRole('button', { name: /^Done/ }));
  expect(screen.queryByRole('dialog', { name: 'Facts for the camera' })).toBeNull();
  expect(studio.sent).toEqual([]);
});

test('samples that lie ready are ticked off, and this computer remembers them', async () => {
  const user = userEvent.setup();
  await show();
  expect(screen.getByText('0 of 9 ready')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /^Sample of No. 2 .* is ready$/ }));
  expect(screen.getByText('1 of 9 ready')).toBeTruthy();
  expect(Object.keys(localStorage).some((key) => key.startsWith('caipai.samples.'))).toBe(true);
});
