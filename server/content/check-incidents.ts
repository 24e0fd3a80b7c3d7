import { CAPABILITIES } from '#shared/authority/capability.ts';
import type { CommandType } from '#shared/commands/command.ts';
import type { Incident } from '#shared/model/incident.ts';
import type { ActKind } from '#shared/model/incident-act.ts';
import type { GeneralPhrases } from '#shared/model/phrase-pack.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { ROLES } from '#shared/model/seat.ts';
import type { ContentProblem } from './content-fault.ts';
import type { Pack } from './read-pack.ts';

/** The command by which a seat does an act; what is no deed of its own is none. */
const COMMANDS: Readonly<Record<ActKind, CommandType | null>> = {
  hide: 'hideLine',
  reply: 'replyToLine',
  mute: 'muteViewer',
  forward: 'sendToHost',
  handle: 'markHandled',
  pinLine: 'pinLine',
  pinCard: 'pinProduct',
  delist: 'delistProduct',
  markSoldOut: 'markSoldOut',
  releaseStock: 'releaseStock',
  startCoupon: 'startCoupon',
  startFlashSale: 'startFlashSale',
  startGift: 'startGift',
  changePrice: 'changePrice',
  unpinCard: 'unpinProduct',
  endCoupon: 'endCoupon',
  endFlashSale: 'endFlashSale',
  endGift: 'endGift',
  startBag: 'startLuckyBag',
  endBag: 'endLuckyBag',
  callSegment: 'goToSegment',
  cue: 'giveCue',
  say: 'utter',
  close: 'closeIncident',
  finding: null,
  slowMode: 'setSlowMode',
  blockWords: 'blockWords',
  writeNumber: null,
};
/** Acts for which somebody needs words. */
const WORDED: readonly ActKind[] = ['reply', 'say', 'cue'];

/** Every incident expects acts that its seats can do, and no viewer has the name of somebody of the crowd or of another incident. */
export function checkIncidents(
  packs: readonly Pack<Incident>[],
  phrases: readonly Pack<GeneralPhrases>[],
  problems: ContentProblem[],
): void {
  for (const pack of packs) checkActs(pack, problems);
  for (const { value: pack } of phrases) checkNames(packs, pack, problems);
}

/** Pools name incidents that exist, each once, that happen by themselves, and at least one for each seat. */
export function checkPools(
  scenarios: readonly Pack<Scenario>[],
  packs: readonly Pack<Incident>[],
  problems: ContentProblem[],
): void {
  for (const { file, value } of scenarios) {
    const pool = value.incidents?.pool;
    if (pool === undefined) continue;
    const known = pool.map((id) => packs.find((pack) => pack.value.id === id)?.value);
    for (const [index, id] of pool.entries()) {
      const place = ['incidents', 'pool', index];
      if (known[index] === undefined) problems.push(file.problemAt(place, `${id} is no incident; correct the id`));
      else if (pool.indexOf(id) < index)
        problems.push(file.problemAt(place, `${id} is in the pool already; remove it`));
      else if (known[index]?.trigger.on === 'staff')
        problems.push(file.problemAt(place, `${id} happens by a mentor's hand alone; remove it`));
    }
    for (const role of ROLES) {
      if (!known.some((incident) => incident?.ownerRole === role))
        problems.push(file.problemAt(['incidents', 'pool'], `has no incident that the ${role} owns; add one`));
    }
  }
}

function checkActs({ file, value }: Pack<Incident>, problems: ContentProblem[]): void {
  for (const [index, { roles, any, words }] of value.acts.entries()) {
    for (const [at, { kind }] of any.entries()) {
      const command = COMMANDS[kind];
      const place = ['acts', index, 'any', at, 'kind'];
      if (command === null) problems.push(file.problemAt(place, `${kind} is no act that anybody can be asked for`));
      else if (!roles.some((role) => CAPABILITIES[role].includes(command)))
        problems.push(
          file.problemAt(place, `is an act that no seat of ${roles.join(', ')} can do; change one of them`),
        );
    }
    if (words === null && WORDED.includes(any[0]?.kind ?? 'hide'))
      problems.push(file.problemAt(['acts', index, 'words'], 'are missing; say what could be said, in both languages'));
  }
}

function checkNames(packs: readonly Pack<Incident>[], pack: GeneralPhrases, problems: ContentProblem[]): void {
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

/** Names of the crowd are two parts and sometimes a number. */
function isCrowdName(name: string, { names }: GeneralPhrases): boolean {
  const bare = name.replace(/\d+$/, '');
  return names.first.some((first) => bare.startsWith(first) && names.second.includes(bare.slice(first.length)));
}
