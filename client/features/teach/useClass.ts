import { useCallback, useState } from 'react';
import type { ClassView } from '#shared/protocol/class-contract.ts';
import { classApi } from '../../connection/class-api.ts';
import { type Resource, useResource } from '../../connection/useResource.ts';

/** A class on the page. What a route answers about it replaces what is shown. */
export interface OpenClass {
  readonly view: ClassView;
  /** Teachers of the class and administrators may change it; mentors may not. */
  readonly mayChange: boolean;
  readonly onView: (view: ClassView) => void;
}

/** Loads a class and keeps what its routes answer. */
export function useClass(classId: string): {
  readonly state: Resource<OpenClass>;
  readonly reload: () => void;
} {
  const load = useCallback(() => classApi.read(classId), [classId]);
  const [first, reload] = useResource(load);
  const [newer, setNewer] = useState<ClassView | null>(null);
  if (first.phase !== 'ready') return { state: first, reload };
  const view = newer ?? first.value;
  // The code is the teachers' to hand out: the server sends it to nobody else.
  return { state: { phase: 'ready', value: { view, mayChange: view.code !== null, onView: setNewer } }, reload };
}
