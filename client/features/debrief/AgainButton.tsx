import { UsersRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';

export interface AgainButtonProps {
  /** A show that has ended. */
  readonly roomId: string;
  readonly size: 28 | 36;
}

const AgainDialog = lazy(async () => ({ default: (await import('./AgainDialog.tsx')).AgainDialog }));

/** Opens another show before the crowd of an earlier one. */
export function AgainButton({ roomId, size }: AgainButtonProps) {
  const { t } = useTranslation('debrief');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} icon={<UsersRound size={size === 36 ? 16 : 14} />} onClick={() => setOpen(true)}>
        {t('sameCrowd.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <AgainDialog roomId={roomId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
