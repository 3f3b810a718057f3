import type { SavedStep } from '@/lib/entries/types';
import type { UnconfirmedRow } from './device-database';
import type { StateView } from './editor-document';
import type { IndexedDbStore } from './indexed-db-store';
import { textInJson } from './inserted-text';
import { type Rebased, rebaseUnconfirmed } from './rebase-unconfirmed';
import type { SyncEngine } from './sync-engine';
import { ifTabClosed } from './tab-lock';
import type { SyncDocument, Transport } from './types';

/** An answer is outdated when others save meanwhile, so the request is repeated this many times at most. */
const MAX_ATTEMPTS = 5;

interface Session {
  view: StateView;
  document: SyncDocument;
  engine: SyncEngine;
  transport: Transport;
  store: IndexedDbStore;
}

/**
 * Rebases the changes; if they belong to another schema or to a version unknown to the server, all their text is lost.
 */
function rebasedOrLost(session: Session, row: UnconfirmedRow, since: readonly SavedStep[]): Rebased {
  const { state } = session.view;
  try {
    if (row.version <= session.document.version()) return rebaseUnconfirmed(state, row, since);
  } catch {
    // The JSON of a step that the schema rejects still contains its text.
  }
  return { transaction: state.tr, origins: [], lost: textInJson(row.changes) };
}

/** The steps stored after `version`, up to exactly the version of the editor; null if the server does not answer. */
async function storedSince(
  { document, engine, transport }: Session,
  version: number,
): Promise<SavedStep[] | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const answer = await transport.since(version);
    if (answer.kind !== 'since') return null;
    if (document.version() < answer.version) await engine.refresh();
    const wanted = document.version() - version;
    if (answer.steps.length >= wanted) return answer.steps.slice(0, Math.max(0, wanted));
  }
  return null;
}

async function takeOver(session: Session, row: UnconfirmedRow): Promise<void> {
  const { document, store } = session;
  const since = await storedSince(session, row.version);
  if (!since) return;
  const { lost, ...rebased } = rebasedOrLost(session, row, since);
  document.adopt(rebased);
  store.takeOver(row, lost, { version: document.version(), changes: document.unconfirmed() });
}

/**
 * Recovers the unconfirmed changes of tabs that crashed or were closed. Text that cannot be applied becomes a
 * RecoveredRow.
 */
export async function recoverClosedTabs(session: Session): Promise<void> {
  for (const row of await session.store.othersRows()) {
    await ifTabClosed(
      row,
      (found) => session.store.claim(found),
      () => takeOver(session, row),
    );
  }
}
