import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { paysCents } from '../studio/offer-math.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { findShown, selectProject, selectPublic } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useMoney, useShowLanguage, useShowTexts } from '../studio/useShow.ts';
import styles from './ActPad.module.css';
import { actWords, canGiveAct, type OnAir, PAD_ACTS_OF, PAD_KEYS, type PadAct } from './act-caption.ts';
import { useSpeak } from './useSpeak.ts';

export interface ActPadProps {
  readonly seat: 'host' | 'assistant';
}

/** One key per act: it puts the act on air with words made of the product's own points, facts and figures. */
export function ActPad({ seat }: ActPadProps) {
  const { t } = useTranslation('studio');
  const give = useGiveAct(seat);
  const kinds = PAD_ACTS_OF[seat];
  const keys = kinds.map((kind) => [PAD_KEYS[kind], () => give.act(kind)] as const);
  useHotkeys(Object.fromEntries(keys));
  return (
    <div className={styles.pad} role="toolbar" aria-label={t('host.acts')}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.act}
          disabled={!give.can(kind)}
          title={give.can(kind) ? undefined : t('host.needsProduct')}
          aria-busy={give.isSending || undefined}
          onClick={() => give.act(kind)}
        >
          <KeyHint>{PAD_KEYS[kind]}</KeyHint>
          {t(`acts.${kind}`)}
        </button>
      ))}
      <RefusalNote refusal={give.refusal} />
    </div>
  );
}

function useGiveAct(seat: ActPadProps['seat']) {
  const say = useShowTexts();
  const lang = useShowLanguage();
  const { spoken } = useMoney();
  const project = useRoomStore(selectProject);
  const room = useRoomStore(selectPublic);
  const { speak, isSending, refusal } = useSpeak(seat);
  const turns = useRef<Partial<Record<PadAct, number>>>({});
  const onAir = readOnAir();

  function readOnAir(): OnAir | null {
    const shown = findShown(project, room.queue, room.pinned?.productId ?? null);
    if (shown === null) return null;
    const pays = paysCents(room, shown.item);
    return { ...shown, couponPriceCents: pays === shown.item.priceCents ? null : pays };
  }
  const act = async (kind: PadAct) => {
    if (!canGiveAct(kind, onAir)) return;
    const turn = turns.current[kind] ?? 0;
    const words = actWords(kind, onAir, lang, turn, spoken);
    const isOnAir = await speak(say(`say.${words.key}`, words.values), 'act-pad', [words.act]);
    if (isOnAir) turns.current[kind] = turn + 1;
  };
  return { act: (kind: PadAct) => void act(kind), can: (kind: PadAct) => canGiveAct(kind, onAir), isSending, refusal };
}
