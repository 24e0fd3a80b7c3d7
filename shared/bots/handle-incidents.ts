import type { ProductId } from '../model/ids.ts';
import type { RoomIncident } from '../model/incident.ts';
import type { ExpectedAct } from '../model/incident-act.ts';
import type { PublicState } from '../model/room.ts';
import type { Cents, ShowMs } from '../model/units.ts';
import type { Bot, BotView } from './bot-contract.ts';
import { incidentCommand } from './incident-command.ts';
import type { TeamSkill } from './team-skill.ts';

/** The console as it was before an incident: what a person at it remembers. */
export interface ConsoleMemory {
  readonly pinnedId: ProductId | null;
  readonly priceCents: Readonly<Record<ProductId, Cents>>;
}

/** One act that a bot means to do. */
interface Intention {
  readonly incidentId: string;
  readonly act: ExpectedAct;
  readonly dueMs: ShowMs;
  readonly memory: ConsoleMemory;
}

/**
 * The same bot, which also sees to incidents: what the catalogue expects of its seat first, after the time and with the
 * care of the team's skill. It knows what a trained person knows, the catalogue, and nothing of the room beyond its seat.
 */
export function handlingIncidents(bot: Bot, skill: TeamSkill, draw: () => number): Bot {
  const seen = new Set<string>();
  let before: PublicState | null = null;
  let intentions: readonly Intention[] = [];
  /** The incidents that it has looked through. */
  let looked: readonly RoomIncident[] | null = null;

  const take = (view: BotView, incident: RoomIncident, known: PublicState | null): readonly Intention[] => {
    seen.add(incident.id);
    const entry = view.incidents.find(({ id }) => id === incident.incidentId);
    const own = entry?.acts.filter(({ roles }) => roles[0] === bot.role) ?? [];
    return own
      .filter(() => draw() < skill.incidentShare)
      .map((act) => {
        const dueMs = incident.openedAtMs + act.seconds * 1_000 * skill.incidentAt;
        return { incidentId: incident.id, act, dueMs, memory: consoleOf(known) };
      });
  };

  return {
    role: bot.role,
    act(view) {
      const commands = bot.act(view);
      const { phase, showMs } = view.state.public;
      if (phase !== 'live') return commands;
      const incidents = view.state.team?.incidents ?? [];
      const known = before;
      before = view.state.public;
      // Most ticks of most shows.
      if (intentions.length === 0 && (incidents.length === 0 || incidents === looked)) return commands;
      looked = incidents;
      const fresh = incidents.filter(({ id, outcome }) => outcome === 'open' && !seen.has(id));
      intentions = [...intentions, ...fresh.flatMap((incident) => take(view, incident, known))];
      const due = intentions.filter(({ dueMs }) => dueMs <= showMs);
      intentions = intentions.filter(({ dueMs }) => dueMs > showMs);
      return [
        ...commands,
        ...due.flatMap((one) => {
          const incident = incidents.find(({ id }) => id === one.incidentId);
          return incident === undefined ? [] : (incidentCommand(view, incident, one.act, one.memory) ?? []);
        }),
      ];
    },
  };
}

function consoleOf(room: PublicState | null): ConsoleMemory {
  if (room === null) return { pinnedId: null, priceCents: {} };
  return {
    pinnedId: room.pinned?.productId ?? null,
    priceCents: Object.fromEntries(room.queue.map(({ productId, priceCents }) => [productId, priceCents])),
  };
}
