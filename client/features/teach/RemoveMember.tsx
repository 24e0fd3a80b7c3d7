import { useTranslation } from 'react-i18next';
import type { ClassMember } from '#shared/protocol/class-contract.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import type { OpenClass } from './useClass.ts';

export interface RemoveMemberProps {
  readonly open: OpenClass;
  readonly member: ClassMember;
  readonly onClose: () => void;
}

/** Asks before a student leaves the class, and says what stays. */
export function RemoveMember({ open: { view, onView }, member, onClose }: RemoveMemberProps) {
  const { t } = useTranslation('teach');
  const removal = useSubmission(() => classApi.removeMember(view.classId, member.id));
  const remove = async (): Promise<void> => {
    const next = await removal.submit(undefined);
    if (next === null) return;
    onClose();
    onView(next);
  };
  return (
    <ConfirmDialog
      title={t('team.removeTitle', { name: member.name })}
      about={t('team.removeAbout', { name: member.name, className: view.name })}
      act={t('team.removeAct')}
      submission={removal}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
