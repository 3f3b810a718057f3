'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/**
 * Warns of leaving a page with unsaved changes: the browser asks when the page is closed or left for another site, and links inside the
 * newsroom wait for an answer. The App Router has no event for that, so clicks are caught before its links see them.
 */
export function useLeaveWarning(dirty: boolean) {
  const router = useRouter();
  /** The address of a link that waits for an answer. */
  const [wanted, setWanted] = useState<string | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
    window.addEventListener(
      'click',
      (event) => {
        const address = addressLeftFor(event);
        if (address === null) return;
        event.preventDefault();
        event.stopPropagation();
        setWanted(address);
      },
      { signal, capture: true },
    );
    return () => listening.abort();
  }, [dirty]);

  return {
    asking: wanted !== null,
    stay: () => setWanted(null),
    leave: () => {
      setWanted(null);
      if (wanted !== null) router.push(wanted);
    },
  };
}

/** The address of another page of this site that a click opens in this tab, or null. */
export function addressLeftFor(event: MouseEvent): string | null {
  const hasModifier = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || hasModifier) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download'))
    return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const { location } = window;
  const isSamePage = pathname === location.pathname && search === location.search;
  return origin !== location.origin || isSamePage ? null : pathname + search + hash;
}
