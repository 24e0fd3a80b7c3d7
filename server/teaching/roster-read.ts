import { MAX_ROSTER_ROWS, type RosterProblem } from '#shared/protocol/class-contract.ts';
import { RosterCode } from '#shared/protocol/roster-text.ts';
import { readTable, SEPARATORS } from './read-table.ts';

/** One person of a roster, as written: cells are trimmed and may be empty. */
export interface RosterRecord {
  readonly line: number;
  readonly name: string;
  readonly username: string;
  readonly team: string;
}

/** A roster as a table. With problems there are no records. */
export interface ReadRoster {
  readonly records: readonly RosterRecord[];
  readonly problems: readonly RosterProblem[];
}

type Column = 'name' | 'username' | 'team';
const COLUMNS: readonly Column[] = ['name', 'username', 'team'];

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'full name', 'student', 'student name', 'display name', '姓名', '名字', '学生', '学生姓名', '名称'],
  username: [
    'user name',
    'username',
    'user',
    'login',
    'account',
    'id',
    'student id',
    'student number',
    '用户名',
    '账号',
    '帐号',
    '学号',
    '登录名',
  ],
  team: ['team', 'group', '小组', '组', '组别', '分组', '团队', '班组'],
};

/** A list that was typed in Chinese is separated as Chinese is. */
const ROSTER_SEPARATORS = [...SEPARATORS, '，', '、'];

/** Reads pasted text or CSV. Without a heading that is known, columns are name, user name, team. Never throws. */
export function readRoster(text: string): ReadRoster {
  const { rows, brokenQuoteLine } = readTable(text, ROSTER_SEPARATORS);
  if (brokenQuoteLine !== null) return failed(brokenQuoteLine, RosterCode.Unreadable, { line: brokenQuoteLine });
  const first = rows[0];
  if (first === undefined) return failed(1, RosterCode.Empty);
  const headings = first.cells.map(columnOf);
  const hasHeadings = headings.some((column) => column !== null);
  if (hasHeadings && !headings.includes('name')) return failed(first.line, RosterCode.NoNameColumn);
  const people = hasHeadings ? rows.slice(1) : rows;
  if (people.length === 0) return failed(first.line, RosterCode.Empty);
  if (people.length > MAX_ROSTER_ROWS) {
    return failed(first.line, RosterCode.TooManyRows, { count: people.length, limit: MAX_ROSTER_ROWS });
  }
  const order = hasHeadings ? headings : COLUMNS;
  const records = people.map(({ line, cells }) => {
    const cell = (column: Column) => (cells[order.indexOf(column)] ?? '').trim();
    return { line, name: cell('name'), username: cell('username'), team: cell('team') };
  });
  return { records, problems: [] };
}

function columnOf(heading: string): Column | null {
  const text = heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return COLUMNS.find((column) => HEADINGS[column].includes(text)) ?? null;
}

function failed(line: number, code: RosterCode, params: RosterProblem['params'] = {}): ReadRoster {
  return { records: [], problems: [{ line, column: null, code, params, severity: 'error' }] };
}
