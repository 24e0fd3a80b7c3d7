import { type AlertKind, type AlertSeverity, teamAlerts } from '../alerts/team-alerts.ts';
import type { StillMark } from '../media/still.ts';
import type { Bilingual } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import type { Phase, RoomState } from '../model/room.ts';
import { ROLES, type Role } from '../model/seat.ts';
import type { Cents, ShowMs } from '../model/units.ts';
import { xParSoFar } from '../scoring/par-pace.ts';
import type { Par } from '../scoring/scorecard.ts';

/** Why a room needs somebody: what its director is told, and what only the staff looks after. */
export type NeedKind = AlertKind | 'incidentOpen' | 'incidentLate' | 'serverPause';

/** One reason, since when it holds, and what fills its sentence. */
export interface WallNeed {
  readonly kind: NeedKind;
  readonly severity: AlertSeverity;
  readonly sinceMs: ShowMs;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A person's seat on the wall; bots and empty seats are not shown. */
export interface WallSeat {
  readonly role: Role;
  readonly name: string;
  readonly isConnected: boolean;
}

/** An open room on a mentor's wall: small enough for thirty of them every second. */
export interface WallRoom {
  readonly roomId: string;
  readonly teamName: string;
  readonly projectName: Bilingual;
  readonly currency: Project['currency'];
  readonly phase: Phase;
  readonly showMs: ShowMs;
  readonly plannedMs: ShowMs;
  readonly online: number;
  readonly orders: number;
  readonly gmvCents: Cents;
  /** GMV so far against par's at the same moment; null while par is not known or has sold nothing. */
  readonly xPar: number | null;
  /** Viewers at the points of the trend, oldest first: a line that fits on a tile. */
  readonly onlineTrend: readonly number[];
  readonly openQuestions: number;
  /** The newest picture of the host; null while none is recorded. */
  readonly still: StillMark | null;
  readonly openIncidents: readonly string[];
  readonly pinnedId: string | null;
  readonly seats: readonly WallSeat[];
  /** The loudest first. */
  readonly needs: readonly WallNeed[];
}

/** What is known of a room besides its state. */
export interface WallFacts {
  readonly roomId: string;
  readonly teamName: string;
  readonly projectName: Bilingual;
  readonly currency: Project['currency'];
  /** Par of the show; null while it is not known, and for what has none. */
  readonly par: Pick<Par, 'gmvCentsByMinute'> | null;
  readonly still: StillMark | null;
  readonly nameOf: (participantId: string) => string;
  readonly isConnected: (participantId: string) => boolean;
}

/** Points of the trend on a tile: two minutes. */
const TREND_POINTS = 24;

/** Makes a room's tile from its state. Rules: WAL-1, WAL-4. */
export function wallRoom(state: RoomState, facts: WallFacts): WallRoom {
  const { public: show, team } = state;
  const { roomId, teamName, projectName, currency } = facts;
  const seats = seatedPeople(state, facts);
  return {
    roomId,
    teamName,
    projectName,
    currency,
    phase: show.phase,
    showMs: show.showMs,
    plannedMs: show.plannedMs,
    online: show.online,
    orders: team?.counters.orders ?? 0,
    gmvCents: team?.counters.gmvCents ?? 0,
    xPar: xParOf(state, facts),
    onlineTrend: (team?.trend ?? []).slice(-TREND_POINTS).map(({ online }) => online),
    openQuestions: team?.openQuestions.length ?? 0,
    still: facts.still,
    openIncidents: openIncidents(state).map(({ incidentId }) => incidentId),
    pinnedId: show.pinned?.productId ?? null,
    seats,
    needs: needsOf(state, seats),
  };
}

/** In hundredths, as it is shown: more digits would be sent every second for nothing. */
function xParOf({ public: { showMs }, team }: RoomState, { par }: WallFacts): number | null {
  if (par === null || team === null) return null;
  const xPar = xParSoFar(par, team.counters.gmvCents, showMs);
  return xPar === null ? null : Math.round(xPar * 100) / 100;
}

const RANK: Readonly<Record<AlertSeverity, number>> = { inform: 0, attend: 1, act: 2 };

/** What holds now, the loudest first and of equal ones the longest. */
function needsOf(state: RoomState, seats: readonly WallSeat[]): readonly WallNeed[] {
  const { public: show, team } = state;
  const away = seats.filter(({ isConnected }) => !isConnected).map(({ role }) => role);
  const alerts = teamAlerts('director', state, { away, runOfShow: team?.runOfShow ?? [] });
  const needs: WallNeed[] = [
    ...alerts.map(({ kind, severity, atMs, values }) => ({ kind, severity, sinceMs: atMs, values })),
    ...openIncidents(state).map((incident): WallNeed => {
      const isLate = show.showMs > incident.dueAtMs;
      return {
        kind: isLate ? 'incidentLate' : 'incidentOpen',
        severity: isLate ? 'act' : 'attend',
        sinceMs: isLate ? incident.dueAtMs : incident.openedAtMs,
        values: { incidentId: incident.incidentId },
      };
    }),
  ];
  if (show.phase === 'paused' && show.pauseReason === 'server')
    needs.push({ kind: 'serverPause', severity: 'act', sinceMs: show.showMs, values: {} });
  return needs.sort((a, b) => RANK[b.severity] - RANK[a.severity] || a.sinceMs - b.sinceMs);
}

function openIncidents({ team }: RoomState) {
  return (team?.incidents ?? []).filter(({ outcome }) => outcome === 'open');
}

function seatedPeople({ team }: RoomState, { nameOf, isConnected }: WallFacts): readonly WallSeat[] {
  return ROLES.flatMap((role) => {
    const holder = team?.seats[role].holder;
    if (holder?.kind !== 'person') return [];
    return [{ role, name: nameOf(holder.participantId), isConnected: isConnected(holder.participantId) }];
  });
}
