import type { UnconfirmedRow } from './indexed-db-store';

/** Browsers offer no locks to pages without TLS; there, a tab that stored nothing for this long counts as closed. */
const CLOSED_AFTER_MS = 60_000;

const lockName = (clientId: string) => `markaz-editor-${clientId}`;

/**
 * Holds a lock that shows other tabs that this one is open. Returns its release; browsers release it when a tab
 * crashes.
 */
export function acquireTabLock(clientId: string): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(lockName(clientId), () => released).catch(() => undefined);
  return release;
}

/** Runs `work` if the tab that stored these steps is closed, holding its lock so that no other tab does the same. */
export async function ifTabClosed(row: UnconfirmedRow, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) {
    if (Date.now() - row.keptAt.getTime() > CLOSED_AFTER_MS) await work();
    return;
  }
  await navigator.locks.request(lockName(row.clientId), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
