import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../locales/i18n.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import { Segmented } from './Segmented.tsx';

/** 中文 / EN. Both words stand in their own language, whatever is chosen. */
export function LanguageSwitch({ size = 32 }: { readonly size?: 28 | 32 }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Segmented
      label={t('language.label')}
      value={language}
      size={size}
      onChange={chooseLanguage}
      options={[
        { value: 'zh', label: t('language.zh') },
        { value: 'en', label: t('language.en') },
      ]}
    />
  );
}
