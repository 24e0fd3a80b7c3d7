import { Stream, streamKey } from '../random/draw.ts';
import { type SavedPart, saveFields } from './part-memory.ts';

/** Keys of the streams that viewers look and decide by. Who passes by, and who they are, has keys of its own that never change. */
export interface DecisionKeys extends SavedPart {
  readonly decision: () => number;
  readonly attention: () => number;
  /** Takes up other keys: equal numbers, from 1, give equal keys. */
  readonly branch: (replicate: number) => void;
}

/** The keys of a crowd. Without a branch they stay what they are. */
export function createDecisionKeys(crowdSeed: number): DecisionKeys {
  const own = {
    decision: streamKey(crowdSeed, Stream.Decision),
    attention: streamKey(crowdSeed, Stream.Attention),
  };
  return {
    decision: () => own.decision,
    attention: () => own.attention,
    save: () => saveFields(own),
    branch(replicate) {
      own.decision = streamKey(own.decision + replicate, Stream.Decision);
      own.attention = streamKey(own.attention + replicate, Stream.Attention);
    },
  };
}
