import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderStudio } from '../../../tests/support/render-studio.tsx';
import { makeStudioBrief, makeStudioRoom } from '../../../tests/support/studio-room.ts';

const { roomId, team } = makeStudioBrief();
const base = makeStudioRoom();
const room = { ...base, public: { ...base.public, phase: 'lobby', showMs: 0 } } as const;

afterEach(() => void vi.unstubAllGlobals());

function answerMe(shareOrigin: string): void {
  const me = { participantId: 'p-0000000000000001', name: 'Qingshan', shareOrigin };
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(me)));
}

const link = (name: string): string => {
  const field = screen.getByRole('textbox', { name });
  return field instanceof HTMLInputElement ? field.value : '';
};

test('links to hand out carry the address that others can reach, each with its own id', async () => {
  answerMe('http://192.168.3.7:4400');
  const studio = await renderStudio({ seat: 'operator', room });
  await waitFor(() => expect(link('Invite team-mates')).toBe(`http://192.168.3.7:4400/studio/${roomId}`));
  expect(link('Let others watch')).toBe(`http://192.168.3.7:4400/watch/${team?.watchId}`);
  expect(screen.getByRole('link', { name: 'Open viewer phone' }).getAttribute('href')).toBe(`/watch/${team?.watchId}`);
  studio.close();
});

test('where the server knows no other address than its own machine, the page keeps its own', async () => {
  const asked = vi.fn(async () => new Response(JSON.stringify({ shareOrigin: 'http://127.0.0.1:4400' })));
  vi.stubGlobal('fetch', asked);
  const studio = await renderStudio({ seat: 'operator', room });
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await Promise.all(asked.mock.results.map((result) => result.value));
  expect(link('Invite team-mates')).toBe(`${window.location.origin}/studio/${roomId}`);
  studio.close();
});

test('[CMD-22] a room that was opened by mistake is closed by a second press, and says that it never began', async () => {
  answerMe('http://192.168.3.7:4400');
  const studio = await renderStudio({ seat: 'operator', room });
  const button = screen.getByRole('button', { name: /Close room/ });
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(studio.sent).toEqual([]);
  fireEvent.keyDown(button, { key: 'Enter' });
  await waitFor(() => expect(studio.sent.map((one) => one.command)).toEqual([{ type: 'endShow', reason: 'team' }]));
  studio.happen({ type: 'showEnded', reason: 'team' });
  expect(await screen.findByText('The team closed the room before the show began.')).toBeTruthy();
  expect(screen.queryByText(/on air,/)).toBeNull();
  studio.close();
});

test('the start is heard of at every seat and counted down; it can be stopped, or not waited for', async () => {
  answerMe('http://192.168.3.7:4400');
  const studio = await renderStudio({ seat: 'director', room });
  const press = () => {
    const button = screen.getByRole('button', { name: /Hold 0.6 s to go live/ });
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyDown(button, { key: 'Enter' });
  };
  press();
  await waitFor(() => expect(studio.sent.map((one) => one.command.type)).toEqual(['giveCue']));
  expect(screen.getByRole('timer', { name: 'On air in 5 s' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Not yet' }));
  expect(screen.queryByRole('timer')).toBeNull();
  press();
  fireEvent.click(screen.getByRole('button', { name: 'Go live now' }));
  await waitFor(() => expect(studio.sent.at(-1)?.command).toEqual({ type: 'startShow' }));
  studio.close();
});

test('[CMD-27] every item of the review shows what the room knows of it, and a seat signs it', async () => {
  answerMe('http://192.168.3.7:4400');
  const studio = await renderStudio({ seat: 'operator', room });
  const item = screen.getByRole('checkbox', { name: /^Prices, units/ });
  expect(item.closest('label')?.textContent).toContain('art. 32');
  fireEvent.click(item);
  await waitFor(() =>
    expect(studio.sent.map((one) => one.command)).toEqual([{ type: 'signReviewItem', item: 'price', isDone: true }]),
  );
  studio.happen({ type: 'reviewItemSigned', item: 'price', isDone: true });
  await waitFor(() =>
    expect(screen.getByText('7 items of the review are not signed; the show can start')).toBeTruthy(),
  );
  studio.close();
});

test('a computer without camera, microphone and https says that a show needs none of them', async () => {
  answerMe('http://192.168.3.7:4400');
  const studio = await renderStudio({ seat: 'operator', room });
  const panel = screen.getByRole('region', { name: 'This computer' });
  await waitFor(() => expect(panel.textContent).toContain('none found'));
  expect(panel.textContent).toContain('costs no marks');
  expect(screen.getByRole('img', { name: 'Scan to watch on a phone' })).toBeTruthy();
  studio.close();
});
