import { createStore } from 'zustand';
import type { Me } from '#shared/protocol/people-contract.ts';
import { accountApi } from './account-api.ts';
import type { Resource } from './useResource.ts';

/** Who this browser is to the server: one answer that every part of every page shares. */
export const meStore = createStore<Resource<Me>>(() => ({ phase: 'loading' }));

/** Counts what was learned; an answer to an older question than the newest news is dropped. */
let round = 0;
let asked: Promise<void> | null = null;

/** Asks the server who this browser is. Callers at the same time share one question. Never rejects. */
export function askMe(): Promise<void> {
  asked ??= ask().finally(() => {
    asked = null;
  });
  return asked;
}

async function ask(): Promise<void> {
  const mine = round;
  const result = await accountApi.me();
  if (mine !== round) return;
  meStore.setState(
    result.ok ? { phase: 'ready', value: result.value } : { phase: 'failed', problem: result.problem },
    true,
  );
}

/** Takes over what a route answered about this browser: after signing in or out, a new name, a new password. */
export function acceptMe(me: Me): void {
  round += 1;
  meStore.setState({ phase: 'ready', value: me }, true);
}

/** Forgets everything, as a newly opened browser. */
export function forgetMe(): void {
  round += 1;
  asked = null;
  meStore.setState({ phase: 'loading' }, true);
}
