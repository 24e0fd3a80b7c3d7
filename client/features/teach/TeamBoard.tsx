import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassMember } from '#shared/protocol/class-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { NewTeamForm } from './NewTeamForm.tsx';
import { RemoveMember } from './RemoveMember.tsx';
import styles from './TeamBoard.module.css';
import { TeamCard } from './TeamCard.tsx';
import type { OpenClass } from './useClass.ts';

/** The students of a class by team. A student is moved by a menu, or dragged from card to card. */
export function TeamBoard({ open }: { readonly open: OpenClass }) {
  const { t } = useTranslation('teach');
  const { view, mayChange, onView } = open;
  const toast = useToast();
  const [leaving, setLeaving] = useState<ClassMember | null>(null);
  const move = useSubmission(({ personId, teamId }: { personId: string; teamId: string | null }) =>
    classApi.moveMember(view.classId, personId, teamId),
  );
  const { board, follow } = useFocusOnMoved();
  const moveTo = async (personId: string, teamId: string | null): Promise<void> => {
    const next = await move.submit({ personId, teamId });
    if (next === null) return;
    onView(next);
    follow(personId);
    const team = next.teams.find((one) => one.teamId === teamId);
    const member = [...next.unassigned, ...next.teams.flatMap((one) => one.members)].find((one) => one.id === personId);
    const name = member?.name ?? '';
    toast('ok', team ? t('team.moved', { name, team: team.name }) : t('team.movedOut', { name }));
  };
  const isEmpty = view.teams.length === 0 && view.unassigned.length === 0;
  const acts = {
    onMove: (personId: string, teamId: string | null) => void moveTo(personId, teamId),
    onRemove: setLeaving,
  };
  return (
    <Panel size={48} title={t('team.title')} count={view.teams.length}>
      {mayChange && <NewTeamForm open={open} />}
      <ProblemNote problem={move.problem} />
      {isEmpty && (
        <EmptyState
          title={t('team.emptyTitle')}
          text={t('team.emptyText')}
          actions={
            mayChange && (
              <ButtonLink size={36} to={`/teach/classes/${view.classId}/roster`}>
                {t('class.roster')}
              </ButtonLink>
            )
          }
        />
      )}
      <div ref={board} className={styles.board}>
        {view.unassigned.length > 0 && <TeamCard open={open} team={null} members={view.unassigned} acts={acts} />}
        {view.teams.map((team) => (
          <TeamCard key={team.teamId} open={open} team={team} members={team.members} acts={acts} />
        ))}
      </div>
      {leaving && <RemoveMember open={open} member={leaving} onClose={() => setLeaving(null)} />}
    </Panel>
  );
}

/** Keeps the keyboard with a student who went to another card: their menu button has focus there. */
function useFocusOnMoved() {
  const board = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly personId: string } | null>(null);
  useEffect(() => {
    if (moved) board.current?.querySelector<HTMLElement>(`[data-member="${moved.personId}"]`)?.focus();
  }, [moved]);
  return { board, follow: (personId: string) => setMoved({ personId }) };
}
