import { type Holder, unconfirmedSteps } from './editor-document';
import type { KeptRow, KeptStore } from './kept-store';
import { type Rebased, rebaseKept } from './rebase-kept';
import type { SyncEngine } from './sync-engine';
import { whenAbandoned } from './tab-presence';
import type { SyncDocument, Transport } from './types';

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

async function takeOver(parts: Parts, row: KeptRow): Promise<void> {
  const { holder, document, engine, transport, store } = parts;
  const news = await transport.since(row.version);
  if (news.kind !== 'since') return;
  if (document.version() < news.version) await engine.refresh();
  const since = news.steps.slice(0, document.version() - row.version);
  // Somebody saved in between; the next occasion finds everything in place.
  if (row.version + since.length < document.version()) return;
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
