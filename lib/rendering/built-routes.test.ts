import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtRoutes } from './built-routes';

it('Only paths for which a page was built are requested from the application', async () => {
  const root = await mkdtemp(join(tmpdir(), 'routes-'));
  await mkdir(join(root, '.next'));
  const manifest = {
    staticRoutes: [
      { page: '/robots.txt', regex: '^/robots\\.txt(?:/)?$' },
      { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' },
    ],
    dynamicRoutes: [
      { page: '/[locale]', regex: '^/([^/]+?)(?:/)?$' },
      { page: '/[locale]/articles/[slug]', regex: '^/([^/]+?)/articles/([^/]+?)(?:/)?$' },
    ],
  };
  await writeFile(join(root, '.next/routes-manifest.json'), JSON.stringify(manifest));
  const isRoute = await builtRoutes(root, '.next');
  for (const path of ['/robots.txt', '/ar', '/ar/articles/حلف-الناتو'])
    expect(isRoute(path), path).toBe(true);
  for (const path of ['/en/nowhere/1', '/en/articles', '/en/articles/x/y'])
    expect(isRoute(path), path).toBe(false);
});
