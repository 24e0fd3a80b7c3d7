import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewPack } from '#shared/protocol/review-pack.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { usePageTitle } from '../../components/usePageTitle.ts';
import { KeySwitchProvider } from '../studio/KeySwitchProvider.tsx';
import { PackScreen } from './PackScreen.tsx';
import { readPack } from './read-pack.ts';

/** The page of a review pack; a file that was cut off on its way says so. */
export function PackPage() {
  const { t } = useTranslation('pack');
  const [pack] = useState<ReviewPack | null>(openPack);
  usePageTitle(t('title'));
  if (pack === null) return <ErrorState text={t('broken')} code="pack/broken" />;
  return (
    <KeySwitchProvider>
      <PackScreen pack={pack} />
    </KeySwitchProvider>
  );
}

function openPack(): ReviewPack | null {
  try {
    return readPack(document);
  } catch {
    return null;
  }
}
