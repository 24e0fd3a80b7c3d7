import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { accountApi } from './account-api.ts';
import { acceptMe } from './me-store.ts';
import { useSubmission } from './useSubmission.ts';

/** Signing out: afterwards this browser is a guest, on every part of the page at once. */
export interface SigningOut {
  readonly isBusy: boolean;
  readonly problem: HttpProblem | null;
  /** Resolves with whether it is done. */
  readonly run: () => Promise<boolean>;
}

/** Signs this browser out. */
export function useSignOut(): SigningOut {
  const { isBusy, problem, submit } = useSubmission(accountApi.signOut);
  return {
    isBusy,
    problem,
    run: async () => {
      const guest = await submit(undefined);
      if (guest !== null) acceptMe(guest);
      return guest !== null;
    },
  };
}
