import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanIncident } from '#shared/protocol/plan-contract.ts';
import type { WallAct, WallIncidents } from '#shared/protocol/wall-contract.ts';
import type { WallRoom } from '#shared/wall/wall-room.ts';
import { Button } from '../../components/Button.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './WallPage.module.css';

export interface InjectActsProps {
  readonly rooms: readonly WallRoom[];
  readonly incidents: WallIncidents;
  readonly isBusy: boolean;
  readonly onInject: (command: WallAct['command'], rooms: readonly WallRoom[]) => void;
  readonly onPlan: (plan: Pick<PlanIncident, 'incidentId' | 'when'>, rooms: readonly WallRoom[]) => void;
}

type When = 'now' | PlanIncident['when']['kind'];

const MINUTE_MS = 60_000;

/** Lets an incident happen now, at a minute of the show, or in some minutes; the same for every room. */
export function InjectActs({ rooms, incidents, isBusy, onInject, onPlan }: InjectActsProps) {
  const { t } = useTranslation('wall');
  const { pick } = useLanguage();
  const [chosen, setChosen] = useState('');
  const [when, setWhen] = useState<When>('now');
  const [minutes, setMinutes] = useState<number | null>(2);
  const incidentId = chosen === '' ? (incidents[0]?.id ?? '') : chosen;
  const live = rooms.filter(({ phase }) => phase === 'live');
  const running = rooms.filter(({ phase }) => phase === 'live' || phase === 'paused');
  const planned = when === 'at' ? rooms.filter(({ phase }) => phase !== 'ended') : running;
  const isMinute = minutes !== null && minutes >= 1 && minutes <= 300;
  const plan = () => {
    if (minutes === null || when === 'now') return;
    const ms = minutes * MINUTE_MS;
    onPlan({ incidentId, when: when === 'at' ? { kind: 'at', showMs: ms } : { kind: 'in', ms } }, planned);
  };
  return (
    <>
      <Select
        label={t('acts.incident')}
        value={incidentId}
        onChange={setChosen}
        options={incidents.map(({ id, name }) => ({ value: id, label: pick(name) }))}
      />
      <p className={styles.brief}>{pick(incidents.find(({ id }) => id === incidentId)?.brief ?? { zh: '', en: '' })}</p>
      <Segmented
        label={t('plans.when')}
        value={when}
        onChange={setWhen}
        options={(['now', 'at', 'in'] as const).map((value) => ({ value, label: t(`plans.kind.${value}`) }))}
      />
      {when === 'now' ? (
        <HoldButton
          disabled={live.length === 0 || incidentId === ''}
          isBusy={isBusy}
          onHold={() => onInject({ type: 'injectIncident', incidentId }, live)}
        >
          {t('acts.inject', { count: live.length })}
        </HoldButton>
      ) : (
        <>
          <NumberField label={t(`plans.minutes.${when}`)} value={minutes} onChange={setMinutes} />
          <Button disabled={planned.length === 0 || incidentId === '' || !isMinute} isBusy={isBusy} onClick={plan}>
            {t('plans.plan', { count: planned.length })}
          </Button>
        </>
      )}
      <p className={styles.brief}>{t('acts.sameDraw')}</p>
    </>
  );
}
