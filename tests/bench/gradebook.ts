import type { Browser } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import type { Gradebook } from '#shared/protocol/review-contract.ts';
import buildClient from '../e2e/global-build.ts';
import { type FilledServer, openFilledServer } from '../support/filled-server.ts';
import { launchBrowser, openScreen } from '../support/launch-browser.ts';
import { makeAssignmentContent } from '../support/make-assignment.ts';
import { type College, openCollege } from '../support/visitor.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const TEAMS = 100;
const STUDENTS = 500;
const ASSIGNMENTS = 10;
const OPENINGS = 20;

/** Opening the gradebook of 500 students and 10 assignments on 127.0.0.1: the whole answer, and the page in Chromium. */
export async function benchGradebook(): Promise<readonly BenchFigure[]> {
  buildClient();
  const filled = await openFilledServer();
  const browser = await launchBrowser();
  try {
    const college = await openCollege(filled.server, 'bench');
    await fill(filled, college);
    const times: number[] = [];
    let bytes = 0;
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      const began = performance.now();
      const answer = await fetch(`${filled.server.url}/api/classes/${college.classId}/gradebook`, {
        headers: { cookie: college.teacher.cookie() },
      });
      const text = await answer.text();
      times.push(performance.now() - began);
      bytes = text.length;
      const { rows }: Gradebook = JSON.parse(text);
      const lines = rows.reduce((sum, { students }) => sum + students.length, 0);
      if (lines !== STUDENTS * ASSIGNMENTS) throw new Error(`${lines} lines, ${answer.status}`);
    }
    const pages = await openings(browser, filled.server.url, college);
    const figure = { unit: 'ms', reference: null, ratio: null };
    return [
      { ...figure, name: 'gradebook-500x10-open-p50', value: round(percentile(times, 0.5)), goal: null },
      { ...figure, name: 'gradebook-500x10-open-p95', value: round(percentile(times, 0.95)), goal: 1_000 },
      { ...figure, name: 'gradebook-500x10-page-p50', value: round(percentile(pages, 0.5)), goal: 1_000 },
      { ...figure, name: 'gradebook-500x10-page-p95', value: round(percentile(pages, 0.95)), goal: null },
      { ...figure, name: 'gradebook-500x10-kb', value: Math.round(bytes / 1_000), unit: 'KB', goal: null },
    ];
  } finally {
    await browser.close();
    await filled.close();
  }
}

/** Milliseconds from asking for the page, whose code the browser has, to its first lines. */
async function openings(browser: Browser, url: string, { teacher, classId }: College): Promise<readonly number[]> {
  const page = await openScreen(browser, 'en');
  const [name = '', value = ''] = teacher.cookie().split('=');
  await page.context().addCookies([{ name, value, url }]);
  const times: number[] = [];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    const began = performance.now();
    await page.goto(`${url}/teach/classes/${classId}/gradebook`);
    // Not by its role and name: finding those out takes as long as drawing the lines.
    await page.locator('tbody tr').first().waitFor();
    if (opening > 0) times.push(performance.now() - began);
  }
  return times;
}

/** Copies of one real rehearsal: everybody was host, two graders graded, and half of it is released. */
async function fill({ query }: FilledServer, { classId, students, teamIds, ids }: College) {
  const order = {
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    lang: 'en',
    minutes: 10,
    mode: 'team',
    role: 'host',
    teamId: must(teamIds[0], 'a team'),
  };
  const { body } = await must(students[0], 'a student').call<OpenedRehearsal>('POST', '/api/rehearsals', order);
  await query(`delete from class_members where class_id = $1`, [classId]);
  await query(
    `insert into users (id, name, email, "emailVerified", username, role)
     select 'p-' || lpad(n::text, 16, '0'), 'Student ' || n, n || '@bench.invalid', true, 's' || n, 'student'
     from generate_series(1, ${STUDENTS}) n`,
  );
  await query(
    `insert into class_members (class_id, user_id) select $1, id from users where role = 'student' and username like 's%'
    and email like '%@bench.invalid'`,
    [classId],
  );
  await query(
    `insert into teams (id, class_id, name) select 'bench-team-' || n, $1, 'Team ' || n from generate_series(0, ${TEAMS - 1}) n`,
    [classId],
  );
  await query(
    `insert into team_members (team_id, class_id, user_id)
     select 'bench-team-' || n % ${TEAMS}, $1, 'p-' || lpad((n + 1)::text, 16, '0') from generate_series(0, ${STUDENTS - 1}) n`,
    [classId],
  );
  await query(
    `insert into assignments (id, class_id, content, seed_policy, attempts, due_at, phase, crowd_seed)
     select 'bench-assignment-' || a, $1, $2, 'practice', 2, now() + interval '1 year', 'published', a
     from generate_series(1, ${ASSIGNMENTS}) a`,
    [classId, JSON.stringify(makeAssignmentContent())],
  );
  await query(
    `insert into rooms (room_id, header, header_crc32, project_id, scenario_id, engine_version, project_name,
       enterprise_name, phase, show_ms, ended_at, team_id)
     select lpad('bench' || a || 'x' || t, 26, 'a'), header, header_crc32, project_id, scenario_id, engine_version, project_name,
       enterprise_name, 'ended', 600000, now(), 'bench-team-' || t
     from rooms, generate_series(1, ${ASSIGNMENTS}) a, generate_series(0, ${TEAMS - 1}) t where room_id = $1`,
    [body.roomId],
  );
  await query(
    `insert into attempts (room_id, assignment_id, team_id)
     select room_id, 'bench-assignment-' || a, team_id from generate_series(1, ${ASSIGNMENTS}) a
     join rooms on room_id like '%bench' || a || 'x%'`,
  );
  await query(
    `insert into room_members (room_id, participant_id, role)
     select room_id, user_id, 'host' from rooms join team_members using (team_id) where room_id like '%bench%'`,
  );
  await query(
    `insert into scorecards (room_id, scorecard) select room_id, '{"total":71.4,"dimensions":[]}' from rooms
     where room_id like '%bench%'`,
  );
  for (const [position, [duty, raterId]] of [
    ['teacher', ids.teacher],
    ['mentor', ids.mentor],
  ].entries()) {
    await query(
      `insert into grade_revisions (room_id, position, rater_id, revision, duty, marks, note, rubric_id, made_at, prev_hash, hash)
       select room_id, $1, $2, 1, $3, '{"product":4,"interaction":3,"rhythm":3,"conversion":4,"incidents":2,"teamwork":5}', '',
         'default', now(), '', '' from rooms where room_id like '%bench%'`,
      [position + 1, raterId, duty],
    );
  }
  await query(
    `insert into releases (room_id, released_by) select room_id, $1 from rooms where room_id like '%bench%5'`,
    [ids.teacher],
  );
  await query('analyze');
}

const round = (ms: number) => Math.round(ms);
