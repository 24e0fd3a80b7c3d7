/** One thing that is wrong in a content file: where it is, what is wrong and what to do. */
export interface ContentProblem {
  /** Path below the content folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Dotted path of the field, empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** Content that cannot be used. Lists every problem, one per line, so that an author repairs all of them in one go. */
export class ContentFault extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(`The content has ${problems.length} problem(s):\n${problems.map(writeProblem).join('\n')}`);
    this.name = 'ContentFault';
    this.problems = problems;
  }
}

/** `file:line: field: what is wrong and what to do`; without a field for what is wrong with a whole file. */
export function writeProblem(problem: ContentProblem): string {
  const field = problem.field === '' ? '' : ` ${problem.field}:`;
  return `${problem.file}:${problem.line}:${field} ${problem.message}`;
}
