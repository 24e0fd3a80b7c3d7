import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useCommand } from '../../store/useCommand.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import styles from './PreflightPanel.module.css';
import type { PreflightLine, PreflightProblem } from './preflight.ts';
import { controlOf, repairedPlan } from './preflight-repair.ts';
import { useCanPrepare } from './useCanPrepare.ts';
import { usePreflightText } from './usePreflightText.ts';
import type { ShowPlan } from './useShowPlan.ts';

export interface PreflightPanelProps {
  readonly lines: readonly PreflightLine[];
  readonly plan: ShowPlan;
  /** Where the controls are that a repair leads to. */
  readonly desk: RefObject<HTMLElement | null>;
}

/** What is fine and what is not, each with its own repair. */
export function PreflightPanel({ lines, plan, desk }: PreflightPanelProps) {
  const { t } = useTranslation('prepare');
  const textOf = usePreflightText();
  const command = useCommand();
  const canPrepare = useCanPrepare();
  const open = [...lines].sort((a, b) => Number(a.isOk) - Number(b.isOk));
  const repair = (problem: PreflightProblem): void => {
    const repaired = repairedPlan(problem, plan);
    if (repaired !== null) plan.edit(repaired);
    else if (problem.kind === 'heroAbsent') void command.run({ type: 'addProduct', productId: problem.productId });
    else desk.current?.querySelector<HTMLElement>(controlOf(problem))?.focus();
  };
  return (
    <Panel
      title={t('show.preflight.title')}
      count={t('show.preflight.count', { done: lines.filter(({ isOk }) => isOk).length, of: lines.length })}
      size={48}
    >
      <ul className={styles.list}>
        {open.map((line) => (
          <li key={line.check} className={styles.line} data-ok={line.isOk}>
            <StateMark kind={line.isOk ? 'ok' : line.isGrave ? 'act' : 'attend'} size={12} />
            <span className={styles.text}>{textOf(line)}</span>
            {!line.isOk && (canPrepare || line.check === 'seats') && (
              <Button size={28} onClick={() => repair(line.problem)}>
                {t(`show.preflight.fix.${line.problem.kind}`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote refusal={command.refusal} />
    </Panel>
  );
}
