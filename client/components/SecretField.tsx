import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Field, type FieldProps } from './Field.tsx';
import square from './IconButton.module.css';

export interface SecretFieldProps extends Omit<FieldProps, 'isSecret' | 'after' | 'rows'> {
  readonly autoComplete: 'current-password' | 'new-password';
}

/**
 * A password field whose text can be looked at while it is typed. Its button has the browser's own tooltip: the small
 * page for joining carries no other.
 */
export function SecretField(props: SecretFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  const label = isShown ? t('secret.hide') : t('secret.show');
  return (
    <Field
      {...props}
      isSecret={!isShown}
      after={
        <Button
          variant="quiet"
          size={28}
          className={square.icon}
          aria-label={label}
          title={label}
          icon={<Icon size={16} strokeWidth={1.5} aria-hidden="true" />}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
