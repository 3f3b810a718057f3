'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';

export type FilterChange = Record<string, string | null>;

/** The address with some parameters changed, and back on the first page unless a page is asked for. */
export function addressWith(path: string, current: string, change: FilterChange): string {
  const params = new URLSearchParams(current);
  params.delete('page');
  for (const [name, value] of Object.entries(change)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Search, filters and page live in the address: Back, reload and a sent link show the same list. */
export function useUrlFilter() {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const to = (change: FilterChange) => addressWith(path, search.toString(), change);

  /** `typing` replaces the history entry, so that Back does not walk through every letter. */
  function set(change: FilterChange, options: { typing?: boolean } = {}) {
    startTransition(() => {
      if (options.typing) router.replace(to(change), { scroll: false });
      else router.push(to(change), { scroll: false });
    });
  }

  return { value: (name: string) => search.get(name) ?? '', set, to, pending };
}
