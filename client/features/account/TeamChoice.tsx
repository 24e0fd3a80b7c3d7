import { useTranslation } from 'react-i18next';
import { Select } from '../../components/Select.tsx';

export interface TeamChoiceProps {
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly teamId: string | null;
  readonly onTeam: (teamId: string | null) => void;
}

/** The team of a class to be in, or none yet. A class without teams asks nothing. */
export function TeamChoice({ teams, teamId, onTeam }: TeamChoiceProps) {
  const { t } = useTranslation('account');
  if (teams.length === 0) return <p>{t('join.noTeams')}</p>;
  return (
    <Select
      label={t('field.team')}
      size={44}
      value={teamId ?? ''}
      onChange={(value) => onTeam(value === '' ? null : value)}
      options={[
        { value: '', label: t('join.teamLater') },
        ...teams.map((team) => ({ value: team.teamId, label: team.name })),
      ]}
    />
  );
}
