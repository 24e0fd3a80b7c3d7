import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { SEAT_ORDER } from '../store/seat-claims.ts';
import { Select } from './Select.tsx';

export interface SeatSelectProps {
  readonly label: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** One of the five seats. */
export function SeatSelect({ label, value, onChange }: SeatSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      value={value}
      onChange={(chosen) => onChange(SEAT_ORDER.find((role) => role === chosen) ?? 'host')}
      options={SEAT_ORDER.map((role) => ({ value: role, label: t(`role.${role}.name`) }))}
    />
  );
}
