import { isRenderable } from '@/lib/http/route-of';
import { locatePage } from '@/lib/publications/locate-page';
import { explainMissing } from '@/lib/redirects/explain-missing';
import type { Located } from './render-target';

/** Why a decoded path has no page: it moved, it was withdrawn, or it never existed. */
export async function explain(path: string): Promise<Exclude<Located, { kind: 'page' }>> {
  const why = await explainMissing(path);
  return why.status === 301
    ? { kind: 'redirect', status: 301, location: why.location }
    : { kind: 'missing', status: why.status };
}

/** Decides by indexed queries alone whether an address has a page. `isRoute` tells whether the build has one for such a path. */
export function createLocate(isRoute: (path: string) => boolean) {
  return async (target: string): Promise<Located> => {
    const [address = '', search] = target.split('?');
    const path = decodeURIComponent(address);
    if (!isRenderable(path) || !isRoute(path)) return explain(path);
    const location = await locatePage(path, search);
    if (location.kind === 'redirect') return { kind: 'redirect', status: 308, location: location.path };
    return location.kind === 'missing' ? explain(path) : location;
  };
}
