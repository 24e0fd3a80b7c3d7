import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/lib/assert.ts';
import { App } from './App.tsx';
import { startTexts } from './locales/i18n.ts';

// The policy of the pages forbids eval: zod would try whether it may, which browsers report. Where its settings are found is
// set, for zod itself comes later, with the pages that need it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
await startTexts();
createRoot(must(document.getElementById('root'), 'index.html has #root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
