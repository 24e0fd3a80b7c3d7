import { setTimeout as delay } from 'node:timers/promises';
import { Pool, type PoolConfig } from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { createAccessStore } from './access-store.ts';
import { createAdjudicationStore } from './adjudication-store.ts';
import { createAnnotationStore } from './annotation-store.ts';
import { createAssignmentStore } from './assignment-store.ts';
import { createAuditStore } from './audit-store.ts';
import { createCalibrationStore } from './calibration-store.ts';
import { createClassStore } from './class-store.ts';
import { createClockPointStore } from './clock-point-store.ts';
import { createCommentBankStore } from './comment-bank-store.ts';
import { createConsentStore } from './consent-store.ts';
import { messageOf } from './database-error.ts';
import { createDraftStore } from './draft-store.ts';
import { createEnterpriseStore } from './enterprise-store.ts';
import { createFindingJudgementStore } from './finding-judgement-store.ts';
import { createFootageStore } from './footage-store.ts';
import { createGhostStore } from './ghost-store.ts';
import { createGradeStore } from './grade-store.ts';
import { type JournalWriter, soleWriter } from './journal-writer.ts';
import { createLinkStore } from './link-store.ts';
import { createMentorStore } from './mentor-store.ts';
import { migrate, readMigrations } from './migrate.ts';
import { createParResultStore } from './par-result-store.ts';
import { createPeerReviewStore } from './peer-review-store.ts';
import { createPersonStore } from './person-store.ts';
import { createPlannedIncidentStore } from './planned-incident-store.ts';
import { createPostgresJournal, type OnCommitted } from './postgres-journal.ts';
import { startPrivateCluster } from './private-cluster.ts';
import { createProjectStore } from './project-store.ts';
import { createRatedRoomStore } from './rated-room-store.ts';
import { createRehearsalStore } from './rehearsal-store.ts';
import { createRosterStore } from './roster-store.ts';
import { createSampleStore } from './sample-store.ts';
import { createScorecardStore } from './scorecard-store.ts';
import { createSettingStore } from './setting-store.ts';
import type { Storage } from './storage.ts';
import { StorageFault } from './storage-fault.ts';
import { createTeamReviewStore } from './team-review-store.ts';

/** Reads and small writes share ten connections; the journal's insert has one of its own. */
const POOL_SIZE = 10;

export interface OpenStorageOptions {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>;
  readonly logger: Logger;
  /** What happens before the schema of a database that is in use is changed; when it rejects, nothing is changed. */
  readonly beforeUpgrade?: (databaseUrl: string, toVersion: number) => Promise<void>;
  /** Hears of each commit of the journal. */
  readonly onCommitted?: OnCommitted;
  /** What writes journals, where several nodes share the database; a connection of the storage's own otherwise. */
  readonly journalWriter?: JournalWriter;
}

/**
 * Opens the storage: the site's PostgreSQL or the private cluster, brought to the schema of this installation. Throws
 * `StorageFault` with one line for the operator.
 */
export async function openStorage({
  config,
  logger,
  beforeUpgrade,
  onCommitted,
  journalWriter,
}: OpenStorageOptions): Promise<Storage> {
  const cluster = config.databaseUrl === null ? await startPrivateCluster({ dataDir: config.dataDir, logger }) : null;
  const url = cluster?.url ?? config.databaseUrl ?? '';
  const pool = createPool(url, POOL_SIZE, logger);
  const writePool = createPool(url, 1, logger);
  const closeAll = async (): Promise<void> => {
    await Promise.all([pool.end(), writePool.end()]);
    await cluster?.stop();
  };
  try {
    await bringForward(pool, (toVersion) => beforeUpgrade?.(url, toVersion) ?? Promise.resolve());
  } catch (error) {
    await closeAll();
    throw error;
  }
  const journal = createPostgresJournal(pool, journalWriter ?? soleWriter(writePool), onCommitted);
  return {
    journal,
    rehearsals: createRehearsalStore(pool),
    ghosts: createGhostStore(pool),
    people: createPersonStore(pool),
    classes: createClassStore(pool),
    assignments: createAssignmentStore(pool),
    mentors: createMentorStore(pool),
    links: createLinkStore(pool),
    audit: createAuditStore(pool),
    enterprises: createEnterpriseStore(pool),
    rosters: createRosterStore(pool),
    access: createAccessStore(pool),
    settings: createSettingStore(pool),
    samples: createSampleStore(pool),
    accountPool: pool,
    clockPoints: createClockPointStore(pool),
    scorecards: createScorecardStore(pool),
    parResults: createParResultStore(pool),
    projects: createProjectStore(pool),
    ratedRooms: createRatedRoomStore(pool),
    annotations: createAnnotationStore(pool),
    calibrations: createCalibrationStore(pool),
    commentBank: createCommentBankStore(pool),
    findingJudgements: createFindingJudgementStore(pool),
    drafts: createDraftStore(pool),
    grades: createGradeStore(pool),
    adjudications: createAdjudicationStore(pool),
    peerReviews: createPeerReviewStore(pool),
    teamReviews: createTeamReviewStore(pool),
    plannedIncidents: createPlannedIncidentStore(pool),
    consents: createConsentStore(pool),
    footage: createFootageStore(pool),
    async probe() {
      await pool.query('insert into probes (id, at) values (1, now()) on conflict (id) do update set at = excluded.at');
    },
    async close() {
      await journal.drain();
      await closeAll();
    },
  };
}

/**
 * A commit is on disk when it is answered, whatever the server's default; a server that stops answering is given up
 * after a while, so that a room learns of it.
 */
function createPool(url: string, max: number, logger: Logger): Pool {
  const settings: PoolConfig = {
    connectionString: url,
    max,
    application_name: 'caipai',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    onConnect: async (client) => {
      await client.query('set synchronous_commit = on');
    },
  };
  const pool = new Pool(settings);
  pool.on('error', (error) => logger.error({ err: error }, 'idle database connection lost'));
  return pool;
}

async function bringForward(pool: Pool, beforeUpgrade: (toVersion: number) => Promise<void>): Promise<void> {
  const migrations = await readMigrations();
  const client = await connect(pool);
  client.on('error', () => {}); // the statement that runs on it fails and tells
  try {
    await migrate(client, migrations, beforeUpgrade);
  } finally {
    client.release();
  }
}

const CONNECT_TRIES = 5;

/** The database of a site may start at the same time as the server. */
async function connect(pool: Pool) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await pool.connect();
    } catch (error) {
      if (attempt < CONNECT_TRIES) await delay(500);
      else throw new StorageFault('database_unreachable', `The database cannot be reached: ${messageOf(error)}.`);
    }
  }
}
