'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { askBeforeLeaving } from './leave-for';

/**
 * Warns of leaving a page with unsaved changes: the browser asks when the page is closed or left for another site, and whatever leads to another
 * page of the newsroom waits for an answer. The App Router has no event for that, so clicks are caught before its links see them, the
 * commands of the palette ask by leave-for.ts, and the buttons "back" and "forward" are held where the browser lets a page do that.
 */
export function useLeaveWarning(dirty: boolean) {
  const router = useRouter();
  /** What waits for an answer. */
  const [waiting, setWaiting] = useState<{ leave: () => void } | null>(null);
  /** The entry of the history to which the answer leads. */
  const answered = useRef<string | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const listening = new AbortController();
    const { signal } = listening;
    const ask = (leave: () => void) => setWaiting({ leave });
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
    window.addEventListener(
      'click',
      (event) => {
        const address = addressLeftFor(event);
        if (address === null) return;
        event.preventDefault();
        event.stopPropagation();
        ask(() => router.push(address));
      },
      { signal, capture: true },
    );
    // Missing in browsers of before 2026.
    const navigation = 'navigation' in window ? window.navigation : null;
    const held = (event: NavigateEvent) => {
      const { key } = event.destination;
      if (!leavesByHistory(event) || key === answered.current) return;
      event.preventDefault();
      ask(() => {
        answered.current = key;
        navigation?.traverseTo(key);
      });
    };
    navigation?.addEventListener('navigate', held, { signal });
    const stopAsking = askBeforeLeaving(ask);
    return () => {
      listening.abort();
      stopAsking();
    };
  }, [dirty, router]);

  return {
    asking: waiting !== null,
    stay: () => setWaiting(null),
    leave: () => {
      setWaiting(null);
      waiting?.leave();
    },
  };
}

/** Whether this page decides about a way through the history that leads to another page without loading the site anew. */
export function leavesByHistory({
  navigationType,
  cancelable,
  destination: { url, sameDocument },
}: Pick<NavigateEvent, 'navigationType' | 'cancelable' | 'destination'>): boolean {
  return navigationType === 'traverse' && cancelable && sameDocument && !isThisPage(new URL(url));
}

const isThisPage = ({ pathname, search }: URL) =>
  pathname === window.location.pathname && search === window.location.search;

/** The address of another page of this site that a click opens in this tab, or null. */
export function addressLeftFor(event: MouseEvent): string | null {
  const hasModifier = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || hasModifier) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download'))
    return null;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || isThisPage(url)) return null;
  return url.pathname + url.search + url.hash;
}
