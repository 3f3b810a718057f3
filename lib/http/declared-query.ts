import { PAGE_NUMBER } from '@/lib/page-number';

type Fits = (value: string) => boolean;

/** Page 1 is the bare address, so a declared page number starts at 2. */
const isLaterPage: Fits = (value) => PAGE_NUMBER.test(value) && value !== '1';

/** Which reader routes read which query parameters, and what a value looks like. Everything else is ignored. */
const DECLARED: readonly { route: RegExp; parameters: Readonly<Record<string, Fits>> }[] = [
  { route: /^\/(?:ar|en)\/(?:center-news|archive)$/, parameters: { page: isLaterPage } },
  { route: /^\/(?:ar|en)\/(?:sections|authors|topics|series)\/[^/]+$/, parameters: { page: isLaterPage } },
];

/**
 * The part of `search` (with its `?`) that the route of this decoded path declares, in one fixed order and spelling:
 * `?page=2` or the empty text. A value that does not fit its declaration counts as absent; the first fitting one wins.
 */
export function declaredQuery(path: string, search: string): string {
  if (search.length < 2) return '';
  const declared = DECLARED.find(({ route }) => route.test(path));
  if (!declared) return '';
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const [name, fits] of Object.entries(declared.parameters)) {
    const value = given.getAll(name).find(fits);
    if (value !== undefined) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : '';
}
