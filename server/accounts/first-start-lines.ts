import type { AccountRole } from '#shared/model/person.ts';
import type { SampleSignIns } from './sample-college.ts';

/** What is told once, at a start: each is null when there is nothing to tell. */
export interface FirstStartNews {
  /** Makes the first administrator. */
  readonly setupToken: string | null;
  readonly sample: SampleSignIns | null;
}

const ROLE: Readonly<Record<AccountRole, string>> = {
  guest: '访客 guest',
  student: '学生 student',
  mentor: '导师 mentor',
  teacher: '教师 teacher',
  admin: '管理员 admin',
};

/** Lines for whoever started the server. They hold passwords, which are kept nowhere: they are printed, never logged. */
export function firstStartLines(origin: string, { setupToken, sample }: FirstStartNews): readonly string[] {
  return [...setupLines(origin, setupToken), ...sampleLines(sample)];
}

function setupLines(origin: string, token: string | null): readonly string[] {
  if (token === null) return [];
  return [
    '',
    '初次使用：打开下面的链接，创建管理员（用过即失效；重新启动会换一个新链接）',
    'First use: open this link to make the administrator (works once; a restart prints a new one)',
    `  ${origin}/setup?token=${token}`,
  ];
}

function sampleLines(sample: SampleSignIns | null): readonly string[] {
  if (sample === null) return [];
  const people = sample.people.map(
    ({ role, username, password }) => `  ${username.padEnd(10)}  ${password}  ${ROLE[role]}`,
  );
  return [
    '',
    '示例学院已建好，可直接登录试用。请抄下密码：只显示这一次',
    'A sample college is ready to sign in to. Write the passwords down: they are shown this once',
    ...people,
    `  班级加入码 class code: ${sample.code}`,
    '正式使用前，管理员可在“人员”页面将其移除；SAMPLE_COLLEGE=off 则不再创建',
    'An administrator can remove it on the page People; SAMPLE_COLLEGE=off makes none',
  ];
}
