import { Client } from 'pg';
import { must } from '#shared/lib/assert.ts';
import { readNodeName } from '../../../server/nodes/node-name.ts';
import { type Balancer, openBalancer } from '../../support/balancer.ts';
import { type DatabaseProxy, openDatabaseProxy } from '../../support/database-proxy.ts';
import { freePort } from '../../support/free-port.ts';
import { type ServerProcess, startServer } from '../../support/server-process.ts';

/** Long enough for a server with shows to rebuild on a machine with other work. */
const READY_WITHIN_MS = 120_000;

/** One node of a site: a real process with a way of its own to the database. */
export interface SiteNode {
  readonly port: number;
  readonly link: DatabaseProxy;
  readonly server: () => ServerProcess;
  /** Starts it again after it was ended. */
  start(): Promise<void>;
}

/** Two nodes or more behind one address, on one database and one data folder. */
export interface Site {
  readonly url: string;
  readonly nodes: readonly SiteNode[];
  /** The node that runs most rooms now. */
  busiest(): Promise<SiteNode>;
  /** What all nodes have printed so far. */
  output(): string;
  close(): Promise<void>;
}

const BUSIEST = `
  select a.application_name as node, count(*) as rooms
  from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and a.application_name like 'caipai-node %'
    and l.database = (select oid from pg_database where datname = current_database())
  group by 1 order by 2 desc limit 1`;

/** Opens a site. */
export async function openSite(databaseUrl: string, dataDir: string, count = 2): Promise<Site> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const ports: number[] = [];
  for (let node = 0; node < count; node += 1) ports.push(await freePort());
  const balancer: Balancer = await openBalancer(ports);
  const open = async (port: number): Promise<SiteNode> => {
    const link = await openDatabaseProxy(databaseUrl);
    const env = {
      DATABASE_URL: link.url,
      PUBLIC_URL: balancer.url,
      NODE_ADDRESS: `127.0.0.1:${port}`,
      LOG_LEVEL: process.env.NODE_LOG_LEVEL ?? 'error',
    };
    const start = () => startServer({ dataDir, port, env, withinMs: READY_WITHIN_MS });
    let server: ServerProcess | null = await start();
    return {
      port,
      link,
      server: () => must(server, 'a node that runs'),
      async start() {
        server = await start();
      },
    };
  };
  const nodes = await Promise.all(ports.map(open));
  await balancer.allReady();
  return {
    url: balancer.url,
    nodes,
    async busiest() {
      const { rows } = await database.query<{ node: string }>(BUSIEST);
      const address = readNodeName(rows[0]?.node ?? '')?.address;
      return must(
        nodes.find(({ port }) => address === `127.0.0.1:${port}`),
        'a node with rooms',
      );
    },
    output: () => nodes.map((node) => `node ${node.port}\n${node.server().output()}`).join('\n'),
    async close() {
      await balancer.close();
      await Promise.all(nodes.map((node) => node.server().stop()));
      await Promise.all(nodes.map((node) => node.link.close()));
      await database.end();
    },
  };
}
