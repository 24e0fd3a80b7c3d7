import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorLink } from '#shared/protocol/mentor-contract.ts';
import type { LinkRecording } from '#shared/protocol/review-pack.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Loading } from '../../components/Loading.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Switch } from '../../components/Switch.tsx';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { dayAndTime } from '../../format/date.ts';
import { saveFile } from '../../format/save-file.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Pack.module.css';

const MEGABYTE = 1_000_000;

export interface LinkPacksProps {
  readonly classId: string;
  readonly link: MentorLink;
  readonly onClose: () => void;
}

/** Review packs for the mentor of a link: one file per recording, with footage where the teacher says so. */
export function LinkPacks({ classId, link: { linkId, mentorName }, onClose }: LinkPacksProps) {
  const { t } = useTranslation('pack');
  const [hasFootage, setFootage] = useState(false);
  const load = useCallback(() => mentorApi.linkRecordings(classId, linkId), [classId, linkId]);
  const [resource] = useResource(load);
  const making = useSubmission((roomId: string) => mentorApi.pack(classId, linkId, roomId, hasFootage));
  const make = async (roomId: string) => {
    const file = await making.submit(roomId);
    if (file !== null) saveFile(file);
  };
  return (
    <Dialog title={t('packsTitle', { name: mentorName })} about={t('packsAbout')} isOpen onClose={onClose}>
      <div className={styles.footage}>
        <Switch label={t('withFootage')} isOn={hasFootage} onChange={setFootage} />
        {hasFootage && <p>{t('footageMeaning')}</p>}
      </div>
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && <ProblemNote problem={resource.problem} />}
      {resource.phase === 'ready' && resource.value.length === 0 && <p>{t('none')}</p>}
      {resource.phase === 'ready' && (
        <ul className={styles.list}>
          {resource.value.map((row) => (
            <PackItem key={row.roomId} row={row} isBusy={making.isBusy} onMake={() => void make(row.roomId)} />
          ))}
        </ul>
      )}
      <ProblemNote problem={making.problem} />
    </Dialog>
  );
}

interface PackItemProps {
  readonly row: LinkRecording;
  readonly isBusy: boolean;
  readonly onMake: () => void;
}

function PackItem({ row, isBusy, onMake }: PackItemProps) {
  const { t } = useTranslation('pack');
  const { pick } = useLanguage();
  const { day, time } = dayAndTime(row.openedAt, new Date());
  const megabytes = Math.ceil(row.footageBytes / MEGABYTE);
  return (
    <li className={styles.item}>
      <span>
        <b>{row.teamName}</b> · {pick(row.projectName)}
        <small>
          {day} {time} · {megabytes === 0 ? t('noFootage') : t('megabytes', { count: megabytes })}
          {row.isGraded && ` · ${t('graded')}`}
        </small>
      </span>
      <Button
        size={28}
        icon={<Download size={14} aria-hidden="true" />}
        aria-label={t('make', { team: row.teamName })}
        isBusy={isBusy}
        onClick={onMake}
      >
        {t('download')}
      </Button>
    </li>
  );
}
