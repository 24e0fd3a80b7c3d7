import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/lib/assert.ts';
import { PhonePage } from './features/phone/PhonePage.tsx';
import { startTexts } from './locales/i18n.ts';
import { PHONE_TEXTS } from './locales/phone-texts.ts';

/** The page for viewers' phones, without what only the studio needs: no router, no dialogs, no schemas. */
await startTexts(PHONE_TEXTS);
createRoot(must(document.getElementById('root'), 'watch.html has #root')).render(
  <StrictMode>
    <PhonePage watchId={decodeURIComponent(window.location.pathname.split('/')[2] ?? '')} />
  </StrictMode>,
);
