import { type GradedIncident, gradeIncidents } from '../incidents/grade-incident.ts';
import { ROLES } from '../model/seat.ts';
import { evidenceAt, type Measured, measured, type ShowReading, unmeasured } from './measured.ts';

const BEST = 3;

/**
 * Mean grade of the incidents as a share of the best, weighted by their gravity. Those that the seat of a bot owned
 * count only when bots held every seat. Rules: SCO-18.
 */
export function measureIncidentResponse({ recording, show }: ShowReading): Measured {
  const isByBot = ROLES.map((role) => show.botMs[role] * 2 > show.liveMs);
  const isAllBots = isByBot.every(Boolean);
  const graded = gradeIncidents(recording).filter(({ grade }) => grade !== null);
  const own = graded.filter(({ ownerRole }) => isAllBots || !isByBot[ROLES.indexOf(ownerRole)]);
  if (own.length === 0) {
    return graded.length === 0
      ? unmeasured('本场没有突发情况', 'nothing happened in this show')
      : unmeasured('突发情况都归机器人岗位处理', 'every incident was owned by a bot’s seat');
  }
  const weight = own.reduce((sum, { gravity }) => sum + gravity, 0);
  const earned = own.reduce((sum, { gravity, grade }) => sum + gravity * (grade ?? 0), 0);
  const worstFirst = [...own].sort((a, b) => (a.grade ?? 0) - (b.grade ?? 0) || b.gravity - a.gravity);
  return measured(
    earned / (BEST * weight),
    worstFirst.map((incident) =>
      evidenceAt(
        incident.seq,
        incident.openedAtMs,
        `${incident.name.zh}：${incident.grade} 级${deedText(incident, 'zh')}`,
        `${incident.name.en}: grade ${incident.grade}${deedText(incident, 'en')}`,
      ),
    ),
  );
}

/** The deed that decided the grade: what made it worse, else the first essential act and how late it came. */
function deedText({ worse, acts, openedAtMs }: GradedIncident, lang: 'zh' | 'en'): string {
  const deed = worse ?? acts.find((act) => act.isEssential && act.deed !== null)?.deed ?? null;
  if (deed === null) return lang === 'zh' ? '，没有处理' : ', nothing was done';
  const seconds = Math.round((deed.atMs - openedAtMs) / 1_000);
  return lang === 'zh' ? `，${seconds} 秒时${deed.text.zh}` : `, after ${seconds} s: ${deed.text.en}`;
}
