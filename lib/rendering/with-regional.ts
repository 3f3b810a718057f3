import { loadRegional } from '@/lib/settings/load-regional';
import type { Handler } from './page-source';
import { recordRenderFault } from './render-faults';

/** Pages of these say what is wrong without asking the database, which may be it. */
const STATUS_PAGE = /^\/(?:ar|en)\/status\//;

/**
 * Reads how dates and numbers are written before a page is rendered. Where that fails, so does the render: what it made would be stored
 * with the zone and the digits of another time.
 */
export function withRegional(handler: Handler, load: () => Promise<unknown> = loadRegional): Handler {
  return async (request, response) => {
    const target = request.url ?? '';
    try {
      if (!STATUS_PAGE.test(target)) await load();
    } catch (error) {
      recordRenderFault(target, error);
      response.writeHead(500).end();
      return;
    }
    await handler(request, response);
  };
}
