import './without-eval.ts';
import './styles/tokens.css';
import './styles/base.css';
import { Tooltip } from 'radix-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/lib/assert.ts';
import { ToastLane } from './components/ToastLane.tsx';
import { PackPage } from './features/pack/PackPage.tsx';
import { startTexts } from './locales/i18n.ts';
import { PACK_TEXTS } from './locales/pack-texts.ts';

/** A review pack: one file that is opened from a disk. A script that stands in a page cannot wait at its top. */
void startTexts(PACK_TEXTS).then(() =>
  createRoot(must(document.getElementById('root'), 'a pack has #root')).render(
    <StrictMode>
      <Tooltip.Provider>
        <ToastLane>
          <PackPage />
        </ToastLane>
      </Tooltip.Provider>
    </StrictMode>,
  ),
);
