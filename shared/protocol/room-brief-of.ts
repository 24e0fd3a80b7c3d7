import { modelFor } from '../audience/audience-model.ts';
import type { RoomContext } from '../authority/decision.ts';
import { must } from '../lib/assert.ts';
import type { WatchId } from '../model/ids.ts';
import type { PaidTrafficTerms, RoomBrief } from './room-brief.ts';
import { canSee, type Viewpoint } from './visibility.ts';

/** Addresses that a brief is made with. */
export interface BriefLinks {
  /** Gives the address of a picture file of the project; null where it is shown without. */
  readonly pictureUrl: (fileName: string) => string | null;
  /** Null when nobody can watch the room any more; then there is no public brief. */
  readonly watchId: WatchId | null;
  readonly joinCode: string | null;
  readonly teamName: string | null;
}

/** What a brief is made of. */
export type BriefSource = Pick<RoomContext, 'header' | 'scenario' | 'incidents'>;

/**
 * What a viewpoint may know of a room that does not change: never a seed; costs, floors and fact sheets for the team
 * alone, and so does the room's own id; the list of incidents for the staff. Throws for a public brief without a watch
 * id. Rules: VIS-4, VIS-5.
 */
export function roomBriefOf(
  { header, scenario, incidents }: BriefSource,
  viewpoint: Viewpoint,
  { pictureUrl, watchId, joinCode, teamName }: BriefLinks,
): RoomBrief {
  const { project } = header;
  const isTeam = canSee(viewpoint, 'team');
  return {
    roomId: isTeam ? header.roomId : must(watchId, 'a room that is watched has a watch id'),
    lang: header.lang,
    plannedMs: header.plannedMs,
    currency: project.currency,
    enterpriseName: project.enterprise.name,
    projectName: project.name,
    isSolo: header.isSolo,
    drill: isTeam ? (header.drill ?? null) : null,
    products: project.products.map((product) => ({
      id: product.id,
      name: product.name,
      shortName: product.shortName,
      pictureUrl: product.picture === null ? null : pictureUrl(product.picture),
      listPriceCents: product.priceCents,
    })),
    team: isTeam
      ? {
          project,
          scenarioName: scenario.name,
          hasGlassBox: scenario.glassBox,
          paidTraffic: paidTrafficTerms(scenario),
          watchId,
          joinCode,
          teamName,
        }
      : null,
    staff: canSee(viewpoint, 'staff')
      ? { incidents: incidents.map(({ id, name, brief }) => ({ id, name, brief })) }
      : null,
  };
}

function paidTrafficTerms(scenario: BriefSource['scenario']): PaidTrafficTerms | null {
  const { paidBudgetMaxCents, paidCpmClicksCents, paidCpmOrdersCents } = modelFor(scenario);
  if (paidBudgetMaxCents <= 0) return null;
  return { limitCents: paidBudgetMaxCents, cpmCents: { clicks: paidCpmClicksCents, orders: paidCpmOrdersCents } };
}
