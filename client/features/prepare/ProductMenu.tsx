import { EllipsisVertical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { RoomCommand } from '#shared/commands/command.ts';
import { Button } from '../../components/Button.tsx';
import menu from './Menu.module.css';
import { useCanPrepare } from './useCanPrepare.ts';

export interface ProductMenuProps {
  readonly productId: string;
  readonly name: string;
  readonly slot: number;
  readonly count: number;
  readonly onCommand: (command: RoomCommand) => void;
}

/** Moves a product in the queue, or leaves it out of the show. */
export function ProductMenu({ productId, name, slot, count, onCommand }: ProductMenuProps) {
  const { t } = useTranslation('prepare');
  const canPrepare = useCanPrepare();
  const places = [
    { word: 'up', toIndex: slot - 2, isPossible: slot > 1 },
    { word: 'down', toIndex: slot, isPossible: slot < count },
    { word: 'first', toIndex: 0, isPossible: slot > 1 },
    { word: 'last', toIndex: count - 1, isPossible: slot < count },
  ] as const;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button
          size={28}
          variant="quiet"
          disabled={!canPrepare}
          aria-label={t('show.products.menu', { name })}
          icon={<EllipsisVertical size={16} aria-hidden="true" />}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} sideOffset={4} align="end" loop>
          {places.map(({ word, toIndex, isPossible }) => (
            <DropdownMenu.Item
              key={word}
              className={menu.choice}
              disabled={!isPossible}
              onSelect={() => onCommand({ type: 'moveProduct', productId, toIndex })}
            >
              {t(`show.products.${word}`)}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Item
            className={menu.choice}
            disabled={count === 1}
            onSelect={() => onCommand({ type: 'removeProduct', productId })}
          >
            {t('show.products.remove')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
