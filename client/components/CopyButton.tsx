import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonSize } from './Button.tsx';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, when the word “Copy” alone does not say it. */
  readonly label?: string | undefined;
  readonly size?: ButtonSize;
  /** The browser copies nothing here: select the text for the person. */
  readonly onBlocked?: (() => void) | undefined;
}

/** Copies a text and says so. */
export function CopyButton({ text, label, size = 32, onBlocked }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  const copy = async (): Promise<void> => {
    if (await copyText(text)) setCopied(text);
    else onBlocked?.();
  };
  return (
    <Button
      size={size}
      icon={isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{isCopied ? t('action.copied') : (label ?? t('action.copy'))}</span>
    </Button>
  );
}
