import { relative, resolve } from 'node:path';
import { ContentFault, writeProblem } from '../content/content-fault.ts';
import { contentFolder } from '../content/content-folder.ts';
import { loadContent } from '../content/load-content.ts';

const USAGE = `npm run -s lint:content [-- FOLDER]
  Checks the content packs of a folder as the server does at its start; without a folder those of this package.
  Prints file:line: field: message for every fault. Exit code 1 when there is one, 2 for a wrong argument.`;

process.exitCode = lintContent(process.argv.slice(2));

/** Checks the folder that was named and says what it found; returns the exit code. */
function lintContent(args: readonly string[]): number {
  const [named, ...rest] = args;
  if (named === '--help' || rest.length > 0 || named?.startsWith('-')) {
    (named === '--help' ? console.log : console.error)(USAGE);
    return named === '--help' ? 0 : 2;
  }
  const folder = named === undefined ? contentFolder() : resolve(named);
  try {
    const { personas, scenarios, projects, incidents } = loadContent(folder);
    console.log(
      `No faults: ${personas.length} personas, ${scenarios.length} scenarios, ${projects.length} projects, ${incidents.length} incidents.`,
    );
    return 0;
  } catch (fault) {
    if (!(fault instanceof ContentFault)) throw fault;
    for (const problem of fault.problems)
      console.error(writeProblem({ ...problem, file: relative(process.cwd(), resolve(folder, problem.file)) }));
    return 1;
  }
}
