import { shortcutKey } from '@/components/editor/document/shortcut-key';
import type { TableCommand } from './table-commands';

interface TableShortcut {
  /** A key of a keyboard event, or a Latin letter at the position that it has on every layout. */
  key: string;
  ctrl?: true;
  shift?: true;
  alt?: true;
}

/** Arrows mean what the eye sees: a column moves to the side where the arrow points. */
export const TABLE_SHORTCUTS: Partial<Record<TableCommand, TableShortcut>> = {
  rowBefore: { key: 'Enter', ctrl: true, shift: true },
  rowAfter: { key: 'Enter', ctrl: true },
  rowUp: { key: 'ArrowUp', alt: true, shift: true },
  rowDown: { key: 'ArrowDown', alt: true, shift: true },
  deleteRow: { key: 'Backspace', ctrl: true, shift: true },
  columnBefore: { key: 'Enter', ctrl: true, alt: true, shift: true },
  columnAfter: { key: 'Enter', ctrl: true, alt: true },
  columnBackward: { key: 'ArrowLeft', alt: true, shift: true },
  columnForward: { key: 'ArrowRight', alt: true, shift: true },
  deleteColumn: { key: 'Backspace', ctrl: true, alt: true, shift: true },
  mergeCells: { key: 'm', ctrl: true, alt: true },
  splitCell: { key: 'm', ctrl: true, alt: true, shift: true },
};

const MIRRORED: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

const keyOf = (key: string, isRightToLeft: boolean) => (isRightToLeft && MIRRORED[key]) || key;

/** The command of a key event in a table whose columns run in this direction; null if it is no shortcut of tables. */
export function tableCommandOf(event: KeyboardEvent, isRightToLeft: boolean): TableCommand | null {
  if (event.getModifierState('AltGraph')) return null;
  const pressed = event.key.length > 1 ? event.key : shortcutKey(event);
  const found = Object.entries(TABLE_SHORTCUTS).find(
    ([, { key, ctrl, shift, alt }]) =>
      keyOf(key, isRightToLeft) === pressed &&
      !!ctrl === (event.ctrlKey || event.metaKey) &&
      !!shift === event.shiftKey &&
      !!alt === event.altKey,
  );
  return (found?.[0] as TableCommand | undefined) ?? null;
}

/** The key of the menu at the table with the caret. */
export const isTableMenuKey = ({ key, altKey }: KeyboardEvent) => key === 'F9' && altKey;
export const tableMenuShortcut = (isMac: boolean) => (isMac ? '⌥F9' : 'Alt+F9');

const SIGNS: Record<string, string> = {
  Enter: '↵',
  Backspace: '⌫',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The text of a shortcut in the menu; "" for a command without one. */
export function tableShortcutText(name: TableCommand, isRightToLeft: boolean, isMac: boolean): string {
  const shortcut = TABLE_SHORTCUTS[name];
  if (!shortcut) return '';
  const key = keyOf(shortcut.key, isRightToLeft);
  const sign = SIGNS[key] ?? key.toUpperCase();
  if (isMac)
    return `${shortcut.alt ? '⌥' : ''}${shortcut.shift ? '⇧' : ''}${shortcut.ctrl ? '⌘' : ''}${sign}`;
  const modifiers = [shortcut.ctrl && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift'];
  return [...modifiers.filter(Boolean), sign].join('+');
}
