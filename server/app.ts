import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createSecureServer, type Server as HttpsServer } from 'node:https';
import { join } from 'node:path';
import { Server } from 'socket.io';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Connections } from './accounts/connections.ts';
import { createNameBook } from './accounts/name-book.ts';
import { createPasswordHash } from './accounts/password-hash.ts';
import { createRoomAccess } from './accounts/room-access.ts';
import type { SampleCollege } from './accounts/sample-college.ts';
import { createDrillDesk } from './analysis/drills.ts';
import { createExpectedDesk } from './analysis/expected.ts';
import { createForecastDesk } from './analysis/forecast.ts';
import { createHeadlessPlayer } from './analysis/headless-player.ts';
import { createParDesk } from './analysis/par.ts';
import { createProposalDesk } from './analysis/proposals.ts';
import { createScoreDesk } from './analysis/score-desk.ts';
import { createWhatIfDesk } from './analysis/what-if.ts';
import { createWorkerPool } from './analysis/worker-pool.ts';
import { calendarDay } from './calendar-day.ts';
import type { Config } from './config.ts';
import type { Content } from './content/load-content.ts';
import { defaultRubric, rubricFor } from './content/rubric-for.ts';
import { isAllowedOrigin, shareOrigin } from './http/allowed-origins.ts';
import { NO_PROXIES, trustedProxies } from './http/client-address.ts';
import { createGuard } from './http/guard.ts';
import { createHttpApp } from './http/http-app.ts';
import { createImportLimit } from './http/import-limit.ts';
import { createOpenerCount } from './http/opener-count.ts';
import type { Route } from './http/route.ts';
import { againRoutes } from './http/routes/again-routes.ts';
import { assignmentRoutes } from './http/routes/assignment-routes.ts';
import { calibrationFootageRoutes } from './http/routes/calibration-footage-routes.ts';
import { calibrationRoutes } from './http/routes/calibration-routes.ts';
import { catalogueRoutes } from './http/routes/catalogue-routes.ts';
import { certificateRoutes } from './http/routes/certificate-routes.ts';
import { commentBankRoutes } from './http/routes/comment-bank-routes.ts';
import { drillRoutes } from './http/routes/drill-routes.ts';
import { enterpriseRoutes } from './http/routes/enterprise-routes.ts';
import { createLookLog, footageFileRoutes } from './http/routes/footage-file-routes.ts';
import { footageRoutes } from './http/routes/footage-routes.ts';
import { forecastRoutes } from './http/routes/forecast-routes.ts';
import { gradebookRoutes } from './http/routes/gradebook-routes.ts';
import { healthRoutes } from './http/routes/health-routes.ts';
import { libraryRoutes } from './http/routes/library-routes.ts';
import { mediaRoutes } from './http/routes/media-routes.ts';
import { metricsRoutes } from './http/routes/metrics-routes.ts';
import { recordingRoutes } from './http/routes/recording-routes.ts';
import { rehearsalRoutes } from './http/routes/rehearsal-routes.ts';
import { reviewPackRoutes } from './http/routes/review-pack-routes.ts';
import { reviewRoutes } from './http/routes/review-routes.ts';
import { speechRoutes } from './http/routes/speech-routes.ts';
import { teamReviewRoutes } from './http/routes/team-review-routes.ts';
import { wallRoutes } from './http/routes/wall-routes.ts';
import { whatIfRoutes } from './http/routes/what-if-routes.ts';
import type { Logger } from './logger.ts';
import { openFootage } from './media/open-footage.ts';
import { hearNotice } from './nodes/hear-notice.ts';
import { type Membership, openNode, soleNode } from './nodes/open-node.ts';
import { openAccounts, openPeople } from './people.ts';
import { projectRoot } from './project-root.ts';
import { broadcastCommit } from './realtime/broadcast-commit.ts';
import { checkSessions } from './realtime/check-sessions.ts';
import { followSeats } from './realtime/follow-seats.ts';
import { openGateway } from './realtime/gateway.ts';
import { guardHandshake } from './realtime/handshake.ts';
import { createPresenceLane } from './realtime/presence.ts';
import type { RealtimeServer } from './realtime/room-channels.ts';
import { sendAway } from './realtime/send-away.ts';
import { createConnections } from './realtime/socket-owners.ts';
import { createPackSeals } from './review/pack-seals.ts';
import { createGhostDesk } from './rooms/ghost-desk.ts';
import { type LiveRoom, liveShowMs } from './rooms/live-room.ts';
import { createRehearsalRows } from './rooms/rehearsal-rows.ts';
import { SOLE_OWNERSHIP } from './rooms/room-ownership.ts';
import { createRoomRegistry } from './rooms/room-registry.ts';
import { startTicker } from './rooms/ticker.ts';
import { watchIdOf } from './rooms/watch-id.ts';
import type { Storage } from './storage/storage.ts';
import { createAssignmentDesk } from './teaching/assignment-desk.ts';
import { createAttemptDesk } from './teaching/attempt-desk.ts';
import { createEnterpriseDesk } from './teaching/enterprise-desk.ts';
import { createTelemetry, type Telemetry } from './telemetry/telemetry.ts';
import type { ServerCertificate } from './tls/local-authority.ts';
import { createIncidentClock } from './wall/incident-clock.ts';
import { createWallPars } from './wall/wall-pars.ts';

const MAX_FRAME_BYTES = 64 * 1_024;

export interface AppParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly content: Content;
  readonly serverSecret: Buffer;
  readonly logger: Logger;
  /** Certificate of https; null: plain http alone. */
  readonly tls?: ServerCertificate | null;
  /** Its numbers; made here when nobody else needs them. */
  readonly telemetry?: Telemetry;
  /** What makes it one of several nodes, its session open; null: it is alone on its database. */
  readonly membership?: Membership | null;
  /** Where the built pages are; the project's own by default. */
  readonly clientDir?: string;
}

/** The server, put together and not yet listening. */
export interface App {
  readonly http: HttpServer;
  /** The same over https, where there is a certificate. */
  readonly https: HttpsServer | null;
  /** The route table, with the policy of each. */
  readonly routes: readonly Route[];
  readonly sample: Pick<SampleCollege, 'make'>;
  /** Takes rooms of an earlier run back into service. */
  recover(): Promise<void>;
  /** Stops the clocks, lets what is under way finish, and closes every connection. The storage stays open. */
  close(): Promise<void>;
}

/** Puts the server together from parts that are already there; nothing else makes real ones. */
export function createApp(parts: AppParts): App {
  const { config, storage, content, serverSecret, logger, tls = null, telemetry = createTelemetry() } = parts;
  const { membership = null, clientDir = join(projectRoot(), 'build', 'client') } = parts;
  const watchIdHere = (roomId: string) => watchIdOf(serverSecret, roomId);
  // Before Socket.IO, which then keeps its own requests from it.
  const inner = createServer((request, response) => app(request, response));
  const https = tls === null ? null : createSecureServer({ key: tls.key, cert: tls.cert });
  // Whatever comes in over https is answered by the same server, Socket.IO included.
  for (const event of ['request', 'upgrade'] as const)
    https?.on(event, (...given: unknown[]) => node.http.emit(event, ...given));
  const httpsPort = () => (https === null ? null : (portOf(https) ?? config.httpsPort));
  const ownAddress = () => ({
    ...config,
    port: portOf(node.http) ?? config.port,
    httpsPort: httpsPort(),
    isDevelopment: !config.isProduction,
  });
  const isAllowed = (origin: string) => isAllowedOrigin(origin, ownAddress());
  const ticker = startTicker();
  const clock = { logger, now: ticker.now };
  const passwords = createPasswordHash();
  const accounts = openAccounts(storage, serverSecret, passwords, clock);
  const access = createRoomAccess(storage.access, ticker.now);
  const connection = {
    proxies: config.publicUrl === null ? NO_PROXIES : trustedProxies(config.trustedProxies),
    isPublishedSecurely: config.publicUrl?.startsWith('https:') === true,
  };
  const handshake = guardHandshake({ accounts, isAllowedOrigin: isAllowed, ...clock, ...connection });
  const io: RealtimeServer = new Server(inner, {
    maxHttpBufferSize: MAX_FRAME_BYTES,
    pingInterval: 10_000,
    pingTimeout: 20_000,
    perMessageDeflate: false,
    serveClient: false,
    allowRequest: handshake.allowRequest,
  });
  handshake.attach(io);

  const own = createConnections(io);
  const connections: Connections = {
    cutPerson(id) {
      own.cutPerson(id);
      void node.tell({ kind: 'cut-person', id });
    },
    cutSession(id) {
      own.cutSession(id);
      void node.tell({ kind: 'cut-session', id });
    },
  };
  const names = createNameBook(storage.people, (id) => void node.tell({ kind: 'renamed', id }));
  const openers = createOpenerCount();
  const scores = createScoreDesk(storage, content, logger);
  const workers = createWorkerPool();
  const footage = openFootage({
    io,
    storage,
    config,
    workers,
    serverSecret,
    ticker,
    logger,
    onKept: telemetry.footageKept,
  });
  const player = createHeadlessPlayer(workers);
  const pars = createParDesk(storage.parResults, player, logger);
  const wallPars = createWallPars({ pars, ...clock });
  const forecasts = createForecastDesk(player, logger, ticker.now);
  const whatIfs = createWhatIfDesk(workers, logger);
  const expected = createExpectedDesk(workers, logger);
  const proposals = createProposalDesk(workers, whatIfs, logger);
  const drills = createDrillDesk(workers, logger);
  const rooms = createRoomRegistry({
    storage,
    content,
    ticker,
    config,
    logger,
    ownership: membership?.owner ?? SOLE_OWNERSHIP,
    watchIdOf: watchIdHere,
    onTick: telemetry.tickBegan,
    listener: {
      onCommit(live, commit) {
        if (followSeats(io, live, commit)) presence.touch(live);
        broadcastCommit(io, live.header.roomId, commit.entries);
      },
      onDropped(live, why) {
        presence.forget(live);
        if (why !== 'ended') sendAway(io, live.header.roomId);
        if (why !== 'faulted') openers.release(live.header.roomId);
      },
      onEnded(roomId) {
        openers.release(roomId);
        scores.scoreLater(roomId);
      },
      onGivenUp: openers.release,
    },
  });
  const presence = createPresenceLane(io, names, rooms.all);
  ticker.add(presence);
  const sessionChecks = checkSessions(io, accounts, logger);
  ticker.add(sessionChecks);
  ticker.add(createIncidentClock({ plans: storage.plannedIncidents, rooms, logger }));
  const node =
    membership === null
      ? soleNode(inner, rooms)
      : openNode({
          membership,
          pool: storage.accountPool,
          rooms,
          inner,
          watchIdOf: watchIdHere,
          sendAway: (roomId) => sendAway(io, roomId),
          onNotice: hearNotice({ accounts, access, names, connections: own }),
          onGap: sessionChecks.soon,
          ticker,
          logger,
        });
  const rows = createRehearsalRows(storage.rehearsals, rooms);
  const shareOriginOf = (asked: string) => shareOrigin(asked, ownAddress());
  const people = openPeople({
    storage,
    accounts,
    passwords,
    names,
    access,
    connections,
    rows,
    shareOriginOf,
    ...clock,
  });
  const { assignments, projects } = storage;
  const assignmentDesk = createAssignmentDesk({ assignments, projects, content, pars, logger, wallMs: Date.now });
  const attemptDesk = createAttemptDesk({ storage, content, rooms, openers, desk: assignmentDesk, logger });
  const { scenarios } = content;
  const review = {
    storage,
    names,
    rubricOf: (header: Pick<RoomHeader, 'rubricId'>) => rubricFor(content, header),
    liveShowMs: (roomId: string) => liveShowMs(rooms.find(roomId)),
  };
  const logLook = createLookLog(storage.footage);
  const { newsAtJoin: footageNews } = footage;
  const gateway = { io, rooms, journal: storage.journal, scenarios, presence, footageNews, access, telemetry };
  openGateway({ ...gateway, hasOtherNodes: node.hasOthers, ...clock });
  const renderMetrics = async () =>
    telemetry.render({
      rooms: countPhases(rooms.all()),
      sockets: io.of('/').sockets.size,
      diskFreeBytes: await footage.guard.freeBytes(),
    });

  const routes = [
    ...healthRoutes(storage),
    ...metricsRoutes({ render: renderMetrics, token: config.metricsToken }),
    ...people.routes,
    ...assignmentRoutes(assignmentDesk, attemptDesk),
    ...enterpriseRoutes(createEnterpriseDesk({ storage, content, today: calendarDay })),
    ...libraryRoutes(content, storage.projects),
    ...speechRoutes(content, storage.settings),
    ...rehearsalRoutes({ content, storage, rooms, openers, rows }),
    ...recordingRoutes({ content, storage, scores, pars, workers, logger, review }),
    ...whatIfRoutes({ content, storage, pars, whatIfs, expected, proposals }),
    ...againRoutes({ content, storage, rooms, openers, ghosts: createGhostDesk(storage) }),
    ...drillRoutes({ content, storage, rooms, openers, drills }),
    ...forecastRoutes({ rooms, storage, forecasts }),
    ...reviewRoutes(review),
    ...reviewPackRoutes({
      ...review,
      storage,
      content,
      desk: footage.desk,
      seals: createPackSeals(serverSecret),
      clientDir,
    }),
    ...commentBankRoutes({ storage, names, starters: content.starterSentences, rubric: defaultRubric(content) }),
    ...teamReviewRoutes(storage),
    ...calibrationRoutes({ ...review, storage, content }),
    ...calibrationFootageRoutes({ ...review, storage, content, ...footage, logLook }),
    ...gradebookRoutes(review),
    ...wallRoutes({ storage, rooms, names, pars: wallPars, live: footage.live, peers: node.peers }, content),
    ...catalogueRoutes(storage.projects, createImportLimit()),
    ...mediaRoutes(content),
    ...certificateRoutes({ httpsPort, authority: tls?.authority ?? null }),
    ...footageRoutes({ storage, rooms, names, ...footage }),
    ...footageFileRoutes({ logLook, rooms, ...footage }),
  ];
  const app = createHttpApp({
    routes,
    accounts,
    guard: createGuard({ access: storage.access, rooms: access }),
    audit: storage.audit,
    logger,
    clientDir,
    isAllowedOrigin: isAllowed,
    ...connection,
  });

  return {
    http: node.http,
    https,
    routes,
    sample: people.sample,
    async recover() {
      await node.open();
      // What is not joined yet may be another node's work under way.
      await footage.recover(!node.isFirst());
    },
    async close() {
      node.stopTaking();
      ticker.stop();
      telemetry.close();
      await rooms.close();
      if (node.hasOthers) {
        await node.tell({ kind: 'rooms-free' });
        io.disconnectSockets(true);
      }
      await scores.settle();
      pars.close();
      forecasts.close();
      whatIfs.close();
      expected.close();
      proposals.close();
      drills.close();
      player.close();
      await footage.settle();
      await workers.close();
      https?.close();
      await io.close();
      await node.close();
    },
  };
}

function countPhases(rooms: readonly LiveRoom[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { lobby: 0, live: 0, paused: 0, ended: 0 };
  for (const { room } of rooms) {
    const { phase } = room.state().public;
    counts[phase] = (counts[phase] ?? 0) + 1;
  }
  return counts;
}

function portOf(server: HttpServer | HttpsServer): number | null {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : null;
}
