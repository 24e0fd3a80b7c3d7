import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './OwnIncident.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import strip from './StatusStrip.module.css';
import { StatusStrip } from './StatusStrip.tsx';
import { selectOwnIncident, selectShowSecond } from './show-selectors.ts';

/**
 * The oldest open incident that a seat of this tab owns, in the status line: what happens, how long is left, and that it
 * is done. Most close by the acts that handle them; the director's own screen shows all of them at length.
 */
export function OwnIncident() {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const incident = useRoomStore(selectOwnIncident);
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  const leftMs = incident === null ? 0 : incident.dueAtMs - second * 1000;
  return (
    <StatusStrip label={t('incident.yours')} tone="danger">
      {incident && (
        <>
          <TriangleAlert size={14} aria-hidden="true" />
          <RoleBadge role={incident.ownerRole} />
          <strong className={strip.text} title={pick(incident.brief)}>
            {pick(incident.brief)}
          </strong>
          <span className={styles.left} aria-hidden="true">
            {leftMs > 0 ? formatCountdown(leftMs) : t('incident.late')}
          </span>
          <Button
            size={28}
            isBusy={command.isSending}
            className={strip.button}
            onClick={() => void command.run({ type: 'closeIncident', id: incident.id }, { role: incident.ownerRole })}
          >
            {t('incident.close')}
          </Button>
          <RefusalNote refusal={command.refusal} />
        </>
      )}
    </StatusStrip>
  );
}
