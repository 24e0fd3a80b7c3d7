import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPart, RoomFootage } from '#shared/protocol/footage-contract.ts';
import { footageDoor, footageUrl } from '#shared/protocol/footage-url.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { footageApi } from '../../connection/footage-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './FootageDrawer.module.css';
import { FootageItem } from './FootageItem.tsx';
import { ViewingList } from './ViewingList.tsx';

export interface FootageDrawerProps {
  readonly roomId: string;
  readonly footage: RoomFootage;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What there is of a show's footage: whose, how long it is kept, to download and delete, and who looked at one's own. */
export function FootageDrawer({ roomId, footage, onClose, onChanged }: FootageDrawerProps) {
  const { t } = useTranslation('replay');
  const [doomed, setDoomed] = useState<ListedPart | null>(null);
  const removal = useSubmission((part: ListedPart) => footageApi.remove(roomId, part.partId));
  const remove = async () => {
    if (doomed === null || (await removal.submit(doomed)) === null) return;
    setDoomed(null);
    onChanged();
  };
  const isOwner = footage.parts.some((part) => part.isOwn);
  return (
    <Drawer title={t('footage.title')} about={t('footage.about')} isOpen onClose={onClose}>
      {footage.parts.length === 0 && <EmptyState title={t('footage.none')} text={t('footage.noneText')} />}
      <ul className={styles.list} aria-label={t('footage.parts')}>
        {footage.parts.map((part) => (
          <FootageItem
            key={part.partId}
            part={part}
            downloadUrl={footageUrl.file(footageDoor.ofRoom(roomId), part.partId, footage.pass, 'download')}
            onDelete={() => setDoomed(part)}
          />
        ))}
      </ul>
      {isOwner && <ViewingList viewings={footage.viewings} />}
      {doomed !== null && (
        <ConfirmDialog
          title={t('footage.deleteTitle')}
          about={t('footage.deleteAbout', { name: doomed.ownerName })}
          act={t('footage.delete')}
          onConfirm={() => void remove()}
          onClose={() => setDoomed(null)}
          submission={removal}
        />
      )}
    </Drawer>
  );
}
