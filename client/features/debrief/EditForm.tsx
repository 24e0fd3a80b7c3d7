import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadStart, ShowEdit } from '#shared/model/show-edit.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { PriceField } from '../../components/PriceField.tsx';
import { Select } from '../../components/Select.tsx';
import { formatClock } from '../../format/clock.ts';
import { currencySign } from '../../format/money.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './EditForm.module.css';
import { ADDED_ACTS, type AddedAct, type EditDraft, type EditWay, editOf, placeOf, waysOf } from './edit-draft.ts';
import type { PlayedShow } from './played-show.ts';
import { useHeadStart } from './useHeadStart.ts';

export interface EditFormProps {
  readonly subject: MomentAct | 'new';
  readonly debrief: PlayedShow;
  /** The edit as it is filled in, or where it would come while something is missing. Must be stable. */
  readonly onDraft: (draft: HeadStart) => void;
  readonly onEdit: (edit: ShowEdit) => void;
}

/** Acts can be added every five seconds of the show. */
const STEP_S = 5;

/** What is to be changed in an act, or which one is to be added. */
export function EditForm({ subject, debrief, onDraft, onEdit }: EditFormProps) {
  const { t } = useTranslation('debrief');
  const [draft, setDraft] = useState<EditDraft>(() => firstDraft(subject, debrief));
  const [isMissing, setMissing] = useState(false);
  useHeadStart(
    useMemo(() => editOf(subject, draft) ?? placeOf(subject, draft), [subject, draft]),
    onDraft,
  );
  const change = (part: Partial<EditDraft>): void => {
    setMissing(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const edit = editOf(subject, draft);
    setMissing(edit === null);
    if (edit !== null) onEdit(edit);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {subject === 'new' ? (
        <NewAct draft={draft} showMs={debrief.showMs} onChange={change} />
      ) : (
        <Ways subject={subject} draft={draft} onChange={change} />
      )}
      <Details kind={subject === 'new' ? draft.added : draft.way} draft={draft} debrief={debrief} onChange={change} />
      <Button variant="primary" size={36} type="submit">
        {t('futures.whatIf.play')}
      </Button>
      {isMissing && (
        <p className={styles.missing} role="alert">
          {t('futures.whatIf.missing')}
        </p>
      )}
    </form>
  );
}

interface PartProps {
  readonly draft: EditDraft;
  readonly onChange: (part: Partial<EditDraft>) => void;
}

function Ways({ subject, draft, onChange }: PartProps & { readonly subject: MomentAct }) {
  const { t } = useTranslation('debrief');
  const label = (way: EditWay): string => {
    if (typeof way !== 'number') return t(`futures.whatIf.ways.${way}`);
    return t(`futures.whatIf.ways.${way < 0 ? 'earlier' : 'later'}`, { seconds: Math.abs(way) });
  };
  const ways = waysOf(subject);
  return (
    <Select
      label={t('futures.whatIf.way')}
      value={String(draft.way)}
      options={ways.map((way) => ({ value: String(way), label: label(way) }))}
      onChange={(value) => onChange({ way: ways.find((way) => String(way) === value) ?? 'remove' })}
    />
  );
}

function NewAct({ draft, showMs, onChange }: PartProps & { readonly showMs: number }) {
  const { t } = useTranslation('debrief');
  const id = useId();
  const kinds = Object.keys(ADDED_ACTS).filter((kind): kind is AddedAct => kind in ADDED_ACTS);
  return (
    <>
      <Select
        label={t('futures.whatIf.field.act')}
        value={draft.added}
        options={kinds.map((kind) => ({ value: kind, label: t(`futures.whatIf.addActs.${kind}`) }))}
        onChange={(value) => onChange({ added: kinds.find((kind) => kind === value) ?? 'utter' })}
      />
      <div className={styles.at}>
        <label htmlFor={id}>{t('futures.whatIf.field.at')}</label>
        <output htmlFor={id}>{formatClock(draft.atMs)}</output>
        <input
          id={id}
          type="range"
          min={0}
          max={Math.max(0, Math.floor(showMs / 1_000) - 1)}
          step={STEP_S}
          value={draft.atMs / 1_000}
          aria-valuetext={formatClock(draft.atMs)}
          onChange={(event) => onChange({ atMs: Number(event.target.value) * 1_000 })}
        />
      </div>
    </>
  );
}

interface DetailsProps extends PartProps {
  readonly kind: EditWay | AddedAct;
  readonly debrief: PlayedShow;
}

function Details({ kind, draft, debrief, onChange }: DetailsProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const { products, currency } = debrief.brief;
  const hasProduct = kind === 'product' || kind === 'pinProduct' || kind === 'changePrice';
  const hasPrice = kind === 'price' || kind === 'changePrice';
  const hasWords = kind === 'words' || kind === 'utter';
  return (
    <>
      {hasProduct && (
        <Select
          label={t('futures.whatIf.field.product')}
          value={draft.productId}
          options={products.map(({ id, shortName }) => ({ value: id, label: pick(shortName) }))}
          onChange={(productId) => onChange({ productId })}
        />
      )}
      {hasPrice && (
        <PriceField
          label={t('futures.whatIf.field.price')}
          value={draft.priceCents}
          before={currencySign(currency)}
          onChange={(priceCents) => onChange({ priceCents })}
        />
      )}
      {hasWords && (
        <Field
          label={t('futures.whatIf.field.text')}
          value={draft.text}
          rows={3}
          maxLength={200}
          onChange={(text) => onChange({ text })}
        />
      )}
    </>
  );
}

function firstDraft(subject: MomentAct | 'new', { brief, showMs }: PlayedShow): EditDraft {
  const command = subject === 'new' ? null : subject.command;
  const half = Math.round(showMs / 2_000 / STEP_S) * STEP_S * 1_000;
  return {
    way: 'remove',
    added: 'utter',
    atMs: subject === 'new' ? half : subject.atMs,
    text: command !== null && 'text' in command ? command.text : '',
    priceCents: command?.type === 'changePrice' ? command.priceCents : null,
    productId: (command?.type === 'pinProduct' ? command.productId : brief.products[0]?.id) ?? '',
  };
}
