import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ProblemNote } from './ProblemNote.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, with the names of what it happens to. */
  readonly about: string;
  readonly act: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** The request for it: whether it is under way, and why it was refused. */
  readonly submission: { readonly isBusy: boolean; readonly problem: HttpProblem | null };
  readonly children?: ReactNode;
}

/** Asks before something that cannot be taken back. Focus begins at the way out. */
export function ConfirmDialog({ title, about, act, onConfirm, onClose, submission, children }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      about={about}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button size={36} variant="danger" isBusy={submission.isBusy} onClick={onConfirm}>
            {act}
          </Button>
        </>
      }
    >
      {children}
      <ProblemNote problem={submission.problem} />
    </Dialog>
  );
}
