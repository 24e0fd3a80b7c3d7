import { useCallback, useRef } from 'react';
import type { PartId } from '#shared/media/footage.ts';
import type { RoomFootage } from '#shared/protocol/footage-contract.ts';
import type { FootageFile } from '../footage/useFootage.ts';
import { takeFootage } from './read-pack.ts';

/** The footage in a pack: its files are in the page itself, and are unpacked when the playhead comes to them. */
export function usePackFootage(footage: RoomFootage | null): FootageFile {
  const known = useRef(new Map<PartId, string>());
  const parts = footage?.parts.filter((part) => part.deleted === null) ?? [];
  return {
    footage,
    parts,
    urlOf: (partId) => {
      const before = known.current.get(partId);
      if (before !== undefined) return before;
      const mimeType = parts.find((part) => part.partId === partId)?.mimeType ?? '';
      const film = takeFootage(document, partId, mimeType);
      const url = film === null ? '' : URL.createObjectURL(film);
      known.current.set(partId, url);
      return url;
    },
    reload: useCallback(() => undefined, []),
  };
}
