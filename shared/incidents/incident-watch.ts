import { seatOf } from '../commands/actor-role.ts';
import { incidentViewer } from '../commands/incident-lines.ts';
import type { RoomEvent } from '../events/event.ts';
import type { IncidentId, LineId, Viewer } from '../model/ids.ts';
import { type IncidentTerms, MAX_INCIDENT_VIEWERS, type RoomIncident } from '../model/incident.ts';
import type { ActPattern, ExpectedAct } from '../model/incident-act.ts';
import type { Bilingual } from '../model/language.ts';
import { ABUSIVE_INTENTS } from '../model/phrase-pack.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';
import { matchesAct, touchesIncident } from './match-act.ts';

/** An act of the team that counts for an incident. */
export interface ActMark {
  readonly seq: number;
  readonly atMs: ShowMs;
  readonly role: Role;
  /** What it was recognised as; null: something else that touches the incident. */
  readonly pattern: ActPattern | null;
}

/** A line of an incident as it came into the chat. */
export interface IncidentLine {
  readonly lineId: LineId;
  readonly viewer: Viewer;
  /** Neither rude nor spam. */
  readonly isHonest: boolean;
}

/** What the log says of one incident: its terms, its lines and the acts that counted. */
export interface WatchedIncident {
  readonly id: IncidentId;
  readonly incidentId: string;
  readonly name: Bilingual;
  readonly ownerRole: Role;
  readonly seq: number;
  readonly openedAtMs: ShowMs;
  /** Until when acts can still count. */
  readonly watchedUntilMs: ShowMs;
  readonly closedAtMs: ShowMs | null;
  /** Whether pieces that an oversale added have been taken away again. */
  readonly isWithdrawn: boolean;
  readonly terms: IncidentTerms;
  readonly viewers: readonly Viewer[];
  readonly lines: readonly IncidentLine[];
  /** The best act for each expected one, in their order; null while there is none. */
  readonly marks: readonly (ActMark | null)[];
  /** The first act that made it worse. */
  readonly worse: ActMark | null;
  /** The first act that shows that somebody noticed. */
  readonly touched: ActMark | null;
}

/** The incidents of a show in the order in which they opened. A fold of the log alone; plain data. */
export type IncidentWatch = readonly WatchedIncident[];

/** A show in which nothing has happened. */
export const NO_INCIDENTS: IncidentWatch = [];

/** An expected act counts, late, up to so many times its deadline. Source: domain 4.2. */
export const LATE_FACTOR = 2;

/** Reads one more entry of the log. Incidents of recordings without terms are left out. Rules: CMD-75. */
export function watchEntry(watch: IncidentWatch, entry: JournalEntry): IncidentWatch {
  const opened = entry.events.some(({ type }) => type === 'incidentOpened') ? openedBy(entry) : [];
  if (watch.length === 0 && opened.length === 0) return watch;
  const isOver = ({ watchedUntilMs, closedAtMs, isWithdrawn }: WatchedIncident) =>
    entry.showMs > watchedUntilMs && closedAtMs !== null && isWithdrawn;
  if (opened.length === 0 && watch.every(isOver)) return watch;
  const all = opened.length === 0 ? watch : [...watch, ...opened];
  const role = seatOf(entry.actor);
  const next = all.map((incident) => (isOver(incident) ? incident : readEvents(incident, entry, role)));
  return next.every((incident, index) => incident === watch[index]) ? watch : next;
}

/** Whether every essential act has been done, in time or not, by whomever. */
export function isHandled({ terms, marks }: WatchedIncident): boolean {
  return terms.acts.every(({ isEssential }, index) => !isEssential || marks[index] !== null);
}

/** Level of an act: 3 by the right seat in time, else 2. Source: domain 4.2. */
export function levelOf({ openedAtMs }: WatchedIncident, act: ExpectedAct, { atMs, role }: ActMark): 2 | 3 {
  return act.roles.includes(role) && atMs - openedAtMs <= act.seconds * 1_000 ? 3 : 2;
}

function openedBy({ seq, events }: JournalEntry): WatchedIncident[] {
  return events.flatMap((event) => {
    if (event.type !== 'incidentOpened') return [];
    const revealed = events.find((one) => one.type === 'incidentRevealed' && one.key.id === event.incident.id);
    const terms = revealed?.type === 'incidentRevealed' ? revealed.terms : undefined;
    return terms === undefined ? [] : [watched(event.incident, terms, seq)];
  });
}

function watched(incident: RoomIncident, terms: IncidentTerms, seq: number): WatchedIncident {
  const { id, incidentId, name, ownerRole, openedAtMs } = incident;
  return {
    id,
    incidentId,
    name,
    ownerRole,
    seq,
    openedAtMs,
    watchedUntilMs: openedAtMs + LATE_FACTOR * Math.max(...terms.acts.map(({ seconds }) => seconds)) * 1_000,
    closedAtMs: null,
    isWithdrawn: !terms.effects.some(({ kind }) => kind === 'oversell'),
    terms,
    viewers: Array.from({ length: MAX_INCIDENT_VIEWERS }, (_, by) => incidentViewer(incident, by)),
    lines: [],
    marks: terms.acts.map(() => null),
    worse: null,
    touched: null,
  };
}

function readEvents(incident: WatchedIncident, entry: JournalEntry, role: Role | null): WatchedIncident {
  return entry.events.reduce<WatchedIncident>((before, event) => {
    const after = readFact(before, event, entry);
    return role === null || entry.seq === after.seq ? after : readAct(after, event, entry, role);
  }, incident);
}

/** What happened to the incident itself. */
function readFact(incident: WatchedIncident, event: RoomEvent, { events, showMs }: JournalEntry): WatchedIncident {
  switch (event.type) {
    case 'linesPosted': {
      const own = event.lines.filter(({ viewer }) => incident.viewers.includes(viewer));
      if (own.length === 0) return incident;
      const lines = own.map(({ id, viewer }) => ({ lineId: id, viewer, isHonest: !isAbusive(events, id) }));
      return { ...incident, lines: [...incident.lines, ...lines] };
    }
    case 'incidentClosed':
      return event.id === incident.id ? { ...incident, closedAtMs: showMs } : incident;
    case 'stockWithdrawn':
      return event.productId === incident.terms.productId && incident.closedAtMs !== null
        ? { ...incident, isWithdrawn: true }
        : incident;
    default:
      return incident;
  }
}

function readAct(
  incident: WatchedIncident,
  event: RoomEvent,
  { seq, showMs, events }: JournalEntry,
  role: Role,
): WatchedIncident {
  if (showMs > incident.watchedUntilMs) return incident;
  const markOf = (pattern: ActPattern | null): ActMark => ({ seq, atMs: showMs, role, pattern });
  const worse = wasUnderWay(incident, events)
    ? undefined
    : incident.terms.worse.find((pattern) => matchesAct(pattern, event, incident));
  const marks = incident.terms.acts.map((act, index) => {
    const before = incident.marks[index] ?? null;
    const pattern = act.any.find((one) => matchesAct(one, event, incident));
    const isLost = showMs - incident.openedAtMs > LATE_FACTOR * act.seconds * 1_000;
    if (pattern === undefined || isLost) return before;
    const mark = markOf(pattern);
    return before === null || levelOf(incident, act, mark) > levelOf(incident, act, before) ? mark : before;
  });
  const isTouched = marks.some((mark) => mark?.seq === seq) || touchesIncident(event, incident);
  return {
    ...incident,
    marks,
    worse: incident.worse ?? (worse === undefined ? null : markOf(worse)),
    touched: incident.touched ?? (isTouched ? markOf(null) : null),
  };
}

/** Words that had begun before the incident are no answer to it, so they cannot make it worse. */
function wasUnderWay({ openedAtMs }: WatchedIncident, events: readonly RoomEvent[]): boolean {
  return events.some((event) => event.type === 'utteranceSpoken' && event.caption.startMs < openedAtMs);
}

function isAbusive(events: readonly RoomEvent[], lineId: LineId): boolean {
  return events.some(
    (event) =>
      event.type === 'linesClassified' &&
      event.intents.some((one) => one.lineId === lineId && ABUSIVE_INTENTS.includes(one.intent)),
  );
}
