import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './Field.tsx';
import { IconButton } from './IconButton.tsx';

export interface SecretFieldProps extends Omit<FieldProps, 'isSecret' | 'after' | 'rows'> {
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password field whose text can be looked at while it is typed. */
export function SecretField(props: SecretFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field
      {...props}
      isSecret={!isShown}
      after={
        <IconButton
          size={28}
          label={isShown ? t('secret.hide') : t('secret.show')}
          icon={<Icon size={16} strokeWidth={1.5} />}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
