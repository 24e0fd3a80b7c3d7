import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MomentAct, Proposal } from '#shared/protocol/what-if-contract.ts';
import { isMissedChance } from '#shared/whatif/paired-difference.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { Definition } from '../../components/Definition.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { formatClock } from '../../format/clock.ts';
import { formatWholeMoney } from '../../format/money.ts';
import { signedPoints } from '../../format/points.ts';
import { signed } from '../../format/signed.ts';
import acts from './ActButton.module.css';
import { FuturesProgress } from './FuturesProgress.tsx';
import styles from './ProposalList.module.css';
import type { PlayedShow } from './played-show.ts';
import tables from './table.module.css';
import { useActText } from './useActText.ts';
import { usePolled } from './usePolled.ts';

export interface ProposalListProps {
  readonly roomId: string;
  readonly debrief: PlayedShow;
  readonly onOpen: (proposal: Proposal) => void;
}

/** Alternatives that would have helped. The search plays many futures, so it begins when somebody asks for it. */
export function ProposalList(props: ProposalListProps) {
  const { t } = useTranslation('debrief');
  const [isAsked, setAsked] = useState(false);
  return (
    <section className={styles.proposals} aria-label={t('futures.whatIf.proposals.title')}>
      <div className={styles.head}>
        <h3>
          <Definition word={t('futures.whatIf.proposals.title')} meaning={t('futures.whatIf.proposals.meaning')} />
        </h3>
        <span className={tables.note}>{t('futures.whatIf.proposals.note')}</span>
        {!isAsked && <Button onClick={() => setAsked(true)}>{t('futures.whatIf.proposals.start')}</Button>}
      </div>
      {isAsked && <Search {...props} />}
    </section>
  );
}

function Search({ roomId, debrief, onOpen }: ProposalListProps) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  const load = useCallback(() => api.proposals(roomId), [roomId]);
  const [resource, reload] = usePolled(load);
  if (resource.phase === 'loading') return null;
  if (resource.phase === 'failed')
    return <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />;
  const { phase, done, of, proposals } = resource.value;
  if (phase === 'running')
    return <FuturesProgress text={t('futures.whatIf.proposals.running', { done, of })} done={done} of={of} />;
  if (phase !== 'done') return <p className={tables.note}>{t(`futures.whatIf.proposals.${phase}`)}</p>;
  if (proposals.length === 0) return <p className={tables.note}>{t('futures.whatIf.proposals.none')}</p>;
  return (
    <ol className={styles.list}>
      {proposals.map((proposal) => (
        <li key={JSON.stringify(proposal.edit)}>
          <Row proposal={proposal} debrief={debrief} onOpen={() => onOpen(proposal)} />
        </li>
      ))}
    </ol>
  );
}

interface RowProps extends Pick<ProposalListProps, 'debrief'> {
  readonly proposal: Proposal;
  readonly onOpen: () => void;
}

function Row({ proposal, debrief, onOpen }: RowProps) {
  const { t } = useTranslation('debrief');
  const { edit, act, differences } = proposal;
  const text = useProposalText(debrief)(proposal);
  const total = differences.find(({ name }) => name === 'total');
  const gmv = differences.find(({ name }) => name === 'gmvCents');
  const role = edit.kind === 'add' ? edit.role : (act?.role ?? 'host');
  const { currency } = debrief.brief;
  const gain =
    total === undefined
      ? t('futures.whatIf.proposals.gainGmv', {
          gmv: signed(gmv?.mean ?? 0, 0, (size) => formatWholeMoney(size, currency)),
        })
      : t('futures.whatIf.proposals.gain', signedPoints(total.mean));
  const isClear = (total ?? gmv)?.isClear ?? false;
  return (
    <button type="button" className={classNames(acts.act, styles.row)} title={text} onClick={onOpen}>
      <b className={styles.gain}>{gain}</b>
      <RoleBadge role={role} />
      <span className={acts.what}>{text}</span>
      {isMissedChance(differences) && <Chip tone="warn">{t('futures.whatIf.proposals.missedChance')}</Chip>}
      <span className={tables.note}>{t(`futures.whatIf.verdict.${isClear ? 'clear' : 'unclear'}`)}</span>
    </button>
  );
}

/** A proposal in words. */
function useProposalText(debrief: PlayedShow): (proposal: Proposal) => string {
  const { t } = useTranslation('debrief');
  const actText = useActText(debrief.brief.products);
  return ({ edit, act }) => {
    const what = act === null ? '' : actText(act);
    switch (edit.kind) {
      case 'remove':
        return t('futures.whatIf.proposals.remove', { what });
      case 'move': {
        const byMs = edit.atMs - (act?.atMs ?? edit.atMs);
        const key = byMs < 0 ? 'futures.whatIf.proposals.earlier' : 'futures.whatIf.proposals.later';
        return t(key, { what, seconds: Math.round(Math.abs(byMs) / 1_000) });
      }
      case 'replace':
        return t('futures.whatIf.proposals.replace', { what: actText(asAct(edit.command)) });
      case 'add':
        return t('futures.whatIf.proposals.add', {
          clock: formatClock(edit.atMs),
          what: actText(asAct(edit.command)),
        });
    }
  };
}

function asAct(command: MomentAct['command']): MomentAct {
  return { seq: 0, atMs: 0, role: 'host', command };
}
