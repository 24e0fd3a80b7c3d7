import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState, MentorLink } from '#shared/protocol/mentor-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Chip, type ChipTone } from '../../components/Chip.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import page from '../../components/StaffPage.module.css';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { dayAndTime } from '../../format/date.ts';
import { LinkPacks } from '../pack/LinkPacks.tsx';
import styles from './Mentors.module.css';

const TONES: Readonly<Record<LinkState, ChipTone>> = { open: 'ok', expired: 'neutral', revoked: 'danger' };

export interface LinkListProps {
  readonly classId: string;
  readonly links: readonly MentorLink[];
  readonly onLinks: (links: readonly MentorLink[]) => void;
}

/** Links of the class: for whom, until when, how often opened, how much is graded; one that works can be withdrawn. */
export function LinkList({ classId, links, onLinks }: LinkListProps) {
  const { t } = useTranslation('mentors');
  const { t: packs } = useTranslation('pack');
  const [asked, setAsked] = useState<MentorLink | null>(null);
  const [packed, setPacked] = useState<MentorLink | null>(null);
  const revoking = useSubmission((linkId: string) => mentorApi.revokeLink(classId, linkId));
  const revoke = async (link: MentorLink): Promise<void> => {
    const next = await revoking.submit(link.linkId);
    if (next === null) return;
    setAsked(null);
    onLinks(next);
  };
  return (
    <Panel size={48} title={t('links.title')} count={links.length}>
      {links.length === 0 ? (
        <EmptyState title={t('links.emptyTitle')} text={t('links.emptyText')} />
      ) : (
        <ScrollBox label={t('links.title')}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('roster.name')}</th>
                <th scope="col">{t('links.opens')}</th>
                <th scope="col">{t('links.state')}</th>
                <th scope="col">{t('links.graded')}</th>
                <th scope="col">{t('links.opened')}</th>
                <th scope="col">
                  <VisuallyHidden>
                    {packs('packs')} {t('links.revoke')}
                  </VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {links.map((link) => (
                <LinkRow key={link.linkId} link={link} onPack={() => setPacked(link)} onRevoke={() => setAsked(link)} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {packed && <LinkPacks classId={classId} link={packed} onClose={() => setPacked(null)} />}
      {asked && (
        <ConfirmDialog
          title={t('links.revokeTitle', { name: asked.mentorName })}
          about={t('links.revokeAbout')}
          act={t('links.revoke')}
          submission={revoking}
          onConfirm={() => void revoke(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}

interface LinkRowProps {
  readonly link: MentorLink;
  readonly onPack: () => void;
  readonly onRevoke: () => void;
}

function LinkRow({ link, onPack, onRevoke }: LinkRowProps) {
  const { t } = useTranslation('mentors');
  const { t: packs } = useTranslation('pack');
  const { day } = dayAndTime(link.expiresAt, new Date());
  const last = link.lastOpenedAt === null ? null : dayAndTime(link.lastOpenedAt, new Date());
  return (
    <tr>
      <th scope="row">{link.mentorName}</th>
      <td>
        {link.assignmentTitle === null
          ? t('links.recordings', { count: link.roomCount })
          : t(link.isPairedOnly ? 'links.paired' : 'links.assignment', { title: link.assignmentTitle })}
      </td>
      <td>
        <Chip tone={TONES[link.state]}>{t(`links.is.${link.state}`, { day })}</Chip>
      </td>
      <td>{t('links.gradedOf', { count: link.gradedCount, of: link.roomCount })}</td>
      <td>
        {last === null
          ? t('links.never')
          : t('links.times', { count: link.openedCount, day: last.day, time: last.time })}
      </td>
      <td>
        {link.state === 'open' && (
          <span className={styles.acts}>
            <Button size={28} aria-label={packs('packsOf', { name: link.mentorName })} onClick={onPack}>
              {packs('packs')}
            </Button>
            <Button size={28} aria-label={t('links.revokeOf', { name: link.mentorName })} onClick={onRevoke}>
              {t('links.revoke')}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
