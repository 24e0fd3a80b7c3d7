import type { FootageMode } from '#shared/media/footage.ts';

/**
 * Formats in the order of preference: H.264 is lightest for a lab computer and begins at once, VP9 costs a weak one too
 * much, WebM is put in order by the server at the end. Each must be one that team-mates can play while it is recorded.
 */
const FORMATS: Readonly<Record<FootageMode, readonly string[]>> = {
  camera: [
    'video/mp4;codecs=avc1.42E01F,mp4a.40.2',
    'video/mp4;codecs=avc1.42E01F,opus',
    'video/mp4;codecs=vp9,opus',
    'video/webm;codecs=vp8,opus',
  ],
  voice: ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4;codecs=opus', 'audio/webm;codecs=opus'],
};

/** What of the browser decides; tests give their own. */
export interface FormatSupport {
  readonly canRecord: (mimeType: string) => boolean;
  readonly canPlay: (mimeType: string) => boolean;
}

const OF_BROWSER: FormatSupport = {
  canRecord: (mimeType) => typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported(mimeType),
  canPlay: (mimeType) => typeof MediaSource === 'undefined' || MediaSource.isTypeSupported(mimeType),
};

/** The format to record in: one that can be recorded and watched live, else one that can be recorded; null without any. */
export function chooseFormat(mode: FootageMode, support: FormatSupport = OF_BROWSER): string | null {
  const recordable = FORMATS[mode].filter(support.canRecord);
  return recordable.find(support.canPlay) ?? recordable[0] ?? null;
}
