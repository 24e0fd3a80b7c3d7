import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Link, Navigate, NavLink, useLocation, useNavigate, useParams } from './small-router.ts';

beforeEach(() => window.history.replaceState(null, '', '/join'));
afterEach(() => window.history.replaceState(null, '', '/'));

function Here() {
  const { pathname } = useLocation();
  const { code = 'none' } = useParams();
  const navigate = useNavigate();
  return (
    <>
      <output>{`${pathname} ${code}`}</output>
      <button type="button" onClick={() => navigate('/join/K7%20M')}>
        go
      </button>
    </>
  );
}

const said = () => screen.getByRole('status').textContent;

test('an address of the small page changes it in place, and back goes back', async () => {
  render(<Here />);
  expect(said()).toBe('/join none');
  await userEvent.click(screen.getByRole('button', { name: 'go' }));
  expect(said()).toBe('/join/K7%20M K7 M');
  await act(async () => {
    window.history.back();
    await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  });
  expect(said()).toBe('/join none');
});

test('a link to the small page is followed in place, with a modifier it is the browser’s', async () => {
  render(
    <>
      <Here />
      {createElement(Link, { to: '/join/ABC' }, 'open')}
    </>,
  );
  const link = screen.getByRole('link', { name: 'open' });
  const isTaken = (init: MouseEventInit): boolean => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    // Nothing loads in a test: what the link leaves alone is stopped after it had its turn.
    const stop = (late: Event) => late.preventDefault();
    let taken = false;
    const look = (late: Event) => {
      taken = late.defaultPrevented;
      stop(late);
    };
    window.addEventListener('click', look, { once: true });
    act(() => void link.dispatchEvent(event));
    return taken;
  };
  expect(isTaken({ ctrlKey: true })).toBe(false);
  expect(said()).toBe('/join none');
  expect(isTaken({})).toBe(true);
  expect(said()).toBe('/join/ABC ABC');
});

test('the navigation marks the page it is on, and a redirect goes on', () => {
  render(
    <>
      <Here />
      {createElement(NavLink, { to: '/', end: true }, 'Home')}
      {createElement(NavLink, { to: '/join' }, 'Join')}
      <Navigate to="/join/XYZ" replace />
    </>,
  );
  expect(said()).toBe('/join/XYZ XYZ');
  expect(screen.getByRole('link', { name: 'Join' }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('aria-current')).toBeNull();
});
