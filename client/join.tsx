import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/lib/assert.ts';
import { JoinPage } from './features/account/JoinPage.tsx';
import { startTexts } from './locales/i18n.ts';
import { JOIN_TEXTS } from './locales/join-texts.ts';

/** Joining by code, for thirty phones and lab machines at once: without router, dialogs and menus of the studio. */
await startTexts(JOIN_TEXTS);
createRoot(must(document.getElementById('root'), 'join.html has #root')).render(
  <StrictMode>
    <JoinPage />
  </StrictMode>,
);
