import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLEND_WEIGHTS } from '#shared/scoring/blend-sources.ts';
import { gradebookRows } from '#shared/scoring/gradebook.ts';
import { studentSheet } from '../../server/teaching/gradebook-sheets.ts';
import { csvText, type Sheet, xlsxFile } from '../../server/teaching/spreadsheet.ts';
import { readRubric } from '../support/read-rubric.ts';

/** The program that opens the files as a teacher would. Where it is missing, the tests say that they were skipped for it. */
const hasSoffice = spawnSync('soffice', ['--version']).error === undefined;
const TITLE_IF_MISSING = hasSoffice ? '' : ' (skipped: soffice is not installed)';
/** The first start of the program makes its profile, which takes long on a busy machine. */
const PATIENCE_MS = 240_000;
/** Comma, double quotes, UTF-8, every sheet's values and not what they look like. */
const AS_VALUES = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
/** How the CSV is read: comma, double quotes, UTF-8, numbers found by themselves, and formulas evaluated. */
const AS_CSV = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

const NAMES = ['林晚风', '=1+1', '@SUM(A1)', 'Ada, "Countess"', '-2+3'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caipai-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sheet(): Sheet {
  return studentSheet(
    gradebookRows([
      {
        roomId: 'a'.repeat(26),
        projectName: { zh: '睡眠季', en: 'Sleep season' },
        teamName: '晚风组',
        openedAt: '2026-11-22T15:30:00.000Z',
        releasedAt: null,
        weights: BLEND_WEIGHTS,
        auto: 75.5,
        rubric: readRubric(),
        revisions: [],
        adjudication: null,
        peers: [],
        isBlind: false,
        students: NAMES.map((name, at) => ({ id: `p-${at}`, name, username: `s${at}`, roles: ['host'] })),
      },
    ]),
    'zh',
  );
}

/** Lets the program open a file and write down what it then holds, cell by cell. */
function opened(name: string, content: string | Buffer, to: string, readAs: readonly string[] = []): string {
  writeFileSync(join(folder, name), content);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, `out-${name}`);
  const args = [profile, '--headless', ...readAs, '--convert-to', to, '--outdir', out, join(folder, name)];
  execFileSync('soffice', args, { timeout: PATIENCE_MS, stdio: 'ignore' });
  const [extension = ''] = to.split(':');
  return readFileSync(join(out, name.replace(/\.\w+$/, `.${extension}`)), 'utf8');
}

const table = (csv: string) => papaparse.parse<string[]>(csv.trim(), { skipEmptyLines: true }).data;

test.runIf(hasSoffice)(
  `[REV-13] LibreOffice opens the XLSX with its texts, its numbers and no formula${TITLE_IF_MISSING}`,
  { timeout: PATIENCE_MS },
  async () => {
    const file = await xlsxFile([sheet()]);
    const rows = table(opened('book.xlsx', file, AS_VALUES));
    expect(rows[0]?.slice(0, 3)).toEqual(['用户名', '姓名', '小组']);
    expect(rows.slice(1).map((cells) => cells[1])).toEqual(NAMES);
    expect(rows.slice(1).map((cells) => cells[2])).toEqual(NAMES.map(() => '晚风组'));
    expect(rows[1]?.[6]).toBe('75.5');
    const cells = opened('book.xlsx', file, 'fods');
    expect(cells).toContain('office:value-type="float" office:value="75.5"');
    expect(cells).not.toContain('table:formula');
  },
);

test.runIf(hasSoffice)(
  `[REV-13] LibreOffice opens the CSV with its texts, its numbers and no formula${TITLE_IF_MISSING}`,
  { timeout: PATIENCE_MS },
  () => {
    const file = csvText(sheet());
    const rows = table(opened('list.csv', file, AS_VALUES, [`--infilter=${AS_CSV}`]));
    expect(rows[0]?.slice(0, 3)).toEqual(['用户名', '姓名', '小组']);
    expect(rows.slice(1).map((cells) => cells[1])).toEqual(
      NAMES.map((name) => (/^[=@-]/.test(name) ? `'${name}` : name)),
    );
    const cells = opened('list.csv', file, 'fods', [`--infilter=${AS_CSV}`]);
    expect(cells).toContain('office:value-type="float" office:value="75.5"');
    expect(cells).not.toContain('table:formula');
  },
);
