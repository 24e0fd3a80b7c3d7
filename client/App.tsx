import { Tooltip } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Loading } from './components/Loading.tsx';
import { PageFault } from './components/PageFault.tsx';
import { ToastLane } from './components/ToastLane.tsx';
import { loadPageTexts, withLaterTexts } from './locales/i18n.ts';

/** Signing in again is rare: its form comes after the page. */
const SessionDialog = lazy(
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

/** Every page comes as its own piece, so that a phone does not load the studio. */
const PAGES: RouteObject[] = [
  {
    path: '/',
    lazy: withTexts(async () => ({ Component: (await import('./features/home/HomePage.tsx')).HomePage })),
  },
  {
    path: '/projects/import',
    lazy: withTexts(async () => ({ Component: (await import('./features/prepare/ImportPage.tsx')).ImportPage })),
  },
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
  {
    path: '/debrief/:roomId',
    lazy: withTexts(async () => ({ Component: (await import('./features/debrief/DebriefPage.tsx')).DebriefPage })),
  },
  {
    path: '/replay/:roomId',
    lazy: withTexts(async () => ({ Component: (await import('./features/replay/ReplayPage.tsx')).ReplayPage })),
  },
  {
    path: '/grading',
    lazy: withTexts(async () => ({ Component: (await import('./features/review/GradingPage.tsx')).GradingPage })),
  },
  {
    path: '/review/:roomId',
    lazy: withTexts(async () => ({ Component: (await import('./features/review/ReviewPage.tsx')).ReviewPage })),
  },
  {
    path: '/teach/classes/:classId/gradebook',
    lazy: withTexts(async () => ({
      Component: (await import('./features/gradebook/GradebookPage.tsx')).GradebookPage,
    })),
  },
  {
    path: '/signin',
    lazy: withTexts(async () => ({ Component: (await import('./features/account/SignInPage.tsx')).SignInPage })),
  },
  {
    path: '/setup',
    lazy: withTexts(async () => ({ Component: (await import('./features/account/SetupPage.tsx')).SetupPage })),
  },
  {
    path: '/join/:code?',
    lazy: withTexts(async () => ({ Component: (await import('./features/account/JoinPage.tsx')).JoinPage })),
  },
  {
    path: '/certificate',
    lazy: async () => ({ Component: (await import('./features/account/CertificatePage.tsx')).CertificatePage }),
  },
  {
    path: '/account',
    lazy: withTexts(async () => ({ Component: (await import('./features/account/AccountPage.tsx')).AccountPage })),
  },
  {
    path: '/teach/classes',
    lazy: withTexts(async () => ({ Component: (await import('./features/teach/ClassesPage.tsx')).ClassesPage })),
  },
  {
    path: '/teach/classes/:classId',
    lazy: withTexts(async () => ({ Component: (await import('./features/teach/ClassPage.tsx')).ClassPage })),
  },
  {
    path: '/wall/:classId',
    lazy: withTexts(async () => ({ Component: (await import('./features/wall/WallPage.tsx')).WallPage })),
  },
  {
    path: '/teach/classes/:classId/roster',
    lazy: withTexts(async () => ({ Component: (await import('./features/teach/RosterPage.tsx')).RosterPage })),
  },
  {
    path: '/teach/classes/:classId/assignments/new',
    lazy: withTexts(async () => ({
      Component: (await import('./features/assign/NewAssignmentPage.tsx')).NewAssignmentPage,
    })),
  },
  {
    path: '/teach/classes/:classId/assignments/:assignmentId',
    lazy: withTexts(async () => ({
      Component: (await import('./features/assign/AssignmentPage.tsx')).AssignmentPage,
    })),
  },
  {
    path: '/teach/classes/:classId/mentors',
    lazy: withTexts(async () => ({
      Component: (await import('./features/mentors/ClassMentorsPage.tsx')).ClassMentorsPage,
    })),
  },
  {
    path: '/teach/mentors',
    lazy: withTexts(async () => ({ Component: (await import('./features/mentors/MentorsPage.tsx')).MentorsPage })),
  },
  {
    path: '/teach/enterprises',
    lazy: withTexts(async () => ({
      Component: (await import('./features/enterprise/EnterprisesPage.tsx')).EnterprisesPage,
    })),
  },
  {
    path: '/teach/projects/:projectId/report',
    lazy: withTexts(async () => ({ Component: (await import('./features/enterprise/ReportPage.tsx')).ReportPage })),
  },
  {
    path: '/mentor/:token',
    lazy: withTexts(async () => ({ Component: (await import('./features/mentors/LinkPage.tsx')).LinkPage })),
  },
  {
    path: '/teach/classes/:classId/audit',
    lazy: withTexts(async () => ({ Component: (await import('./features/audit/AuditPage.tsx')).AuditPage })),
  },
  {
    path: '/teach/audit',
    lazy: withTexts(async () => ({ Component: (await import('./features/audit/AuditPage.tsx')).AuditPage })),
  },
  {
    path: '/teach/people',
    lazy: withTexts(async () => ({ Component: (await import('./features/teach/PeoplePage.tsx')).PeoplePage })),
  },
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
