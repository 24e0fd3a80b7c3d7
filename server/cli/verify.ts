import { loadContent } from '../content/load-content.ts';
import { openOperationDatabase } from '../operations/operation-database.ts';
import { verify } from '../operations/verify.ts';
import { type OperationDesk, runOperation } from './run-operation.ts';
import { sayVerified } from './say-verified.ts';

const USAGE = `npm run -s verify [-- --quick] [--json] [--lang zh|en]
  Checks that everything kept is what was written: journals (gaps, checksums, and the digests of their audiences, which are
  played again; not with --quick), the chain of submitted grades, the files of footage. A server may run meanwhile.
  Reads the settings of the server (DATA_DIR, DATABASE_URL). Exit code 1 when something is damaged, 2 for a wrong argument.`;

process.exitCode = await runOperation(process.argv.slice(2), {
  usage: USAGE,
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
  run: verifyAll,
});

async function verifyAll(desk: OperationDesk): Promise<number> {
  const { config, logger } = desk;
  const database = await openOperationDatabase({ config, logger });
  try {
    const content = desk.has('quick') ? null : loadContent();
    const report = await verify({ databaseUrl: database.url, dataDir: config.dataDir, content });
    if (!desk.has('json')) return sayVerified(desk, report);
    console.log(JSON.stringify(report));
    return report.damages.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
