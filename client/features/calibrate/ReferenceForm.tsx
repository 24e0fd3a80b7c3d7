import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marks } from '#shared/model/grade.ts';
import type { CalibrationCandidate } from '#shared/protocol/calibration-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { CriterionRow } from '../review/CriterionRow.tsx';
import styles from './Calibrate.module.css';

export interface ReferenceFormProps {
  /** Null: it cannot be used any more, and is taken out by the next saving. */
  readonly candidate: CalibrationCandidate | null;
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
  readonly onRemove: () => void;
}

/** The reference marks of one calibration recording. */
export function ReferenceForm({ candidate, marks, onMarks, onRemove }: ReferenceFormProps) {
  const { t } = useTranslation('calibrate');
  const { pick } = useLanguage();
  const [openId, setOpenId] = useState<DimensionId | null>(null);
  if (candidate === null) return null;
  const { roomId, teamName, projectName, criteria } = candidate;
  const openCount = criteria.filter(({ id }) => marks[id] === undefined).length;
  const name = `${teamName} · ${pick(projectName)}`;
  return (
    <section className={styles.reference} aria-label={t('setup.reference', { name })}>
      <header>
        <b className={styles.what}>{name}</b>
        <span className={styles.hint}>{openCount > 0 && t('open', { count: openCount })}</span>
        <ButtonLink size={28} to={`/review/${roomId}`}>
          {t('setup.watch')}
        </ButtonLink>
        <Button size={28} onClick={onRemove}>
          {t('setup.remove')}
        </Button>
      </header>
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          mark={marks[criterion.id]}
          isEditable
          isOpen={criterion.id === openId}
          onOpen={() => setOpenId(criterion.id === openId ? null : criterion.id)}
          onMark={(mark) => onMarks({ ...marks, [criterion.id]: mark })}
        />
      ))}
    </section>
  );
}
