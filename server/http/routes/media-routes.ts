import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import { contentIdSchema } from '#shared/model/ids.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { Content } from '../../content/load-content.ts';
import { HttpFailure } from '../http-failure.ts';
import { nothing, type Route, route } from '../route.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

const paramsSchema = z.strictObject({ projectId: contentIdSchema, file: z.string().max(200) });

/** Address of a project's picture on this server. */
export function pictureUrl(projectId: string, fileName: string): string {
  return `/media/projects/${projectId}/${encodeURIComponent(fileName)}`;
}

/** Pictures of products. Only names that a project shows are found; a picture opened as a page can run nothing. */
export function mediaRoutes(content: Content): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/media/projects/:projectId/:file',
      policy: 'open',
      params: paramsSchema,
      body: nothing,
      handle: async ({ params }) => {
        const path = content.pictureFile(params.projectId, params.file);
        const type = TYPES[extname(params.file).toLowerCase()];
        if (path === null || type === undefined) throw new HttpFailure(404, HttpErrorCode.UnknownPicture);
        return {
          status: 200,
          headers: {
            'Content-Type': type,
            'Cache-Control': 'public, max-age=3600',
            'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
            'X-Content-Type-Options': 'nosniff',
          },
          content: await readFile(path),
        };
      },
    }),
  ];
}
