import { shortcutKey } from './shortcut-key';

interface Shortcut {
  key: string;
  shift?: true;
  alt?: true;
}

/** Ctrl (Cmd on a Mac) with these keys. The toolbar's hints and the keyboard handler use the same table. */
export const SHORTCUTS = {
  bold: { key: 'b' },
  italic: { key: 'i' },
  underline: { key: 'u' },
  strike: { key: 's', shift: true },
  link: { key: 'k' },
  save: { key: 's' },
  undo: { key: 'z' },
  redo: { key: 'z', shift: true },
  paragraph: { key: '0', alt: true },
  heading2: { key: '2', alt: true },
  heading3: { key: '3', alt: true },
  heading4: { key: '4', alt: true },
  orderedList: { key: '7', shift: true },
  bulletList: { key: '8', shift: true },
  points: { key: '9', shift: true },
  footnote: { key: 'f', alt: true },
  rightToLeft: { key: 'r', shift: true, alt: true },
  leftToRight: { key: 'l', shift: true, alt: true },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** The shortcut of a key event, or null. AltGr types characters on many layouts, so it is never part of a shortcut. */
export function shortcutOf(event: KeyboardEvent): ShortcutName | null {
  if (!(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph')) return null;
  const key = shortcutKey(event);
  const found = NAMES.find((name) => {
    const wanted: Shortcut = SHORTCUTS[name];
    return wanted.key === key && !!wanted.shift === event.shiftKey && !!wanted.alt === event.altKey;
  });
  return found ?? null;
}

/** The text of a shortcut in a hint: "Ctrl+Shift+7", on a Mac "⇧⌘7". */
export function shortcutText(name: ShortcutName, isMac: boolean): string {
  const { key, shift, alt }: Shortcut = SHORTCUTS[name];
  const letter = key.toUpperCase();
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}⌘${letter}`;
  return `Ctrl+${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${letter}`;
}
