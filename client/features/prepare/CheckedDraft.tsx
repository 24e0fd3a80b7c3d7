import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Language } from '#shared/model/language.ts';
import type { CheckedFinding, CheckedGoods } from '#shared/protocol/http-contract.ts';
import { inPlaceOf, sentencesOf } from '#shared/speech/sentences.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { keepChoice, readChoice } from '../studio/stored-choice.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import styles from './ScriptPanel.module.css';
import { useSpeechCheck } from './useSpeechCheck.ts';

/** The longest text; the schema of the check says the same. */
const LONGEST = 5_000;

export interface CheckedDraftProps {
  /** What the draft is of; each has a place of its own in this browser. */
  readonly subject: string;
  readonly label: string;
  readonly placeholder: string;
  /** What it begins with, until somebody has written something else. */
  readonly initial: string;
  /** What it is about; null: of many goods. */
  readonly goods: CheckedGoods | null;
}

/** A text that is checked while it is typed; a safer sentence is taken with one press. Kept in this browser. */
export function CheckedDraft({ subject, label, placeholder, initial, goods }: CheckedDraftProps) {
  const { t } = useTranslation('prepare');
  const lang = useShowLanguage();
  const { roomId = '' } = useParams();
  const place = `${subject} ${roomId}`;
  const [text, setText] = useState(() => readChoice(place) ?? initial);
  const { findings, phase } = useSpeechCheck(text, lang, goods);
  const write = (next: string) => {
    setText(next);
    keepChoice(place, next === initial ? null : next);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const replace = ({ finding: { start = 0, end = 0 }, guidance }: CheckedFinding) => {
    const sentence = sentencesOf(text).find(({ from, to }) => from <= start && end <= to);
    if (guidance === null || sentence === undefined) return;
    const { from, to } = sentence;
    const safer = inPlaceOf(text.slice(from, to), guidance.safer[lang]);
    if (!typeOver(field.current, from, to, safer)) write(text.slice(0, from) + safer + text.slice(to));
  };
  return (
    <>
      <Field
        label={label}
        placeholder={placeholder}
        value={text}
        onChange={write}
        rows={6}
        maxLength={LONGEST}
        inputRef={field as Ref<HTMLInputElement | HTMLTextAreaElement>}
      />
      <p className={styles.state} role="status">
        {text !== '' && phase === 'checked' && t('show.script.found', { count: findings.length })}
        {phase === 'failed' && t('show.script.failed')}
      </p>
      {findings.length > 0 && (
        <ul className={styles.list} aria-label={t('show.script.findings')}>
          {findings.map((found) => (
            <Found
              key={`${found.finding.start} ${found.finding.id}`}
              found={found}
              lang={lang}
              onAccept={() => replace(found)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface FoundProps {
  readonly found: CheckedFinding;
  /** Of the words: the safer sentence is shown as it would stand there, whatever the page speaks. */
  readonly lang: Language;
  readonly onAccept: () => void;
}

function Found({ found: { finding, guidance }, lang, onAccept }: FoundProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const [basis] = guidance?.basis ?? [];
  return (
    <li className={styles.found}>
      <p className={styles.phrase}>{t('show.script.phrase', { phrase: finding.phrase, severity: finding.severity })}</p>
      {guidance && <p>{pick(guidance.why)}</p>}
      {basis && (
        <p className={styles.law}>{t('show.script.law', { law: pick(basis.law), article: pick(basis.article) })}</p>
      )}
      {guidance && (
        <p className={styles.safer}>
          <span>{t('show.script.safer', { text: guidance.safer[lang] })}</span>
          <Button size={28} onClick={onAccept}>
            {t('show.script.accept')}
          </Button>
        </p>
      )}
    </li>
  );
}

/**
 * Puts words in the place of others as if they had been typed, so that the browser's undo takes them back; the place keeps
 * the focus. False where the browser cannot.
 */
function typeOver(field: HTMLTextAreaElement | null, from: number, to: number, words: string): boolean {
  if (field === null) return false;
  field.focus();
  field.setSelectionRange(from, to);
  // Nothing else writes into a field and can be undone.
  return typeof document.execCommand === 'function' && document.execCommand('insertText', false, words);
}
