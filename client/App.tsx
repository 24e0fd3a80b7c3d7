import { Tooltip } from 'radix-ui';
import { type ComponentType, Suspense } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Loading } from './components/Loading.tsx';
import { lazyPiece } from './components/lazy-piece.ts';
import { PageFault } from './components/PageFault.tsx';
import { ToastLane } from './components/ToastLane.tsx';
import { loadPageTexts, withLaterTexts } from './locales/i18n.ts';
import type { PageName } from './pages.ts';

/** Signing in again is rare: its form comes after the page. */
const SessionDialog = lazyPiece(
  withTexts(async () => ({ default: (await import('./features/account/SessionDialog.tsx')).SessionDialog })),
);

const TOOLTIP_DELAY_MS = 300;

/** Every component in its states, for those who build screens. */
const GALLERY: RouteObject = {
  path: '/dev/components',
  lazy: withLaterTexts(async () => ({ Component: (await import('./features/gallery/GalleryPage.tsx')).GalleryPage })),
};

/** A page around a show comes with the texts of such pages. */
function withTexts<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([load(), loadPageTexts()]))[0];
}

/** A page around a show, by its name: what such pages load stands in a piece of its own, which no console needs. */
function page(name: PageName): () => Promise<{ readonly Component: ComponentType }> {
  return withTexts(async () => ({ Component: await (await import('./pages.ts')).PAGES[name]() }));
}

/** Every page comes as its own piece, so that a phone does not load the studio. */
const PAGES: RouteObject[] = [
  { path: '/', lazy: page('HomePage') },
  { path: '/projects/import', lazy: page('ImportPage') },
  {
    path: '/prepare/:roomId',
    lazy: withTexts(
      withLaterTexts(async () => ({ Component: (await import('./features/prepare/PreparePage.tsx')).PreparePage })),
    ),
  },
  {
    path: '/studio/:roomId',
    lazy: async () => ({ Component: (await import('./features/studio/StudioPage.tsx')).StudioPage }),
  },
  {
    path: '/studio/:roomId/host',
    lazy: withLaterTexts(async () => ({ Component: (await import('./features/host/HostPage.tsx')).HostPage })),
  },
  { path: '/debrief/:roomId', lazy: page('DebriefPage') },
  { path: '/replay/:roomId', lazy: page('ReplayPage') },
  { path: '/grading', lazy: page('GradingPage') },
  { path: '/review/:roomId', lazy: page('ReviewPage') },
  { path: '/calibrate/:assignmentId/:roomId', lazy: page('CalibratePage') },
  { path: '/teach/classes/:classId/gradebook', lazy: page('GradebookPage') },
  { path: '/signin', lazy: page('SignInPage') },
  { path: '/setup', lazy: page('SetupPage') },
  { path: '/join/:code?', lazy: page('JoinPage') },
  { path: '/certificate', lazy: page('CertificatePage') },
  { path: '/account', lazy: page('AccountPage') },
  { path: '/teach/classes', lazy: page('ClassesPage') },
  { path: '/teach/classes/:classId', lazy: page('ClassPage') },
  { path: '/wall/:classId', lazy: page('WallPage') },
  { path: '/teach/classes/:classId/roster', lazy: page('RosterPage') },
  { path: '/teach/classes/:classId/assignments/new', lazy: page('NewAssignmentPage') },
  { path: '/teach/classes/:classId/assignments/:assignmentId', lazy: page('AssignmentPage') },
  { path: '/teach/classes/:classId/mentors', lazy: page('ClassMentorsPage') },
  { path: '/teach/mentors', lazy: page('MentorsPage') },
  { path: '/teach/enterprises', lazy: page('EnterprisesPage') },
  { path: '/teach/projects/:projectId/report', lazy: page('ReportPage') },
  { path: '/mentor/:token', lazy: page('LinkPage') },
  { path: '/teach/classes/:classId/audit', lazy: page('AuditPage') },
  { path: '/teach/audit', lazy: page('AuditPage') },
  { path: '/teach/people', lazy: page('PeoplePage') },
  ...(import.meta.env.DEV ? [GALLERY] : []),
  { path: '*', lazy: async () => ({ Component: (await import('./components/NotFoundPage.tsx')).NotFoundPage }) },
];

const router = createBrowserRouter([
  { Component: Frame, ErrorBoundary: PageFault, HydrateFallback: Loading, children: PAGES },
]);

/** The application: routes, tooltips and the message lane. */
export function App() {
  return (
    <Tooltip.Provider delayDuration={TOOLTIP_DELAY_MS}>
      <RouterProvider router={router} />
    </Tooltip.Provider>
  );
}

function Frame() {
  return (
    <ToastLane>
      <Outlet />
      <Suspense fallback={null}>
        <SessionDialog />
      </Suspense>
    </ToastLane>
  );
}
