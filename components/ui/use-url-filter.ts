'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';

/** The parameters that name a page of a list. */
const CURSORS = ['after', 'before'];

export type FilterChange = Record<string, string | null>;

/**
 * The path with some query parameters changed (null removes one). The first page is shown unless another is part of the change.
 */
export function urlWith(path: string, current: string, change: FilterChange): string {
  const params = new URLSearchParams(current);
  for (const name of CURSORS) params.delete(name);
  for (const [name, value] of Object.entries(change)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Search, filters and page are stored in the URL, so that Back, reload and a shared link show the same list. */
export function useUrlFilter() {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const to = (change: FilterChange) => urlWith(path, search.toString(), change);

  /** `typing` replaces the history entry, so that Back does not repeat every letter. */
  function set(change: FilterChange, options: { typing?: boolean } = {}) {
    startTransition(() => {
      if (options.typing) router.replace(to(change), { scroll: false });
      else router.push(to(change), { scroll: false });
    });
  }

  return { value: (name: string) => search.get(name) ?? '', set, to, pending };
}
