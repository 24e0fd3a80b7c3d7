import { useMemo } from 'react';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { MyClass } from '#shared/protocol/people-contract.ts';
import { classApi } from '../../connection/class-api.ts';
import type { HttpResult } from '../../connection/http-client.ts';

/** A stable way to ask for the open rooms of classes: on air first, then those that have not started. */
export function useLiveRooms(classes: readonly MyClass[]): () => Promise<HttpResult<readonly RehearsalRow[]>> {
  const ids = classes.map((one) => one.classId).join(' ');
  return useMemo(() => () => loadLiveRooms(ids === '' ? [] : ids.split(' ')), [ids]);
}

async function loadLiveRooms(classIds: readonly string[]): Promise<HttpResult<readonly RehearsalRow[]>> {
  const views = await Promise.all(classIds.map(classApi.read));
  const rows: RehearsalRow[] = [];
  for (const view of views) {
    if (!view.ok) return view;
    rows.push(...view.value.rehearsals.filter((row) => row.phase !== 'ended'));
  }
  return { ok: true, value: rows.sort((a, b) => Number(a.phase === 'lobby') - Number(b.phase === 'lobby')) };
}
