import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton.tsx';
import { Field } from '../../components/Field.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { PriceField } from '../../components/PriceField.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { SecretField } from '../../components/SecretField.tsx';
import { Select } from '../../components/Select.tsx';
import styles from './FormShelf.module.css';
import { Sample, Shelf } from './Shelf.tsx';

/** What is filled in. */
export function FormShelf() {
  const { t } = useTranslation('studio');
  const [text, setText] = useState('');
  const [count, setCount] = useState<number | null>(20);
  const [cents, setCents] = useState<number | null>(12_900);
  const [role, setRole] = useState('host');
  return (
    <Shelf title={t('gallery.form')}>
      <Sample name="Field">
        <Field label={t('cue.placeholder')} value={text} onChange={setText} placeholder={t('cue.placeholder')} />
        <Field label={t('gift.text')} value={text} onChange={setText} message={t('gift.invalid')} tone="error" />
        <Field label={t('lobby.code')} value="BCDF-GHJK" isDisabled onChange={setText} />
      </Sample>
      <Sample name="NumberField · PriceField">
        <NumberField label={t('stockForm.label')} value={count} onChange={setCount} />
        <PriceField label={t('priceDraft.label')} value={cents} onChange={setCents} before="¥" />
      </Sample>
      <Sample name="SecretField · Select">
        <SecretField label={t('gallery.secret')} value={text} onChange={setText} autoComplete="current-password" />
        <Select
          label={t('cue.to')}
          value={role}
          onChange={setRole}
          options={(['host', 'operator'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </Sample>
      <Sample name="QrCode · CopyButton">
        <div className={styles.code}>
          <QrCode text="http://192.168.1.20:4400/watch/w7777777777777777777777777" label={t('lobby.watchCode')} />
        </div>
        <CopyButton text="BCDF-GHJK" label={t('lobby.copy')} />
      </Sample>
    </Shelf>
  );
}
