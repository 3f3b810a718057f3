import { env } from '@/lib/env';
import { log } from '@/lib/log';
import type { DatabaseOrigins } from '@/lib/public-changes/public-change-follower';
import { openCacheFolder } from './cache-folder';
import { openOriginFile } from './origin-file';
import { openPageStore } from './page-store';
import type { PageStore } from './page-store-types';
import { readerHeaders } from './reader-headers';
import type { Application } from './rendered-page-types';
import { surrogateHeaders } from './surrogate-headers';

const MEGABYTE = 2 ** 20;

export interface SitePagesOptions {
  application: Application;
  databaseAnswers(): Promise<boolean>;
  buildId: string;
}

/** The finished pages of this build as the settings say, and of which database they are. */
export async function openSitePages({
  application,
  databaseAnswers,
  buildId,
}: SitePagesOptions): Promise<{ store: PageStore; origins: DatabaseOrigins }> {
  const { SITE_URL, DATA_DIR, PAGE_CACHE_MB, PAGE_CACHE_DISK_MB, PURGE_URL } = env();
  const folder = PAGE_CACHE_DISK_MB === 0 ? null : openCacheFolder(DATA_DIR, buildId);
  const store = await openPageStore({
    ...{ application, databaseAnswers, log },
    headers: readerHeaders(SITE_URL),
    surrogateHeaders: PURGE_URL.length > 0 ? surrogateHeaders : null,
    maxBytes: PAGE_CACHE_MB * MEGABYTE,
    disk:
      folder === null
        ? null
        : { folder, maxBytes: PAGE_CACHE_DISK_MB * MEGABYTE, buildId: `${buildId} ${SITE_URL}` },
  });
  return { store, origins: openOriginFile(folder) };
}
