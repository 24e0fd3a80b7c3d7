import type { RoomHeader } from '../model/recording.ts';
import type { Scenario } from '../model/scenario.ts';
import type { RoomBrief } from './room-brief.ts';
import { canSee, type Viewpoint } from './visibility.ts';

/**
 * What a viewpoint may know of a room that does not change: never a seed; costs, floors and fact sheets for the team
 * alone. `pictureUrl` gives the address of a picture file of the project. Rules: VIS-4.
 */
export function roomBriefOf(
  header: RoomHeader,
  scenario: Scenario,
  viewpoint: Viewpoint,
  pictureUrl: (fileName: string) => string,
): RoomBrief {
  const { project } = header;
  return {
    roomId: header.roomId,
    lang: header.lang,
    plannedMs: header.plannedMs,
    currency: project.currency,
    enterpriseName: project.enterprise.name,
    projectName: project.name,
    isSolo: header.isSolo,
    products: project.products.map((product) => ({
      id: product.id,
      name: product.name,
      shortName: product.shortName,
      pictureUrl: product.picture === null ? null : pictureUrl(product.picture),
      listPriceCents: product.priceCents,
    })),
    team: canSee(viewpoint, 'team') ? { project, scenarioName: scenario.name, hasGlassBox: scenario.glassBox } : null,
  };
}
