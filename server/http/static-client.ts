import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';

/**
 * Serves the built client: hashed assets for ever, the pages of viewers' phones and of joining with their small HTML
 * files and every other page path with the large one. Without a build (in development Vite serves the pages) it serves nothing.
 */
export function mountStaticClient(app: Express, clientDir: string): void {
  if (!existsSync(join(clientDir, 'index.html'))) return;
  app.use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '365d', index: false }));
  app.use(express.static(clientDir, { index: false, maxAge: 0 }));
  app.get('/{*path}', (request, response, next) => {
    if (!isPagePath(request.path) || request.accepts('html') !== 'html') return next();
    response.set('Cache-Control', 'no-cache').sendFile(join(clientDir, pageFile(request.path)));
  });
}

function isPagePath(path: string): boolean {
  return !/^\/(?:api|media|socket\.io|assets|voice)(?:\/|$)/.test(path);
}

/** The HTML file of a page path. */
function pageFile(path: string): string {
  if (/^\/watch\//.test(path)) return 'watch.html';
  return /^\/join(?:\/|$)/.test(path) ? 'join.html' : 'index.html';
}
