import { loadRegional } from '@/lib/settings/load-regional';
import type { Handler } from './page-source';

/** Pages of these say what is wrong without asking the database, which may be it. */
const STATUS_PAGE = /^\/(?:ar|en)\/status\//;

/** Reads how dates and numbers are written before a page is rendered. A page that needs the database says itself that it is away. */
export function withRegional(handler: Handler): Handler {
  return async (request, response) => {
    if (!STATUS_PAGE.test(request.url ?? '')) await loadRegional().catch(() => undefined);
    return handler(request, response);
  };
}
