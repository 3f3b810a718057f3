import { type ShortcutEvent, shortcutKey } from '@/components/editor/document/shortcut-key';
import type { BulkAct } from './bulk-plan';

/** What a key does while the box of a row has the focus. */
export type RowAct = BulkAct | 'open' | 'next' | 'previous' | 'pickNone';

/** The keys of a row as they are listed. */
export const ROW_KEYS = [
  { name: 'move', keys: ['↑', '↓'] },
  { name: 'extend', keys: ['Shift', '↑', '↓'] },
  { name: 'pick', keys: ['Space'] },
  { name: 'range', keys: ['Shift', 'Space'] },
  { name: 'openRow', keys: ['Enter'] },
  { name: 'publish', keys: ['P'] },
  { name: 'withdraw', keys: ['W'] },
  { name: 'topic', keys: ['T'] },
  { name: 'reviewer', keys: ['R'] },
  { name: 'archive', keys: ['A'] },
  { name: 'trash', keys: ['Delete'] },
  { name: 'pickNone', keys: ['Esc'] },
] as const;

const LETTERS: Record<string, BulkAct> = {
  p: 'publish',
  w: 'withdraw',
  t: 'topic',
  r: 'reviewer',
  a: 'archive',
};

const NAMED: Record<string, RowAct> = {
  Delete: 'trash',
  Enter: 'open',
  Escape: 'pickNone',
  ArrowDown: 'next',
  ArrowUp: 'previous',
};

type RowKeyEvent = ShortcutEvent & Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key that was pressed in a row asks for, on any keyboard layout; null for nothing. */
export function rowAct(event: RowKeyEvent): RowAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const named = NAMED[event.key];
  if (named) return named;
  return event.shiftKey ? null : (LETTERS[shortcutKey(event) ?? ''] ?? null);
}
