import { useCallback } from 'react';
import type { Guidance } from '#shared/model/compliance.ts';
import { api } from '../connection/api.ts';
import { useResource } from '../connection/useResource.ts';

/** Guidance of a rule of compliance; null until it is read, and for a rule that is not there. */
export function useGuidance(ruleId: string): Guidance | null {
  const load = useCallback(() => api.guidance(), []);
  const [resource] = useResource(load);
  return resource.phase === 'ready' ? (resource.value.find(({ id }) => id === ruleId) ?? null) : null;
}
