/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, build, defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const apiPort = Number(process.env.PORT ?? 4400);

const serverBuild: BuildEnvironmentOptions = {
  ssr: true,
  target: 'node20',
  outDir: `${root}build/server`,
  emptyOutDir: true,
  rolldownOptions: {
    input: {
      main: `${root}server/main.ts`,
      'headless-worker': `${root}server/analysis/headless-worker.ts`,
      'explain-worker': `${root}server/analysis/explain-worker.ts`,
      'what-if-worker': `${root}server/analysis/what-if-worker.ts`,
      'join-worker': `${root}server/analysis/join-worker.ts`,
    },
    output: { entryFileNames: '[name].js' },
  },
};

/** What a console loads one after the other, and the page before it. */
const ROOTS = {
  app: `${root}client/main.tsx`,
  studio: `${root}client/features/studio/StudioPage.tsx`,
  desk: `${root}client/features/studio/OperatorScreen.tsx`,
  home: `${root}client/features/home/HomePage.tsx`,
} as const;

/**
 * The piece that a module of the client goes into; null for what no console needs. Left to itself the bundler makes a
 * piece for every set of pages that share some modules: a hundred requests for a console, most for a few hundred bytes.
 */
function pieceOf(): (id: string, graph: ModuleGraph) => string | null {
  let needs: Readonly<Record<keyof typeof ROOTS, ReadonlySet<string>>> | null = null;
  return (id, graph) => {
    needs ??= {
      app: needsOf(ROOTS.app, graph),
      studio: needsOf(ROOTS.studio, graph),
      desk: needsOf(ROOTS.desk, graph),
      home: needsOf(ROOTS.home, graph),
    };
    if (needs.app.has(id)) return 'app';
    const isOfConsole = needs.studio.has(id) || needs.desk.has(id);
    if (isOfConsole && needs.home.has(id)) return 'common';
    if (needs.studio.has(id)) return 'studio';
    return isOfConsole ? 'desk' : null;
  };
}

/** Every module that comes with another one, which itself stays a piece that is known by its name. */
function needsOf(from: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      add(next);
    }
  };
  add(from);
  return found;
}

/** What the bundler tells of modules, as far as it is asked. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const clientBuild: BuildEnvironmentOptions = {
  target: 'chrome109',
  cssTarget: 'chrome109',
  outDir: `${root}build/client`,
  emptyOutDir: true,
  manifest: true,
  rolldownOptions: {
    input: `${root}client/index.html`,
    output: { codeSplitting: { groups: [{ debugName: 'pieces of a console', name: pieceOf() }] } },
  },
};

/** Modules that the small pages have in the place of packages: the same work for their few words, a tenth of the size. */
const smallModules = {
  i18next: `${root}client/locales/small-i18n.ts`,
  'react-i18next': `${root}client/locales/small-i18n.ts`,
  'react-router': `${root}client/components/small-router.ts`,
};

/** The development server finds the HTML file of viewers' phones as the real one does; joining is a route there. */
const serveSmallPages: Plugin = {
  name: 'serve-small-pages',
  apply: 'serve',
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/watch/')) request.url = '/watch.html';
      next();
    });
  },
};

/**
 * The pages of viewers' phones and of joining: HTML files of their own, built after the application and apart from it,
 * so that they carry nothing of it.
 */
const buildSmallPages: Plugin = {
  name: 'build-small-pages',
  apply: 'build',
  closeBundle: {
    sequential: true,
    handler: async () => {
      await build({
        configFile: false,
        root: `${root}client`,
        plugins: [react()],
        publicDir: false,
        logLevel: 'error',
        resolve: { alias: smallModules },
        build: {
          ...clientBuild,
          emptyOutDir: false,
          manifest: '.vite/small-manifest.json',
          rolldownOptions: { input: [`${root}client/watch.html`, `${root}client/join.html`] },
        },
      });
    },
  },
};

/**
 * The code of review packs: one script that begins by itself and one style sheet, which the server puts into each file. A
 * file from a disk can load nothing, so nothing is left apart.
 */
const buildPacks: Plugin = {
  name: 'build-packs',
  apply: 'build',
  closeBundle: {
    sequential: true,
    handler: async () => {
      await build({
        configFile: false,
        root: `${root}client`,
        plugins: [react()],
        publicDir: false,
        logLevel: 'error',
        build: {
          target: 'chrome109',
          cssTarget: 'chrome109',
          outDir: `${root}build/client/pack`,
          emptyOutDir: true,
          cssCodeSplit: false,
          modulePreload: false,
          assetsInlineLimit: () => true,
          rolldownOptions: {
            input: `${root}client/pack.tsx`,
            output: {
              format: 'iife',
              codeSplitting: false,
              entryFileNames: 'pack.js',
              assetFileNames: 'pack[extname]',
            },
          },
        },
      });
    },
  },
};

/** What the model that finds voices needs, by its name under `/voice/`: fetched when somebody records, never before. */
const VOICE_FILES: Readonly<Record<string, string>> = {
  'silero_vad_v5.onnx': '@ricky0123/vad-web/dist',
  'vad.worklet.bundle.min.js': '@ricky0123/vad-web/dist',
  'ort-wasm-simd-threaded.mjs': 'onnxruntime-web/dist',
  'ort-wasm-simd-threaded.wasm': 'onnxruntime-web/dist',
};

/** Serves the files of the voice model from their packages, and puts them beside the built client. */
const serveVoiceModel: Plugin = {
  name: 'serve-voice-model',
  configureServer: (server) => {
    server.middlewares.use('/voice/', (request, response, next) => {
      const name = request.url?.slice(1).split('?')[0] ?? '';
      const folder = VOICE_FILES[name];
      if (folder === undefined) return next();
      if (/js$/.test(name)) response.setHeader('Content-Type', 'text/javascript');
      if (name.endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm');
      response.end(readFileSync(join(root, 'node_modules', folder, name)));
    });
  },
  generateBundle() {
    for (const [name, folder] of Object.entries(VOICE_FILES)) {
      const source = readFileSync(join(root, 'node_modules', folder, name));
      this.emitFile({ type: 'asset', fileName: `voice/${name}`, source });
    }
  },
};

/** Tests of pure code that play whole shows or read all content many times: they would make a check slow. */
const LONG_TESTS = 'tests/**/*.long.test.ts';

/** Two minutes each, which `npm test` has no room for: only `npm run test:long` runs them. */
const LONG_E2E = ['accessible', 'camera', 'exam-show'].map((name) => `tests/e2e/${name}.test.ts`);

/** Whole screens, moved through as people do: half the time of all tests in jsdom. `npm test` runs them, a check the parts. */
const SCREEN_TESTS = [
  'client/**/*{Page,Screen,-pages}.test.tsx',
  'client/features/{hostile-text,prepare/Preparation,studio/StudioFrame}.test.tsx',
];

/** Both cores of a small machine; the default leaves one to itself. */
const CHECK_WORKERS = 2;

/** Only catches a test that hangs: a busy machine may take ten times as long as an idle one. */
const UNIT_TIMEOUT_MS = 120_000;
/** The same with servers and databases, which come up in front of most files. */
const INTEGRATION_TIMEOUT_MS = 180_000;
/** How long something that is asked for again and again may take to come true: the default second is over in one stall. */
const POLL = { timeout: 15_000, interval: 50 };

/**
 * One configuration for the client build, the server build (`--ssr`), the development server and the test projects.
 * The server, its workers and its commands are bundled as separate entries; packages stay in node_modules.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? root : `${root}client`,
  plugins: isSsrBuild ? [] : [react(), serveSmallPages, serveVoiceModel, buildSmallPages, buildPacks],
  cacheDir: `${root}node_modules/.vite`,
  publicDir: isSsrBuild ? false : `${root}client/public`,
  build: isSsrBuild ? serverBuild : clientBuild,
  server: {
    port: 5173,
    watch: { ignored: ['**/data/**', '**/build/**'] },
    proxy: {
      // With the page's own host, which links for others are made from.
      '/api': { target: `http://127.0.0.1:${apiPort}` },
      '/readyz': `http://127.0.0.1:${apiPort}`,
      '/media': `http://127.0.0.1:${apiPort}`,
      '/socket.io': { target: `http://127.0.0.1:${apiPort}`, ws: true },
    },
  },
  test: {
    coverage: { provider: 'v8', include: ['shared/**', 'server/**', 'client/**'], reportsDirectory: `${root}coverage` },
    projects: [
      {
        extends: true,
        root,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: UNIT_TIMEOUT_MS,
          expect: { poll: POLL },
          // Pure code: files may share a worker's modules, which halves the time of a check.
          isolate: false,
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'tests/{architecture,calibrate,contract,protocol,property,replay,content,speech}/**/*.test.ts',
          ],
          exclude: [LONG_TESTS],
          maxWorkers: CHECK_WORKERS,
        },
      },
      ...[
        { name: 'ui', include: ['client/**/*.test.{ts,tsx}'], exclude: SCREEN_TESTS },
        { name: 'screens', include: SCREEN_TESTS },
      ].map((files) => ({
        extends: true as const,
        root,
        test: {
          ...files,
          environment: `${root}tests/support/kept-dom.ts`,
          testTimeout: UNIT_TIMEOUT_MS,
          expect: { poll: POLL },
          isolate: false,
          maxWorkers: CHECK_WORKERS,
          setupFiles: ['tests/support/ui-setup.ts'],
        },
      })),
      {
        extends: true,
        root,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/{integration,fault}/**/*.test.ts', LONG_TESTS],
          globalSetup: ['tests/support/global-database.ts', 'tests/support/global-server.ts'],
          testTimeout: INTEGRATION_TIMEOUT_MS,
          hookTimeout: INTEGRATION_TIMEOUT_MS,
          expect: { poll: POLL },
          maxWorkers: 2,
          // Projects with their own number of workers run after those that share one.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: process.env.LONG === undefined ? LONG_E2E : [],
          globalSetup: ['tests/e2e/global-build.ts'],
          expect: { poll: { timeout: 60_000, interval: 100 } },
          testTimeout: 300_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
        },
      },
    ],
  },
}));
