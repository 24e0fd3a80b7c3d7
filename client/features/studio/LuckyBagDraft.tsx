import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { formatClock } from '../../format/clock.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Draft.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import { SelectField } from './SelectField.tsx';
import { selectShowSecond } from './show-selectors.ts';
import { useShowTexts } from './useShow.ts';

/** The schema of `startLuckyBag` says the same. */
const LONGEST_PRIZE = 60;
const LONGEST_PHRASE = 20;
const MOST_WINNERS = 100;
const MINUTES = ['1', '3', '5', '10'] as const;

/** A lucky bag: the prize, how many win it, the words that viewers write to take part. It goes up after a hold. */
export function LuckyBagDraft({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('studio');
  const say = useShowTexts();
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [prize, setPrize] = useState('');
  const [phrase, setPhrase] = useState(() => say('luckyBag.firstPhrase'));
  const [winners, setWinners] = useState<number | null>(3);
  const [minutes, setMinutes] = useState<string>('3');
  const hasWinners = winners !== null && winners >= 1 && winners <= MOST_WINNERS;
  const isReady = prize.trim() !== '' && phrase.trim() !== '' && hasWinners;
  const durationMs = Number(minutes) * 60_000;

  useEffect(() => field.current?.focus(), []);
  const start = async () => {
    if (!isReady) return;
    const isDone = await command.run(
      { type: 'startLuckyBag', prize: prize.trim(), phrase: phrase.trim(), winners, durationMs },
      { role: 'operator' },
    );
    if (isDone) onClose();
  };
  const shared = { isLabelHidden: true, onEscape: onClose } as const;

  return (
    <>
      <div className={styles.row}>
        <div className={styles.wide}>
          <Field
            {...shared}
            label={t('luckyBag.prize')}
            placeholder={t('luckyBag.prize')}
            value={prize}
            onChange={setPrize}
            maxLength={LONGEST_PRIZE}
            inputRef={field}
          />
        </div>
        <div className={styles.field}>
          <NumberField {...shared} label={t('luckyBag.winnerCount')} value={winners} onChange={setWinners} before="×" />
        </div>
        <SelectField
          label={t('coupon.duration')}
          value={minutes}
          onChange={setMinutes}
          options={MINUTES.map((count) => ({ value: count, label: t('coupon.minutes', { count: Number(count) }) }))}
        />
      </div>
      <div className={styles.row} data-second>
        <div className={styles.wide}>
          <Field
            {...shared}
            label={t('luckyBag.phrase')}
            placeholder={t('luckyBag.phrase')}
            value={phrase}
            onChange={setPhrase}
            maxLength={LONGEST_PHRASE}
          />
        </div>
        <HoldButton size={28} disabled={!isReady} isBusy={command.isSending} onHold={() => void start()}>
          {t('luckyBag.start')}
        </HoldButton>
        <IconButton size={28} label={t('priceDraft.close')} icon={<X size={16} />} onClick={onClose} />
      </div>
      <div className={styles.lines}>
        <RefusalNote refusal={command.refusal} />
        {command.refusal === null &&
          (isReady ? (
            <p className={styles.line}>
              {t('luckyBag.consequence', {
                count: winners,
                phrase: phrase.trim(),
                clock: formatClock(second * 1000 + durationMs),
              })}
            </p>
          ) : (
            <p className={styles.quiet}>{t('luckyBag.invalid')}</p>
          ))}
      </div>
    </>
  );
}
