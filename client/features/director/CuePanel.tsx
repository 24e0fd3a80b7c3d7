import { Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_NEW_EVERY_MS } from '#shared/alerts/host-pace.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { selectCues, selectShowSecond } from '../studio/show-selectors.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import { useShowTexts } from '../studio/useShow.ts';
import { CueLog } from './CueLog.tsx';
import styles from './CuePanel.module.css';
import { CUE_PRESETS, type CueTarget, cueTargets, rolesOf } from './cue-targets.ts';

/** The longest cue; the schema of `giveCue` says the same. */
const LONGEST = 120;

export interface CuePanelProps {
  /** Mentors and teachers may name the director too. */
  readonly isStaff?: boolean;
  readonly className?: string | undefined;
}

/** A cue to one seat or to all: digits choose the seat, Alt and a digit a ready cue, Enter sends what is written. */
export function CuePanel({ isStaff = false, className }: CuePanelProps) {
  const { t } = useTranslation('studio');
  const say = useShowTexts();
  const command = useCommand();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [target, setTarget] = useState<CueTarget>('host');
  const [text, setText] = useState('');
  const second = useRoomStore(selectShowSecond);
  const lastToHost = useRoomStore(selectCues)
    .filter((cue) => cue.to === 'host')
    .at(-1);
  /** Seconds until the host would see the next one. */
  const hostIn = lastToHost ? Math.ceil((lastToHost.atMs + HOST_NEW_EVERY_MS) / 1000) - second : 0;
  const targets = cueTargets(isStaff);
  const presets = CUE_PRESETS[target].map((key) => say(`cue.presets.${key}`));

  const give = async (words: string) => {
    const said = words.trim();
    if (said === '') return false;
    return command.run({ type: 'giveCue', roles: rolesOf(target, isStaff), text: said }, { role: 'director' });
  };
  const send = async () => {
    if (await give(text)) setText('');
  };
  useHotkeys({
    ...Object.fromEntries(
      targets.map((one, index) => [
        String(index + 1),
        () => {
          setTarget(one);
          field.current?.focus();
        },
      ]),
    ),
    ...Object.fromEntries(presets.map((words, index) => [`Alt+${index + 1}`, () => void give(words)])),
  });

  return (
    <Panel
      title={t('cue.title')}
      className={className}
      actions={
        <Segmented
          size={28}
          label={t('cue.to')}
          value={target}
          onChange={setTarget}
          options={targets.map((value, index) => ({
            value,
            label: (
              <>
                <KeyHint>{index + 1}</KeyHint>
                {value === 'all' ? t('cue.all') : t(`roles.${value}`)}
              </>
            ),
          }))}
        />
      }
    >
      <div className={styles.body}>
        <ul className={styles.presets} aria-label={t('cue.ready')}>
          {presets.map((words, index) => (
            <li key={words}>
              <button
                type="button"
                className={styles.preset}
                title={words}
                aria-busy={command.isSending || undefined}
                onClick={() => void give(words)}
              >
                <KeyHint>Alt {index + 1}</KeyHint>
                <span className={styles.words}>{words}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.row}>
          <div className={styles.field}>
            <Field
              label={t('cue.label', { target: target === 'all' ? t('cue.all') : t(`roles.${target}`) })}
              isLabelHidden
              placeholder={t('cue.placeholder')}
              value={text}
              onChange={setText}
              maxLength={LONGEST}
              onSubmit={() => void send()}
              onEscape={() => field.current?.blur()}
              inputRef={field}
            />
          </div>
          <Button
            icon={<Send size={14} />}
            keyHint="Enter"
            disabled={text.trim() === ''}
            isBusy={command.isSending}
            onClick={() => void send()}
          >
            {t('cue.send')}
          </Button>
        </div>
        <RefusalNote refusal={command.refusal} />
        {hostIn > 0 && (target === 'host' || target === 'all') && (
          <p className={styles.wait}>{t('cue.hostIn', { count: hostIn })}</p>
        )}
        <CueLog />
      </div>
    </Panel>
  );
}
