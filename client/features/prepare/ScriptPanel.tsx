import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import type { CheckedGoods } from '#shared/protocol/http-contract.ts';
import { Panel } from '../../components/Panel.tsx';
import { Select } from '../../components/Select.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectProject } from '../studio/show-selectors.ts';
import { useShowLanguage } from '../studio/useShow.ts';
import { CheckedDraft } from './CheckedDraft.tsx';
import styles from './ScriptPanel.module.css';

/** The subject of the draft that is no product's. */
const SCRIPT = 'script';

/** What will be said, and each product's title and selling points, checked while they are typed. */
export function ScriptPanel() {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const lang = useShowLanguage();
  const products = useRoomStore(selectProject)?.products ?? [];
  const [subject, setSubject] = useState(SCRIPT);
  const product = products.find(({ id }) => id === subject);
  return (
    <Panel title={t('show.script.title')} size={48}>
      <div className={styles.body}>
        <Select
          label={t('show.script.subject')}
          value={subject}
          onChange={setSubject}
          options={[
            { value: SCRIPT, label: t('show.script.script') },
            ...products.map(({ id, name }) => ({ value: id, label: t('show.script.copyOf', { name: pick(name) }) })),
          ]}
        />
        <CheckedDraft
          key={subject}
          subject={product === undefined ? SCRIPT : `copy ${product.id}`}
          label={t(product === undefined ? 'show.script.label' : 'show.script.copyLabel')}
          placeholder={t('show.script.placeholder')}
          initial={product === undefined ? '' : copyOf(product, lang)}
          goods={product === undefined ? null : goodsOf(product, lang)}
        />
        {product !== undefined && <p className={styles.state}>{t('show.script.copyNote')}</p>}
      </div>
    </Panel>
  );
}

/** Title and selling points, one to a line, in the language of the show. */
function copyOf({ name, sellingPoints }: Product, lang: Language): string {
  return [name, ...sellingPoints].map((text) => text[lang]).join('\n');
}

/** What the card says of the product, in the language of the show. */
function goodsOf({ priceCents, stock, facts }: Product, lang: Language): CheckedGoods {
  const fact = facts.find(({ topic }) => topic === 'certificate');
  const certificate = fact === undefined ? null : [fact.answer[lang], ...fact.keys[lang]].join('; ');
  return { priceCents, stock, certificate };
}
