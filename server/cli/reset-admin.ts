import { openOperationDatabase } from '../operations/operation-database.ts';
import { resetAdmin } from '../operations/reset-admin.ts';
import { type OperationDesk, runOperation } from './run-operation.ts';

const USAGE = `npm run -s reset-admin [-- --user NAME] [--lang zh|en]
  Gives a way back in: a one-time password of the administrator, whose sessions end; or, where there is no administrator
  yet, a link that makes the first one. A server may run meanwhile. Reads the settings of the server (DATA_DIR,
  DATABASE_URL). Exit code 1 when it could not be done, 2 for a wrong argument.`;

process.exitCode = await runOperation(process.argv.slice(2), {
  usage: USAGE,
  options: { user: { type: 'string' } },
  run: reset,
});

async function reset(desk: OperationDesk): Promise<number> {
  const { config, logger, say } = desk;
  const database = await openOperationDatabase({ config, logger });
  try {
    const key = await resetAdmin(database.url, desk.option('user'));
    if (key.kind === 'password') say('admin/password', { username: key.username, password: key.password });
    else
      say('admin/setup', { link: `${config.publicUrl ?? `http://localhost:${config.port}`}/setup?token=${key.token}` });
    return 0;
  } finally {
    await database.close();
  }
}
