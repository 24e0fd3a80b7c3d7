import { Pin, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonVariant } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { Sample, Shelf } from './Shelf.tsx';

const VARIANTS: readonly ButtonVariant[] = ['primary', 'default', 'quiet', 'danger'];
const SIZES = [28, 32, 36, 44] as const;

/** What is pressed. */
export function PressShelf() {
  const { t } = useTranslation('studio');
  const toast = useToast();
  const [isOn, setOn] = useState(true);
  const [size, setSize] = useState<'S' | 'M' | 'L'>('M');
  const [isOpen, setOpen] = useState(false);
  return (
    <Shelf title={t('gallery.press')}>
      <Sample name="Button">
        {VARIANTS.map((variant) => (
          <Button key={variant} variant={variant} keyHint="P">
            {t('stage.pin')}
          </Button>
        ))}
        <Button icon={<Send size={14} />} isBusy>
          {t('cue.send')}
        </Button>
        <Button disabled>{t('stage.delist')}</Button>
      </Sample>
      <Sample name="Button size">
        {SIZES.map((one) => (
          <Button key={one} size={one}>
            {one}
          </Button>
        ))}
      </Sample>
      <Sample name="HoldButton">
        <HoldButton onHold={() => toast('ok', t('recall.pinProduct'))}>{t('priceDraft.hold')}</HoldButton>
        <HoldButton disabled onHold={() => undefined}>
          {t('priceDraft.hold')}
        </HoldButton>
      </Sample>
      <Sample name="IconButton · KeyHint">
        <IconButton label={t('stage.pin')} keyHint="P" icon={<Pin size={16} />} />
        <KeyHint>Ctrl K</KeyHint>
        <KeyHint>1</KeyHint>
      </Sample>
      <Sample name="Switch · Segmented">
        <Switch label={t('top.keys')} isOn={isOn} onChange={setOn} />
        <Segmented
          label={t('host.size')}
          value={size}
          onChange={setSize}
          options={(['S', 'M', 'L'] as const).map((value) => ({ value, label: value }))}
        />
      </Sample>
      <Sample name="ToastLane · Dialog">
        {(['info', 'ok', 'error'] as const).map((tone) => (
          <Button key={tone} onClick={() => toast(tone, t('status.saved', { seq: 18_422 }))}>
            {tone}
          </Button>
        ))}
        <Button onClick={() => setOpen(true)}>{t('help.title')}</Button>
        <Dialog title={t('help.title')} about={t('help.note')} isOpen={isOpen} onClose={() => setOpen(false)} />
      </Sample>
    </Shelf>
  );
}
