import { examine } from '../operations/doctor.ts';
import { type OperationDesk, runOperation } from './run-operation.ts';

const USAGE = `npm run -s doctor [-- --json] [--lang zh|en]
  Looks at what a lesson needs of this machine: Node.js, data folder, database, port, https, disk, clock, backup. A browser
  on this machine is not needed. Reads the settings of the server. Exit code 1 when a start or a show would fail, 2 for a
  wrong argument.`;

const MARK = { good: '✓', warn: '!', bad: '✗' } as const;

process.exitCode = await runOperation(process.argv.slice(2), {
  usage: USAGE,
  options: { json: { type: 'boolean' } },
  run: doctor,
});

async function doctor(desk: OperationDesk): Promise<number> {
  const { config, logger } = desk;
  const checks = await examine({ config, logger });
  if (desk.has('json')) console.log(JSON.stringify(checks));
  else for (const { level, code, params } of checks) console.log(`${MARK[level]} ${desk.text(code, params)}`);
  return checks.some(({ level }) => level === 'bad') ? 1 : 0;
}
