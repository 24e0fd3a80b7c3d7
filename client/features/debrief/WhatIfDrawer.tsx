import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadStart, ShowEdit } from '#shared/model/show-edit.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { api } from '../../connection/api.ts';
import { formatClock } from '../../format/clock.ts';
import { EditForm } from './EditForm.tsx';
import type { PlayedShow } from './played-show.ts';
import { useActText } from './useActText.ts';
import { WhatIfResult } from './WhatIfResult.tsx';

export interface WhatIfDrawerProps {
  readonly roomId: string;
  readonly debrief: PlayedShow;
  /** The act that is changed; `new` adds one. */
  readonly subject: MomentAct | 'new';
  /** An edit of it that is shown at once. */
  readonly edit: ShowEdit | null;
  readonly onClose: () => void;
}

/** Changes one act and shows what it would have brought. */
export function WhatIfDrawer({ roomId, debrief, subject, edit: first, onClose }: WhatIfDrawerProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  const [edit, setEdit] = useState<ShowEdit | null>(first);
  const { products } = debrief.brief;
  // Played while the student still thinks. Only a head start: nothing is lost when it fails.
  const prepare = useCallback((draft: HeadStart) => void api.prepareWhatIf(roomId, draft), [roomId]);
  const actText = useActText(products);
  const isNew = subject === 'new';
  return (
    <Drawer
      title={isNew ? t('futures.whatIf.add') : actText(subject)}
      about={
        isNew
          ? t('futures.whatIf.addAbout')
          : t('futures.whatIf.about', {
              clock: formatClock(subject.atMs),
              role: common(`role.${subject.role}.name`),
            })
      }
      isOpen
      onClose={onClose}
    >
      {edit === null ? (
        <EditForm subject={subject} debrief={debrief} onDraft={prepare} onEdit={setEdit} />
      ) : (
        <>
          <WhatIfResult roomId={roomId} debrief={debrief} edit={edit} />
          <Button size={36} onClick={() => setEdit(null)}>
            {t('futures.whatIf.again')}
          </Button>
        </>
      )}
    </Drawer>
  );
}
