import { hasPathTraversal } from './path-traversal';

/** The doors of the running program; everything that is none of the others is a reader's address. */
export type Route = 'asset' | 'health' | 'ready' | 'studio' | 'api' | 'home' | 'reader';

const ASSET_FOLDERS = ['/_next/static/', '/fonts/', '/icons/'];
const EXACT: Readonly<Record<string, Route>> = {
  '/': 'home',
  '/healthz': 'health',
  '/readyz': 'ready',
  '/studio': 'studio',
  '/api': 'api',
  '/favicon.ico': 'asset',
  '/reader.js': 'asset',
};

/**
 * Decides by the path exactly as it was sent: another spelling of `/studio` is a reader's address, and redirects or is not found.
 * So is a path that would lead out of its folder, which the reader door knows as no address at all.
 */
export function routeOf(target: string): Route {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  if (hasPathTraversal(path)) return 'reader';
  if (path.startsWith('/studio/')) return 'studio';
  if (path.startsWith('/api/')) return 'api';
  if (ASSET_FOLDERS.some((folder) => path.startsWith(folder))) return 'asset';
  return Object.hasOwn(EXACT, path) ? (EXACT[path] ?? 'reader') : 'reader';
}

/** Addresses without a language that readers' software asks for; every other reader address begins with one. */
const SHARED = /^\/(?:e\/[^/]+|(?:news-)?sitemap(?:\/[^/]+)?\.xml|robots\.txt)$/;

/**
 * Whether a page can exist at this canonical path at all. Status pages are only shown instead of another page, and `.rsc`
 * would make Next answer with its own wire format.
 */
export function isRenderable(path: string): boolean {
  if (path.endsWith('.rsc') || /^\/(?:ar|en)\/status(?:\/|$)/.test(path)) return false;
  return /^\/(?:ar|en)(?:\/|$)/.test(path) || SHARED.test(path);
}

/** `GET http://host/path` is as good as `GET /path` (RFC 9112 §3.2.2); which host it names is none of our business. */
export function originForm(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path === target || path.startsWith('/') ? path : `/${path}`;
}
