import { render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { createMemoryRouter, type RouteObject, RouterProvider, useLocation } from 'react-router';
import { vi } from 'vitest';
import type { Me } from '#shared/protocol/people-contract.ts';
import { ToastLane } from '../../client/components/ToastLane.tsx';

/** Answers by `METHOD /path`: a value, or what to make of the body that was sent. `undefined` is no network. */
export type FakeAnswers = Readonly<Record<string, unknown>>;

export interface SentRequest {
  readonly route: string;
  readonly body: unknown;
}

export interface OpenedPage {
  /** Requests with a body, and those that take something away, in order. */
  readonly sent: readonly SentRequest[];
  /** Changes what the server answers from now on. */
  readonly answer: (answers: FakeAnswers) => void;
}

/** A guest of a server that is set up. */
export const GUEST: Me = {
  participantId: 'p-0000000000000001',
  name: 'Qingshan',
  role: 'guest',
  username: null,
  mustChangePassword: false,
  isSessionOver: false,
  shareOrigin: 'http://192.168.3.7:4400',
  isSetUp: true,
  collegeName: 'Yunxi College',
  classes: [],
  link: null,
};

/** Somebody with an account. */
export function person(role: Me['role'], more: Partial<Me> = {}): Me {
  return { ...GUEST, participantId: 'p-0000000000000002', name: 'Lin', username: 'lin', role, ...more };
}

/** Opens pages at an address before a server that answers as given. Other addresses say where they are. */
export function openPage(pages: readonly RouteObject[], at: string, answers: FakeAnswers): OpenedPage {
  const sent: SentRequest[] = [];
  let now: FakeAnswers = { 'GET /api/me': GUEST, ...answers };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const route = `${init.method ?? 'GET'} ${path}`;
    const body: unknown = init.body ? JSON.parse(String(init.body)) : null;
    if (init.method !== undefined && init.method !== 'GET') sent.push({ route, body });
    const found = now[route];
    const answer: unknown = typeof found === 'function' ? await found(body) : found;
    if (answer === undefined) throw new TypeError(`no network for ${route}`);
    return new Response(JSON.stringify(answer), { status: isProblem(answer) ? 403 : 200 });
  });
  const router = createMemoryRouter([...pages, { path: '*', Component: OtherPage }], { initialEntries: [at] });
  render(
    <Tooltip.Provider>
      <ToastLane>
        <RouterProvider router={router} />
      </ToastLane>
    </Tooltip.Provider>,
  );
  return {
    sent,
    answer: (change) => {
      now = { ...now, ...change };
    },
  };
}

/** A refusal as a route answers it. */
export function problem(code: string, params: Readonly<Record<string, string | number>> = {}) {
  return { code, params };
}

function isProblem(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'params' in answer;
}

function OtherPage() {
  const { pathname, search } = useLocation();
  return (
    <p>
      page {pathname}
      {search}
    </p>
  );
}
