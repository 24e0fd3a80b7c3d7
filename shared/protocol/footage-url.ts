import type { PartId } from '../media/footage.ts';
import type { StillMark } from '../media/still.ts';

/** Addresses of footage on this server. */
export const footageUrl = {
  file: (roomId: string, partId: PartId, pass: string, kind: 'replay' | 'download'): string =>
    `/media/footage/${roomId}/${partId}?pass=${pass}&kind=${kind}`,
  chunk: (roomId: string, partId: PartId, index: number, pass: string): string =>
    `/media/footage/${roomId}/${partId}/${index}?pass=${pass}`,
  still: (roomId: string, { partId, number }: StillMark, pass: string): string =>
    `/media/footage/${roomId}/${partId}/still?pass=${pass}&number=${number}`,
  watched: (watchId: string, partId: PartId, index: number): string => `/media/watch/${watchId}/${partId}/${index}`,
} as const;
