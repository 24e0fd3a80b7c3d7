import { personNameSchema, usernameSchema } from '#shared/model/person.ts';
import type { ClassMember, RosterPreview, RosterProblem, RosterRow } from '#shared/protocol/class-contract.ts';
import { RosterCode } from '#shared/protocol/roster-text.ts';
import type { ClassPeople } from '../storage/class-store.ts';
import type { StoredPerson } from '../storage/person-store.ts';
import { type ReadRoster, type RosterRecord, readRoster } from './roster-read.ts';

const MAX_NAME = 24;

/** What a roster is set against. */
export interface RosterContext {
  readonly class: Pick<ClassPeople, 'code' | 'teams' | 'unassigned'>;
  /** People who have one of the roster's user names. */
  readonly known: readonly StoredPerson[];
  /** User names that begin like those that are made for this class. */
  readonly taken: readonly string[];
}

/** How the user names begin that are made for a class: with the first letters of its code. */
export function madePrefix(code: string): string {
  return `${code.slice(0, 4).toLowerCase()}-`;
}

/** User names that a roster names, in normal form. */
export function usernamesOf(text: string): readonly string[] {
  return readRoster(text).records.flatMap(({ username }) => {
    const parsed = usernameSchema.safeParse(username);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Says row by row what an import would do, and what stands against it. Never throws. */
export function previewRoster(text: string, context: RosterContext): RosterPreview {
  const read: ReadRoster = readRoster(text);
  const named = nameRecords(read.records, context);
  const rows = named.map((record, index) => rowOf(record, named.slice(0, index), context));
  const all = [...read.problems, ...rows.flatMap((row) => row.problems)];
  const isNew = (name: string) => !context.class.teams.some((team) => team.name === name);
  return {
    rows,
    newTeams: [...new Set(rows.flatMap((row) => (row.teamName !== null && isNew(row.teamName) ? [row.teamName] : [])))],
    problems: read.problems,
    canImport: rows.length > 0 && all.every((problem) => problem.severity === 'warning'),
  };
}

interface NamedRecord extends RosterRecord {
  readonly isMade: boolean;
}

/**
 * Who brings no user name is the one student of the class with this name, or gets a user name of the class's code and a
 * number: short, and easily read out.
 */
function nameRecords(records: readonly RosterRecord[], context: RosterContext): readonly NamedRecord[] {
  const prefix = madePrefix(context.class.code);
  const taken = new Set(context.taken);
  let count = 0;
  const make = (): string => {
    do count += 1;
    while (taken.has(prefix + String(count).padStart(2, '0')));
    return prefix + String(count).padStart(2, '0');
  };
  return records.map((record) => {
    if (record.username !== '') {
      const parsed = usernameSchema.safeParse(record.username);
      return { ...record, isMade: false, username: parsed.success ? parsed.data : record.username };
    }
    const same = membersOf(context).filter((member) => member.name === record.name);
    return same.length === 1
      ? { ...record, isMade: false, username: same[0]?.username ?? '' }
      : { ...record, isMade: true, username: make() };
  });
}

function membersOf({ class: { teams, unassigned } }: RosterContext): readonly ClassMember[] {
  return [...unassigned, ...teams.flatMap((team) => team.members)];
}

function rowOf(record: NamedRecord, earlier: readonly NamedRecord[], context: RosterContext): RosterRow {
  const member = membersOf(context).find((one) => one.username === record.username);
  const person = context.known.find((one) => one.username === record.username);
  const team = record.team === '' ? null : record.team;
  return {
    line: record.line,
    name: record.name,
    username: record.username,
    teamName: team,
    standing: member !== undefined ? 'member' : person !== undefined ? 'known' : 'new',
    problems: [
      ...textProblems(record, 'name', record.name, personNameSchema.safeParse(record.name).success),
      ...(record.name === '' ? [problem(record, 'name', RosterCode.MissingName)] : []),
      ...usernameProblems(record, earlier, person),
      ...nameWarnings(record, earlier, person),
      ...(team === null ? [] : textProblems(record, 'team', team, personNameSchema.safeParse(team).success)),
      ...(team === null || context.class.teams.some((known) => known.name === team)
        ? []
        : [problem(record, 'team', RosterCode.NewTeam, { team }, 'warning')]),
    ],
  };
}

function usernameProblems(
  record: NamedRecord,
  earlier: readonly NamedRecord[],
  person: StoredPerson | undefined,
): readonly RosterProblem[] {
  const { username } = record;
  if (record.isMade) {
    return [problem(record, 'username', RosterCode.MadeUsername, { username }, 'warning')];
  }
  const same = earlier.find((other) => other.username === username);
  if (same !== undefined) return [problem(record, 'username', RosterCode.DuplicateUsername, { first: same.line })];
  if (formulaSign(username) !== null) return textProblems(record, 'username', username, true);
  if (!usernameSchema.safeParse(username).success) return [problem(record, 'username', RosterCode.BadUsername)];
  if (person !== undefined && person.role !== 'student') return [problem(record, 'username', RosterCode.NotAStudent)];
  return [];
}

/** Two people may have one name, and an account keeps its own. */
function nameWarnings(
  record: NamedRecord,
  earlier: readonly NamedRecord[],
  person: StoredPerson | undefined,
): readonly RosterProblem[] {
  const same = earlier.find((other) => other.name !== '' && other.name === record.name);
  return [
    ...(same === undefined ? [] : [problem(record, 'name', RosterCode.DuplicateName, { first: same.line }, 'warning')]),
    ...(person === undefined || person.name === record.name
      ? []
      : [problem(record, 'name', RosterCode.OtherName, { name: person.name }, 'warning')]),
  ];
}

function textProblems(
  record: RosterRecord,
  column: 'name' | 'username' | 'team',
  text: string,
  isFine: boolean,
): readonly RosterProblem[] {
  const sign = formulaSign(text);
  if (sign !== null) return [problem(record, column, RosterCode.Formula, { sign })];
  if (isFine || text === '') return [];
  if (text.length > MAX_NAME) return [problem(record, column, RosterCode.NameTooLong, { limit: MAX_NAME })];
  return [problem(record, column, RosterCode.BadCharacters)];
}

/** What a spreadsheet would run when the list is exported again. */
function formulaSign(text: string): string | null {
  return /^[=+\-@]/.test(text) ? text.charAt(0) : null;
}

function problem(
  { line }: RosterRecord,
  column: 'name' | 'username' | 'team',
  code: RosterCode,
  params: RosterProblem['params'] = {},
  severity: RosterProblem['severity'] = 'error',
): RosterProblem {
  return { line, column, code, params, severity };
}
