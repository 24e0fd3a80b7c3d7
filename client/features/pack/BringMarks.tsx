import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomIdSchema } from '#shared/model/ids.ts';
import { PackProblemCode } from '#shared/protocol/pack-problem-text.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import type { HttpResult } from '../../connection/http-client.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './Pack.module.css';

/** A marks file as it was picked. */
interface Picked {
  readonly roomId: string;
  readonly file: unknown;
}

/** Brings the marks of a review pack back: one's own, or as a teacher those of a mentor. */
export function BringMarks({ onBrought }: { readonly onBrought: () => void }) {
  const { t } = useTranslation('pack');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={36} icon={<FileUp size={16} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('bring')}
      </Button>
      {isOpen && <BringDialog onClose={() => setOpen(false)} onBrought={onBrought} />}
    </>
  );
}

interface BringDialogProps {
  readonly onClose: () => void;
  readonly onBrought: () => void;
}

function BringDialog({ onClose, onBrought }: BringDialogProps) {
  const { t } = useTranslation('pack');
  const { t: common } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const bringing = useSubmission(async (asked: Picked & { readonly isOverDraft: boolean }) =>
    asked.roomId === '' ? NOT_READABLE : reviewApi.bringMarks(asked.roomId, asked.file, asked.isOverDraft),
  );
  const isDraftNewer = bringing.problem?.code === PackProblemCode.PackDraftNewer;
  const bring = async (asked: Picked, isOverDraft: boolean) => {
    setDone(null);
    const brought = await bringing.submit({ ...asked, isOverDraft });
    if (brought === null) return;
    const { raterName, teamName, annotationCount } = brought;
    setDone(t('brought', { rater: raterName, team: teamName, count: annotationCount }));
    onBrought();
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const asked = await readMarksFile(file);
    setPicked(asked);
    await bring(asked, false);
  };
  return (
    <Dialog
      title={t('bringTitle')}
      about={t('bringAbout')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {common('action.close')}
          </Button>
          {isDraftNewer && picked !== null && (
            <Button size={36} variant="danger" isBusy={bringing.isBusy} onClick={() => void bring(picked, true)}>
              {t('instead')}
            </Button>
          )}
          <Button size={36} variant="primary" isBusy={bringing.isBusy} onClick={() => input.current?.click()}>
            {t('choose')}
          </Button>
        </>
      }
    >
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('choose')}
        className={styles.input}
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file may be picked again.
          event.target.value = '';
        }}
      />
      <p role="status">{done}</p>
      <ProblemNote problem={bringing.problem} />
    </Dialog>
  );
}

const NOT_READABLE: HttpResult<never> = { ok: false, problem: { code: PackProblemCode.PackNotReadable, params: {} } };

/** Only as far as to know whom to ask: the server reads it all. An empty id: it is no marks file. */
async function readMarksFile(picked: File): Promise<Picked> {
  try {
    const file: unknown = JSON.parse(await picked.text());
    const stamp = typeof file === 'object' && file !== null && 'stamp' in file ? file.stamp : null;
    const roomId = typeof stamp === 'object' && stamp !== null && 'roomId' in stamp ? stamp.roomId : null;
    return { roomId: roomIdSchema.safeParse(roomId).data ?? '', file };
  } catch {
    return { roomId: '', file: null };
  }
}
