import { Plus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { findShown, selectProject, selectPublic } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import { FactDrawer } from './FactDrawer.tsx';
import menu from './Menu.module.css';
import styles from './ProductPanel.module.css';
import { ProductTable } from './ProductTable.tsx';
import { useCanPrepare } from './useCanPrepare.ts';

/** The goods of the show in the order in which they are told: chosen from the project, ordered and priced. */
export function ProductPanel() {
  const { t } = useTranslation('prepare');
  const { queue } = useRoomStore(selectPublic);
  const project = useRoomStore(selectProject);
  const [openId, setOpenId] = useState<string | null>(null);
  const command = useCommand();
  return (
    <Panel
      title={t('show.products.title')}
      count={queue.length}
      size={48}
      actions={
        <>
          <span className={styles.keys}>
            {t('show.products.keys')} <KeyHint>Alt ↑</KeyHint> <KeyHint>Alt ↓</KeyHint>
          </span>
          <AddMenu onAdd={(productId) => void command.run({ type: 'addProduct', productId })} />
        </>
      }
    >
      <RefusalNote refusal={command.refusal} />
      <ProductTable onFacts={setOpenId} />
      <FactDrawer shown={findShown(project, queue, openId)} onClose={() => setOpenId(null)} />
    </Panel>
  );
}

/** The products of the project that are not in the show. */
function AddMenu({ onAdd }: { readonly onAdd: (productId: string) => void }) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const { queue } = useRoomStore(selectPublic);
  const products = useRoomStore(selectProject)?.products ?? [];
  const canPrepare = useCanPrepare();
  const rest = products.filter(({ id }) => !queue.some((item) => item.productId === id));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button icon={<Plus size={14} aria-hidden="true" />} disabled={!canPrepare || rest.length === 0}>
          {rest.length === 0 ? t('show.products.allChosen') : t('show.products.add')}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} sideOffset={4} align="end" loop>
          {rest.map(({ id, shortName, priceCents }) => (
            <DropdownMenu.Item key={id} className={menu.choice} onSelect={() => onAdd(id)}>
              <span>{pick(shortName)}</span>
              <span className={menu.aside}>{price(priceCents)}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
