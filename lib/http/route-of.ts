import { isKeyFile } from '@/lib/i18n/addresses';
import { hasPathTraversal } from './path-traversal';

/** The handlers of the running program; every address that belongs to no other one is a reader's. */
export type Route =
  | 'asset'
  | 'media'
  | 'preview'
  | 'calendar'
  | 'health'
  | 'ready'
  | 'views'
  | 'studio'
  | 'api'
  | 'home'
  | 'reader';

const ASSET_FOLDERS = ['/_next/static/', '/fonts/', '/icons/'];
const EXACT: Readonly<Record<string, Route>> = {
  '/': 'home',
  '/healthz': 'health',
  '/readyz': 'ready',
  '/views': 'views',
  '/studio': 'studio',
  '/api': 'api',
  '/reader.js': 'asset',
};

/**
 * Chooses by the path exactly as it was sent: another spelling of `/studio` is a reader's address, and redirects or is not found.
 * A path that leads out of its folder is a reader's address too, which the reader handler answers with "not found".
 */
export function routeOf(target: string): Route {
  // Most requests; no other address begins like this, and nothing that follows makes it another's.
  if (target.startsWith('/ar') || target.startsWith('/en')) return 'reader';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  if (hasPathTraversal(path)) return 'reader';
  if (path.startsWith('/studio/')) return 'studio';
  if (path.startsWith('/api/')) return 'api';
  if (isMediaPath(path)) return 'media';
  if (path.startsWith('/preview/')) return 'preview';
  if (path.startsWith('/calendar/')) return 'calendar';
  if (ASSET_FOLDERS.some((folder) => path.startsWith(folder))) return 'asset';
  return Object.hasOwn(EXACT, path) ? (EXACT[path] ?? 'reader') : 'reader';
}

/** Addresses without a language that readers' software requests; every other reader address begins with one. */
const SHARED =
  /^\/(?:e\/[^/]+(?:\/(?:ar|en)(?:\/.+)?)?|cards\/[^/]+\/[\w-]+\.png|theme\/[\w-]+\.css|(?:news-)?sitemap\.xml|sitemap\/[^/]+\.xml|robots\.txt|favicon\.ico|llms\.txt|\.well-known\/security\.txt)$/;

/** Pictures and files of the media library. What is stored under such an address only describes the file. */
export function isMediaPath(path: string): boolean {
  return path.startsWith('/media/');
}

/** Pages that are only sent as parts of others or instead of them; no client may request them under their own address. */
export function isInternalPath(path: string): boolean {
  return /^\/(?:ar|en)\/(?:status|fragments)(?:[/?]|$)/.test(path);
}

/**
 * Whether a page can exist at this canonical path at all. Status pages are only sent instead of another page, fragments only
 * inside pages, and `.rsc` would make Next answer with its own wire format.
 */
export function isRenderable(path: string): boolean {
  if (path.endsWith('.rsc') || isInternalPath(path)) return false;
  return /^\/(?:ar|en)(?:\/|$)/.test(path) || SHARED.test(path) || isKeyFile(path);
}

/** `GET http://host/path` means `GET /path` (RFC 9112 §3.2.2); the host that it names is ignored. */
export function originForm(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path === target || path.startsWith('/') ? path : `/${path}`;
}
