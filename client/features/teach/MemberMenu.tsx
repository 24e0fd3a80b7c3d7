import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { ClassMember, ClassView } from '#shared/protocol/class-contract.ts';
import { Button } from '../../components/Button.tsx';
import styles from './MemberMenu.module.css';
import type { MemberActs } from './TeamCard.tsx';

export interface MemberMenuProps {
  readonly member: ClassMember;
  readonly teams: ClassView['teams'];
  /** Where the student is now. */
  readonly teamId: string | null;
  readonly acts: MemberActs;
}

const NO_TEAM = 'none';

/** What can be done with a student: into another team, into none, out of the class. */
export function MemberMenu({ member, teams, teamId, acts }: MemberMenuProps) {
  const { t } = useTranslation('teach');
  return (
    // A modal menu would lock scrolling with a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button
          size={28}
          variant="quiet"
          className={styles.trigger}
          data-member={member.id}
          aria-label={t('team.menu', { name: member.name })}
          icon={<Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} sideOffset={4} align="end" loop>
          <DropdownMenu.Label className={styles.label}>{t('team.moveTo')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={teamId ?? NO_TEAM}
            onValueChange={(value) => acts.onMove(member.id, value === NO_TEAM ? null : value)}
          >
            {teams.map((team) => (
              <DropdownMenu.RadioItem key={team.teamId} value={team.teamId} className={styles.choice}>
                {team.name}
              </DropdownMenu.RadioItem>
            ))}
            <DropdownMenu.RadioItem value={NO_TEAM} className={styles.choice}>
              {t('team.none')}
            </DropdownMenu.RadioItem>
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className={styles.line} />
          <DropdownMenu.Item className={styles.choice} onSelect={() => acts.onRemove(member)}>
            {t('team.remove')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
