import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { Content } from '../content/load-content.ts';

/** Whether this engine with this content plays a recording as it was. */
export function isOurs({ header }: Pick<Recording, 'header'>, { contentHash }: Pick<Content, 'contentHash'>): boolean {
  return header.engineVersion === ENGINE_VERSION && header.contentHash === contentHash;
}
