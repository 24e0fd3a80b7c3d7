import type { PartId } from '../media/footage.ts';

/** Addresses of footage on this server. */
export const footageUrl = {
  file: (roomId: string, partId: PartId, pass: string, kind: 'replay' | 'download'): string =>
    `/media/footage/${roomId}/${partId}?pass=${pass}&kind=${kind}`,
  chunk: (roomId: string, partId: PartId, index: number, pass: string): string =>
    `/media/footage/${roomId}/${partId}/${index}?pass=${pass}`,
  watched: (watchId: string, partId: PartId, index: number): string => `/media/watch/${watchId}/${partId}/${index}`,
} as const;
