import type { KeptRow } from './kept-store';

/** Where the browser has no locks (pages without TLS), a tab that wrote nothing for so long counts as gone. */
const ABANDONED_AFTER_MS = 60_000;

const nameOf = (clientId: string) => `markaz-editor-${clientId}`;

/** Shows other tabs that this one is open, until the answer is called. Browsers release it when a tab dies. */
export function announceTab(clientId: string): () => void {
  let leave: () => void = () => undefined;
  const open = new Promise<void>((resolve) => {
    leave = resolve;
  });
  navigator.locks?.request(nameOf(clientId), () => open).catch(() => undefined);
  return leave;
}

/** Runs the work if the tab that kept these steps is gone, and lets no other tab do the same meanwhile. */
export async function whenAbandoned(row: KeptRow, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) {
    if (Date.now() - row.keptAt.getTime() > ABANDONED_AFTER_MS) await work();
    return;
  }
  await navigator.locks.request(nameOf(row.clientId), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
