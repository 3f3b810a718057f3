import type { EditorState } from '@tiptap/pm/state';
import type { RecoveredRow, UnconfirmedRow } from './device-database';
import type { IndexedDbStore } from './indexed-db-store';
import { addedText, textInJson } from './inserted-text';
import { rebaseUnconfirmed } from './rebase-unconfirmed';
import { isTabOpen } from './tab-lock';
import type { Transport } from './types';
import { unconfirmedOf } from './unconfirmed-changes';

interface Reading {
  state: EditorState;
  transport: Pick<Transport, 'since'>;
  store: Pick<IndexedDbStore, 'othersRows' | 'recoveredRows'>;
  /** The words of rows that were read before. */
  known: Map<string, string>;
}

/**
 * What a device keeps of a text that its writer may only read: words that were set aside, and changes of closed tabs that were not sent
 * before the text was closed to them. The changes stay as they are, to be sent when the writer may change the text again.
 */
export async function keptTexts({ store, ...reading }: Reading): Promise<RecoveredRow[]> {
  const rows: RecoveredRow[] = [];
  for (const row of await store.othersRows()) {
    const { userId, editionId, clientId: id, keptAt: lostAt } = row;
    if (await isTabOpen(id)) continue;
    const words = reading.known.get(id) ?? (await unsentWords(reading, row));
    reading.known.set(id, words);
    rows.push({ userId, editionId, id, lostAt, words, isUnsent: true });
  }
  return [...(await store.recoveredRows()), ...rows];
}

async function unsentWords(
  { state, transport }: Pick<Reading, 'state' | 'transport'>,
  row: UnconfirmedRow,
): Promise<string> {
  const missed = unconfirmedOf(state).version - row.version;
  const answer = missed > 0 ? await transport.since(row.version) : null;
  const since = answer?.kind === 'since' ? answer.steps.slice(0, missed) : [];
  try {
    if (since.length !== missed) return textInJson(row.changes);
    const { transaction, lost } = rebaseUnconfirmed(state, row, since);
    return [addedText(transaction), lost].filter((text) => text !== '').join('\n');
  } catch {
    // The JSON of a step that the schema rejects still contains its text.
    return textInJson(row.changes);
  }
}
