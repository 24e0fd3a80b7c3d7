import type { Language } from '#shared/model/language.ts';
import type { Cue } from './cue-list.ts';
import styles from './PromptText.module.css';

export interface PromptTextProps {
  readonly cues: readonly Cue[];
  /** The one to say now. */
  readonly index: number;
  readonly lang: Language;
}

/** Everything to say in this segment as one text; the line to say now is on top and the rest scrolls with it. */
export function PromptText({ cues, index, lang }: PromptTextProps) {
  return (
    <ol className={styles.text} lang={lang}>
      {cues.map((cue, at) => (
        <li
          key={cue.id}
          className={styles.line}
          data-state={at < index ? 'said' : at === index ? 'now' : 'coming'}
          aria-current={at === index || undefined}
          ref={(line) => {
            if (at === index && line?.parentElement) line.parentElement.scrollTop = line.offsetTop;
          }}
        >
          {cue.text}
        </li>
      ))}
    </ol>
  );
}
