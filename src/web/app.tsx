import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BoardPage } from './board/index.ts';
import { Home } from './home.tsx';
import { LinesPage, NotesPage } from './lists/index.ts';
import { Nowhere, Shell } from './shell/index.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: Nowhere });
const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  createRoute({ getParentRoute: () => root, path: '/board', component: BoardPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/desk/$disruption',
    component: lazyRouteComponent(() => import('./desk/index.ts'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/facts',
    component: lazyRouteComponent(() => import('./facts/index.ts'), 'FactsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/incoming',
    component: lazyRouteComponent(() => import('./incoming/index.ts'), 'IncomingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/money',
    component: lazyRouteComponent(() => import('./savings/index.ts'), 'MoneyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/elements',
    component: lazyRouteComponent(() => import('./finish/index.ts'), 'ElementsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/client/$complaint',
    component: lazyRouteComponent(() => import('./client/index.ts'), 'ClientPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    component: lazyRouteComponent(() => import('./today/index.ts'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/words',
    component: lazyRouteComponent(() => import('./words/index.ts'), 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/write',
    component: lazyRouteComponent(() => import('./words/index.ts'), 'WritePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/playbook',
    component: lazyRouteComponent(() => import('./playbook/index.ts'), 'PlaybookPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/talks',
    component: lazyRouteComponent(() => import('./talk/index.ts'), 'TalksPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/talks/$talk',
    component: lazyRouteComponent(() => import('./talk/index.ts'), 'TalkPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/promises',
    component: lazyRouteComponent(() => import('./promises/index.ts'), 'PromisesPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/notes', component: NotesPage }),
  createRoute({ getParentRoute: () => root, path: '/lines', component: LinesPage }),
]);
const router = createRouter({ routeTree: routes, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The server is on this machine: a call that fails is told at once, and looking back at the window reads the file again. */
const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    // A call without a network fails at once and says so: a line then waits in the page, not in a queue that nobody sees.
    mutations: { networkMode: 'always' },
  },
});

export function show(page: HTMLElement): void {
  createRoot(page).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
