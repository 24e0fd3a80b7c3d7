import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#shared/model/seat.ts';
import type { MomentAct, Proposal } from '#shared/protocol/what-if-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { ActButton } from './ActButton.tsx';
import { ProposalList } from './ProposalList.tsx';
import type { PlayedShow } from './played-show.ts';
import tables from './table.module.css';
import styles from './WhatIfPanel.module.css';

export interface WhatIfPanelProps {
  readonly roomId: string;
  readonly debrief: PlayedShow;
  readonly onAct: (subject: MomentAct | 'new') => void;
  readonly onProposal: (proposal: Proposal) => void;
}

/** Every act of the show; pressing one asks what another way would have brought. */
export function WhatIfPanel({ roomId, debrief, onAct, onProposal }: WhatIfPanelProps) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  const load = useCallback(() => api.whatIfActs(roomId), [roomId]);
  const [resource, reload] = useResource(load);
  return (
    <Panel
      size={48}
      className={styles.panel}
      title={t('futures.whatIf.title')}
      actions={<span className={tables.note}>{t('futures.whatIf.note')}</span>}
    >
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && (
        <div className={styles.body}>
          <Acts acts={resource.value.acts} debrief={debrief} onAct={onAct} />
          <ProposalList roomId={roomId} debrief={debrief} onOpen={onProposal} />
        </div>
      )}
    </Panel>
  );
}

interface ActsProps extends Pick<WhatIfPanelProps, 'debrief' | 'onAct'> {
  readonly acts: readonly MomentAct[];
}

function Acts({ acts, debrief, onAct }: ActsProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const [role, setRole] = useState<Role | 'all'>('all');
  const shown = role === 'all' ? acts : acts.filter((act) => act.role === role);
  const options = [
    { value: 'all' as const, label: t('futures.whatIf.everybody') },
    ...ROLES.map((value) => ({ value, label: common(`role.${value}.name`) })),
  ];
  return (
    <>
      <div className={styles.tools}>
        <Segmented<Role | 'all'> label={t('futures.whatIf.filter')} value={role} options={options} onChange={setRole} />
        <Button onClick={() => onAct('new')}>{t('futures.whatIf.add')}</Button>
      </div>
      {shown.length === 0 ? (
        <p className={tables.note}>{t(role === 'all' ? 'futures.whatIf.noActs' : 'futures.whatIf.none')}</p>
      ) : (
        <div className={styles.list}>
          <ul className={styles.acts} aria-label={t('futures.whatIf.list')}>
            {shown.map((act) => (
              <li key={act.seq}>
                <ActButton act={act} products={debrief.brief.products} onOpen={() => onAct(act)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
