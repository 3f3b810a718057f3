import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseOrigins } from '@/lib/public-changes/public-change-follower';

/** Of which database the pages in the folder of a page store are; null where pages are kept in memory only. */
export function openOriginFile(folder: string | null): DatabaseOrigins {
  let known: string | null = null;
  const path = folder === null ? null : join(folder, 'database');
  return {
    async read() {
      if (path !== null) known ??= await readFile(path, 'utf8').catch(() => null);
      return known;
    },
    async write(origin) {
      known = origin;
      if (folder === null || path === null) return;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${path}.new`, origin);
        await rename(`${path}.new`, path);
      } catch {
        // The next start then takes what is on disk for pages of another database.
      }
    },
  };
}
