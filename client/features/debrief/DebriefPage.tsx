import { RotateCcw, SquarePlay } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Debrief, HttpProblem } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { AfterSalePanel } from './AfterSalePanel.tsx';
import { AgainButton } from './AgainButton.tsx';
import { AskPanel } from './AskPanel.tsx';
import { CoursePanel } from './CoursePanel.tsx';
import styles from './DebriefPage.module.css';
import { DimensionTable } from './DimensionTable.tsx';
import { DrillPanel } from './DrillPanel.tsx';
import { FindingTable } from './FindingTable.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import { FuturesSection } from './FuturesSection.tsx';
import { GradesPanel } from './GradesPanel.tsx';
import { Headline } from './Headline.tsx';
import { IncidentTable } from './IncidentTable.tsx';
import { MetricTable } from './MetricTable.tsx';
import { PacingSummary } from './PacingSummary.tsx';
import { PeerPanel } from './PeerPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { TeamReviewPanel } from './TeamReviewPanel.tsx';
import { TrafficPanel } from './TrafficPanel.tsx';
import { useDebrief } from './useDebrief.ts';

/** What a finished show was worth, why, and where to look. */
export function DebriefPage() {
  const { t } = useTranslation('debrief');
  const { roomId = '' } = useParams();
  const [resource, reload, refresh] = useDebrief(roomId);
  return (
    <PageShell title={t('title')}>
      {resource.phase === 'loading' && <Loading text={t('loading')} />}
      {resource.phase === 'failed' && <Failure roomId={roomId} problem={resource.problem} onRetry={reload} />}
      {resource.phase === 'ready' && <Sheet roomId={roomId} debrief={resource.value} onJudged={refresh} />}
    </PageShell>
  );
}

function Failure({ roomId, problem, onRetry }: { roomId: string; problem: HttpProblem; onRetry: () => void }) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  if (problem.code === 'review/grade_first') {
    return (
      <div className={styles.notice}>
        <p>{problemText(problem)}</p>
        <Link to={`/review/${roomId}`}>{t('toReview')}</Link>
      </div>
    );
  }
  if (problem.code !== 'rehearsal/not_ended') {
    return <ErrorState text={problemText(problem)} code={problem.code} onRetry={onRetry} />;
  }
  return (
    <div className={styles.notice}>
      <p>{t('notEnded')}</p>
      <Link to={`/studio/${roomId}`}>{t('toStudio')}</Link>
    </div>
  );
}

interface SheetProps {
  readonly roomId: string;
  readonly debrief: Debrief;
  /** Somebody judged a finding: the scorecard is another. */
  readonly onJudged: () => void;
}

function Sheet({ roomId, debrief, onJudged }: SheetProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const load = useCallback(() => reviewApi.teamGrades(roomId), [roomId]);
  const [grades, reload] = useResource(load);
  const { drill } = debrief.brief;
  const released = grades.phase === 'ready' ? grades.value : null;
  const dimensions = (
    <DimensionTable
      roomId={roomId}
      debrief={debrief}
      judged={released?.state === 'released' ? released.points : null}
    />
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>
            {t('title')} · {pick(debrief.brief.projectName)}
          </h1>
          <p className={styles.meta}>
            {t('meta', { enterprise: pick(debrief.brief.enterpriseName), clock: formatClock(debrief.showMs) })}
          </p>
        </div>
        <div className={styles.acts}>
          <Button size={36} icon={<SquarePlay size={16} />} onClick={() => navigate(`/replay/${roomId}`)}>
            {t('replay')}
          </Button>
          {drill === null && <AgainButton roomId={roomId} size={36} />}
          <Button size={36} variant="primary" icon={<RotateCcw size={16} />} onClick={() => navigate('/')}>
            {t('again')}
          </Button>
        </div>
      </header>
      <Headline debrief={debrief} />
      {grades.phase === 'failed' && (
        <ErrorState text={problemText(grades.problem)} code={grades.problem.code} onRetry={reload} />
      )}
      {released !== null && <GradesPanel roomId={roomId} grades={released} dimensions={debrief.scorecard.dimensions} />}
      {drill === null ? (
        <FuturesSection roomId={roomId} debrief={debrief} isAgainstPar={debrief.scorecard.xPar !== null}>
          {dimensions}
        </FuturesSection>
      ) : (
        <>
          <DrillPanel roomId={roomId} drill={drill} />
          {dimensions}
        </>
      )}
      <FunnelTable debrief={debrief} />
      <QuestionPanel roomId={roomId} debrief={debrief} />
      {debrief.findings.length > 0 && (
        <FindingTable roomId={roomId} findings={debrief.findings} canJudge={debrief.canJudge} onJudged={onJudged} />
      )}
      {debrief.incidents.length > 0 && <IncidentTable roomId={roomId} incidents={debrief.incidents} />}
      <TeamPanel roomId={roomId} team={debrief.team} showMs={debrief.showMs} />
      <PacingSummary debrief={debrief} />
      <CoursePanel debrief={debrief} />
      <TrafficPanel windows={debrief.windows} />
      <PlanPanel debrief={debrief} />
      <AskPanel roomId={roomId} moments={debrief.viewers} products={debrief.brief.products} />
      <AfterSalePanel report={debrief.afterSale} goods={debrief.brief} />
      <MetricTable roomId={roomId} debrief={debrief} />
      {drill === null && <PeerPanel roomId={roomId} />}
      {drill === null && <TeamReviewPanel roomId={roomId} debrief={debrief} />}
      <footer className={styles.foot}>
        <span>{common('disclaimer')}</span>
        <span>{t('digest', { digest: debrief.digest })}</span>
        {debrief.scorecard.rubricHash !== undefined && (
          <span>{t('rubric', { id: debrief.scorecard.rubricId, hash: debrief.scorecard.rubricHash })}</span>
        )}
      </footer>
    </div>
  );
}
