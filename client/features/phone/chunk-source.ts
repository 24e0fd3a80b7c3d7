import type { LivePass } from '#shared/protocol/footage-contract.ts';
import { footageUrl } from '#shared/protocol/footage-url.ts';
import { getJson } from '../../connection/http-client.ts';

/**
 * Gets chunks of a part: for a viewer's phone by the watch id, for the team with a pass of this session, which is asked
 * for again when it has run out; `known` is one that was given before. Gives null for what cannot be had now.
 */
export function createChunkSource(
  place: string,
  partId: string,
  isPublic: boolean,
  known: string | null,
): (index: number) => Promise<ArrayBuffer | null> {
  /** The pass, or the question for it: chunks that are asked for together wait for one answer. */
  let pass: Promise<string | null> | null = known === null ? null : Promise.resolve(known);
  const askForPass = async (): Promise<string | null> => {
    const answer = await getJson<LivePass>(`/api/rehearsals/${place}/footage-pass`);
    return answer.ok ? answer.value.pass : null;
  };
  const addressOf = async (index: number): Promise<string | null> => {
    if (isPublic) return footageUrl.watched(place, partId, index);
    pass ??= askForPass();
    const given = await pass;
    return given === null ? null : footageUrl.chunk(place, partId, index, given);
  };
  return async (index) => {
    const address = await addressOf(index);
    const response = address === null ? null : await fetch(address, { credentials: 'same-origin' }).catch(() => null);
    if (response?.ok) return response.arrayBuffer().catch(() => null);
    pass = null;
    return null;
  };
}
