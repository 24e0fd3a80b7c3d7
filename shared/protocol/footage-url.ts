import type { PartId } from '../media/footage.ts';
import type { StillMark } from '../media/still.ts';

/** Where the footage of a show is listed, and where its files are played from, with a pass behind. */
export interface FootageDoor {
  readonly list: string;
  readonly files: string;
}

/** Through which doors people come to footage of a show that has ended: by the show, or because they calibrate on it. */
export const footageDoor = {
  ofRoom: (roomId: string): FootageDoor => ({
    list: `/api/rehearsals/${roomId}/footage`,
    files: `/media/footage/${roomId}`,
  }),
  ofCalibration: (assignmentId: string, roomId: string): FootageDoor => ({
    list: `/api/calibrations/${assignmentId}/${roomId}/footage`,
    files: `/media/calibrations/${assignmentId}/${roomId}`,
  }),
} as const;

/** Addresses of footage on this server. */
export const footageUrl = {
  file: ({ files }: FootageDoor, partId: PartId, pass: string, kind: 'replay' | 'download'): string =>
    `${files}/${partId}?pass=${pass}&kind=${kind}`,
  chunk: (roomId: string, partId: PartId, index: number, pass: string): string =>
    `/media/footage/${roomId}/${partId}/${index}?pass=${pass}`,
  still: (roomId: string, { partId, number }: StillMark, pass: string): string =>
    `/media/footage/${roomId}/${partId}/still?pass=${pass}&number=${number}`,
  watched: (watchId: string, partId: PartId, index: number): string => `/media/watch/${watchId}/${partId}/${index}`,
} as const;
