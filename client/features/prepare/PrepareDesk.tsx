import { useRef } from 'react';
import { BriefPanel } from './BriefPanel.tsx';
import { ForecastPanel } from './ForecastPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { PreflightPanel } from './PreflightPanel.tsx';
import styles from './PrepareDesk.module.css';
import { PrepareHead } from './PrepareHead.tsx';
import { PrepareNotice } from './PrepareNotice.tsx';
import { ProductPanel } from './ProductPanel.tsx';
import { ScriptPanel } from './ScriptPanel.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { usePreflight } from './usePreflight.ts';
import { useShowPlan } from './useShowPlan.ts';

/** The desk of a team before its show: brief, goods, run-of-show, seats, and what is still open. */
export function PrepareDesk() {
  const desk = useRef<HTMLDivElement>(null);
  const plan = useShowPlan();
  const lines = usePreflight(plan);
  return (
    <div ref={desk} className={styles.desk}>
      <PrepareHead lines={lines} />
      <PrepareNotice plan={plan} />
      <div className={styles.grid}>
        <div className={styles.left}>
          <BriefPanel />
          <PreflightPanel lines={lines} plan={plan} desk={desk} />
        </div>
        <div className={styles.middle}>
          <ProductPanel />
          <PlanPanel plan={plan} />
          <ScriptPanel />
          <ForecastPanel plan={plan} />
        </div>
        <div className={styles.right}>
          <TeamPanel />
        </div>
      </div>
    </div>
  );
}
