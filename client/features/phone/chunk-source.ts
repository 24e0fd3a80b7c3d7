import type { LivePass } from '#shared/protocol/footage-contract.ts';
import { footageUrl } from '#shared/protocol/footage-url.ts';
import { getJson } from '../../connection/http-client.ts';

/**
 * Gets chunks of a part: for a viewer's phone by the watch id, for the team with a pass of this session, which is asked
 * for again when it has run out. Gives null for what cannot be had now.
 */
export function createChunkSource(
  place: string,
  partId: string,
  isPublic: boolean,
): (index: number) => Promise<ArrayBuffer | null> {
  let pass: string | null = null;
  const addressOf = async (index: number): Promise<string | null> => {
    if (isPublic) return footageUrl.watched(place, partId, index);
    if (pass === null) {
      const answer = await getJson<LivePass>(`/api/rehearsals/${place}/footage-pass`);
      if (!answer.ok) return null;
      pass = answer.value.pass;
    }
    return footageUrl.chunk(place, partId, index, pass);
  };
  return async (index) => {
    const address = await addressOf(index);
    if (address === null) return null;
    const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
    if (response?.ok) return response.arrayBuffer().catch(() => null);
    pass = null;
    return null;
  };
}
