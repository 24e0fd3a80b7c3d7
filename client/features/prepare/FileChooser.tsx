import { FileUp } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { readTextFile } from '../../format/read-text-file.ts';
import styles from './FileChooser.module.css';

const SAMPLE_URL = '/samples/caipai-products.csv';

/** Three ways to bring a product file: choose it, drop it, or paste its cells. */
export function FileChooser({ onText }: { readonly onText: (fileName: string, text: string) => void }) {
  const { t } = useTranslation('prepare');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setUnreadable(false);
    await readTextFile(file).then(
      (text) => onText(file.name, text),
      () => setUnreadable(true),
    );
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData.files;
    if (file) void take(file);
  };
  return (
    <Panel
      size={48}
      title={t('choose.title')}
      actions={
        <a className={styles.sample} href={SAMPLE_URL} download>
          {t('choose.sample')}
        </a>
      }
    >
      <div className={styles.ways}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the button does. */}
        <div
          className={styles.drop}
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
          onPaste={onPaste}
        >
          <FileUp size={24} strokeWidth={1.5} aria-hidden="true" />
          <p>{t('choose.drop')}</p>
          <Button variant="primary" size={36} onClick={() => input.current?.click()}>
            {t('choose.button')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            aria-label={t('choose.button')}
            className={styles.input}
            tabIndex={-1}
            onChange={(event) => void take(event.target.files?.[0])}
          />
          <p className={styles.hint}>{t('choose.hint')}</p>
          {isUnreadable && (
            <p className={styles.error} role="alert">
              {t('choose.unreadable')}
            </p>
          )}
        </div>
        <div className={styles.paste}>
          <Field
            label={t('choose.paste')}
            rows={7}
            value={pasted}
            onChange={setPasted}
            placeholder={t('choose.pasteExample')}
          />
          <Button size={36} disabled={pasted.trim() === ''} onClick={() => onText('', pasted)}>
            {t('choose.read')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
