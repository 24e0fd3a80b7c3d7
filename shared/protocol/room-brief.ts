import type { RoomId, WatchId } from '../model/ids.ts';
import type { Bilingual, Language } from '../model/language.ts';
import type { PaidTrafficTarget } from '../model/paid-traffic.ts';
import type { Project } from '../model/project.ts';
import type { Drill } from '../model/recording.ts';
import type { Cents, ShowMs } from '../model/units.ts';

/** Product as a viewer may know it. */
export interface PublicProduct {
  readonly id: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  /** Address of the picture on this server, or null. */
  readonly pictureUrl: string | null;
  readonly listPriceCents: number;
}

/** What a show may spend on paid traffic, and the price of a thousand impressions by what is looked for. */
export interface PaidTrafficTerms {
  readonly limitCents: Cents;
  readonly cpmCents: Readonly<Record<PaidTrafficTarget, Cents>>;
}

/** An incident of the catalogue as the staff chooses it. */
export interface BriefIncident {
  readonly id: string;
  readonly name: Bilingual;
  readonly brief: Bilingual;
}

/** What does not change in a room, without seeds. `team` is null for public watchers. */
export interface RoomBrief {
  /** The team's room id; the watch id for public watchers. */
  readonly roomId: RoomId | WatchId;
  readonly lang: Language;
  readonly plannedMs: ShowMs;
  readonly currency: Project['currency'];
  readonly enterpriseName: Bilingual;
  readonly projectName: Bilingual;
  readonly isSolo: boolean;
  /** The stretch of another recording that is played again; null in a show of its own, and for public watchers. */
  readonly drill: Drill | null;
  readonly products: readonly PublicProduct[];
  readonly team: {
    /** Full project: costs, floors, fact sheets, run-of-show. */
    readonly project: Project;
    readonly scenarioName: Bilingual;
    readonly hasGlassBox: boolean;
    /** On what terms the team may buy traffic; null where the scenario forbids it. */
    readonly paidTraffic: PaidTrafficTerms | null;
    /** What viewers' links carry; null when the show is over and has left the memory: nobody can watch it any more. */
    readonly watchId: WatchId | null;
    /** By which others of the team come in; null for a solo show and when the show is over. */
    readonly joinCode: string | null;
    /** Null for a room without a team. */
    readonly teamName: string | null;
  } | null;
  /** What the staff can let happen; null for everybody else. */
  readonly staff: { readonly incidents: readonly BriefIncident[] } | null;
}
