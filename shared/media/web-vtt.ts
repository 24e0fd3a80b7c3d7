/** One caption of a track, half-open, milliseconds of media time. */
export interface CaptionCue {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
}

/** Writes a captions track. Cues in order; text is escaped, lines of a cue stay one cue. Source: W3C WebVTT 1. Rules: FTG-10. */
export function toWebVtt(cues: readonly CaptionCue[]): string {
  const blocks = cues
    .filter((cue) => cue.toMs > cue.fromMs)
    .map(({ fromMs, toMs, text }) => `${stamp(fromMs)} --> ${stamp(toMs)}\n${escaped(text)}\n`);
  return ['WEBVTT\n', ...blocks].join('\n');
}

function escaped(text: string): string {
  const oneBlock = text.replace(/\s*[\r\n]+\s*/g, '\n').trim();
  return oneBlock.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function stamp(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(whole / 1_000);
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${clock}.${String(whole % 1_000).padStart(3, '0')}`;
}
