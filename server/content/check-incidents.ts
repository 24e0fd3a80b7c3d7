import type { Incident } from '#shared/model/incident.ts';
import type { GeneralPhrases } from '#shared/model/phrase-pack.ts';
import type { ContentProblem } from './content-fault.ts';
import type { Pack } from './read-pack.ts';

/** No viewer of an incident has a name that somebody of the crowd, or of another incident, can have. */
export function checkIncidents(
  packs: readonly Pack<Incident>[],
  phrases: readonly Pack<GeneralPhrases>[],
  problems: ContentProblem[],
): void {
  for (const { value: pack } of phrases) {
    const { lang } = pack;
    const owners = new Map<string, string>();
    for (const { file, value } of packs) {
      for (const [index, viewer] of value.viewers.entries()) {
        const name = viewer[lang];
        const owner = owners.get(name);
        const place = ['viewers', index, lang];
        if (owner !== undefined) problems.push(file.problemAt(place, `is also a viewer of ${owner}; choose another`));
        if (isCrowdName(name, pack))
          problems.push(file.problemAt(place, 'can be the name of somebody of the crowd; choose another'));
        owners.set(name, value.id);
      }
    }
  }
}

/** Names of the crowd are two parts and sometimes a number. */
function isCrowdName(name: string, { names }: GeneralPhrases): boolean {
  const bare = name.replace(/\d+$/, '');
  return names.first.some((first) => bare.startsWith(first) && names.second.includes(bare.slice(first.length)));
}
