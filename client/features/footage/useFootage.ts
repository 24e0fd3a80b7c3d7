import { useCallback, useEffect, useState } from 'react';
import type { PartId } from '#shared/media/footage.ts';
import type { ListedPart, RoomFootage } from '#shared/protocol/footage-contract.ts';
import { type FootageDoor, footageUrl } from '#shared/protocol/footage-url.ts';
import { footageApi } from '../../connection/footage-api.ts';

/** Footage of a finished show, or that there is none. */
export interface FootageFile {
  /** Null while it is being read, and where it may not be read. */
  readonly footage: RoomFootage | null;
  /** Parts whose files are there. */
  readonly parts: readonly ListedPart[];
  /** Where the file of a part is played from, with a pass. */
  readonly urlOf: (partId: PartId, pass: string) => string;
  /** Reads it again: after a deletion, or for a fresh pass. */
  readonly reload: () => void;
}

/** Share of a pass's time after which another one is asked for. */
const RENEW_AT = 0.8;

/** Reads the footage behind a door and keeps its pass fresh. A replay works without. */
export function useFootage({ list, files }: FootageDoor): FootageFile {
  const [footage, setFootage] = useState<RoomFootage | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the request to read again.
  useEffect(() => {
    let isCurrent = true;
    void footageApi.list({ list }).then((answer) => {
      if (isCurrent && answer.ok) setFootage(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [list, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const urlOf = useCallback(
    (partId: PartId, pass: string) => footageUrl.file({ list, files }, partId, pass, 'replay'),
    [list, files],
  );
  const passMs = footage?.passMs ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new pass starts the time anew.
  useEffect(() => {
    if (passMs === null) return;
    const timer = setTimeout(reload, passMs * RENEW_AT);
    return () => clearTimeout(timer);
  }, [passMs, reload, footage?.pass]);
  return { footage, parts: footage?.parts.filter((part) => part.deleted === null) ?? [], urlOf, reload };
}
