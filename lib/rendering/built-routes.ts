import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const routes = z.array(z.object({ page: z.string(), regex: z.string() }));
const manifest = z.object({ staticRoutes: routes, dynamicRoutes: routes });

/** Tells whether the build holds a page for paths like this one, decoded or not. */
export async function builtRoutes(root: string, buildFolder: string): Promise<(path: string) => boolean> {
  const text = await readFile(join(root, buildFolder, 'routes-manifest.json'), 'utf8');
  const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(text));
  const patterns = [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith('/_'))
    .map(({ regex }) => new RegExp(regex));
  return (path) => patterns.some((pattern) => pattern.test(path));
}
