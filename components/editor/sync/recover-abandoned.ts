import type { SavedStep } from '@/lib/entries/types';
import { type Holder, unconfirmedSteps } from './editor-document';
import type { KeptRow, KeptStore } from './kept-store';
import { type Rebased, rebaseKept } from './rebase-kept';
import type { SyncEngine } from './sync-engine';
import { whenAbandoned } from './tab-presence';
import type { SyncDocument, Transport } from './types';

/** While others are saving, what was just asked is old already; so it is asked again, but not for ever. */
const ATTEMPTS = 5;

interface Parts {
  holder: Holder;
  document: SyncDocument;
  engine: SyncEngine;
  transport: Transport;
  store: KeptStore;
}

/** Steps that no longer belong to this schema, or to a version that the server does not know: their words are shown. */
function rebasedOrLost(parts: Parts, row: KeptRow, since: Parameters<typeof rebaseKept>[2]): Rebased {
  const { state } = parts.holder;
  try {
    if (row.version <= parts.document.version()) return rebaseKept(state, row, since);
  } catch {
    // A step that cannot even be read still holds words.
  }
  return { transaction: state.tr, lost: wordsInJson(row.steps) };
}

/** Every text in a piece of JSON, in order. */
function wordsInJson(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsInJson).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(wordsInJson).join('');
}

/** Everything stored since a version, up to exactly the one that the editor shows; null while there is no answer. */
async function storedSince(
  { document, engine, transport }: Parts,
  version: number,
): Promise<SavedStep[] | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const news = await transport.since(version);
    if (news.kind !== 'since') return null;
    if (document.version() < news.version) await engine.refresh();
    const wanted = document.version() - version;
    if (news.steps.length >= wanted) return news.steps.slice(0, Math.max(0, wanted));
  }
  return null;
}

async function takeOver(parts: Parts, row: KeptRow): Promise<void> {
  const { holder, document, store } = parts;
  const since = await storedSince(parts, row.version);
  if (!since) return;
  const { transaction, lost } = rebasedOrLost(parts, row, since);
  if (transaction.docChanged) holder.dispatch(transaction);
  store.takeOver(row, lost, {
    version: document.version(),
    steps: unconfirmedSteps(holder.state).map((step) => step.toJSON()),
  });
}

/** Brings back what tabs that crashed or were closed had not saved yet. Nothing is dropped: see LostRow. */
export async function recoverAbandoned(parts: Parts): Promise<void> {
  for (const row of await parts.store.others()) {
    await whenAbandoned(row, () => takeOver(parts, row));
  }
}
