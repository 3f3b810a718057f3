import { shortcutKey } from './shortcut-key';

interface Shortcut {
  key: string;
  shift?: true | 'optional';
  alt?: true;
  /** Pressed without Ctrl. */
  bare?: true;
  /** Listed, but done by the browser or by the toolbar itself. */
  elsewhere?: true;
}

/** Ctrl (Cmd on a Mac) with these keys, or without it. The toolbar's hints and the keyboard handler use the same table. */
export const SHORTCUTS = {
  bold: { key: 'b' },
  italic: { key: 'i' },
  underline: { key: 'u' },
  strike: { key: 's', shift: true },
  clearFormatting: { key: '\\' },
  link: { key: 'k' },
  save: { key: 's' },
  undo: { key: 'z' },
  redo: { key: 'z', shift: true },
  paragraph: { key: '0', alt: true },
  // As in Word and Google Docs 1 is the largest heading of the text, whose element is h2 because the title is the h1.
  heading2: { key: '1', alt: true },
  heading3: { key: '2', alt: true },
  heading4: { key: '3', alt: true },
  orderedList: { key: '7', shift: true },
  bulletList: { key: '8', shift: true },
  points: { key: '9', shift: true },
  footnote: { key: 'f', alt: true },
  rightToLeft: { key: 'r', shift: true, alt: true },
  leftToRight: { key: 'l', shift: true, alt: true },
  moveUp: { key: 'up', shift: true, alt: true, bare: true },
  moveDown: { key: 'down', shift: true, alt: true, bare: true },
  duplicate: { key: 'd', shift: true },
  find: { key: 'f' },
  replace: { key: 'h', shift: 'optional' },
  findNext: { key: 'g' },
  findPrevious: { key: 'g', shift: true },
  outline: { key: 'o', alt: true },
  focusMode: { key: 'e', alt: true },
  pasteAsText: { key: 'v', shift: true, elsewhere: true },
  commands: { key: '/', alt: true, bare: true },
  tools: { key: 'F10', alt: true, bare: true, elsewhere: true },
  shortcuts: { key: '/' },
} as const satisfies Record<string, Shortcut>;

const ARROWS: Record<string, string> = { up: '↑', down: '↓' };

export type ShortcutName = keyof typeof SHORTCUTS;

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** The shortcut of a key event, or null. AltGr types characters on many layouts, so it is never part of a shortcut. */
export function shortcutOf(event: KeyboardEvent): ShortcutName | null {
  const isBare = !(event.ctrlKey || event.metaKey);
  if ((isBare && !event.altKey) || event.getModifierState('AltGraph')) return null;
  const key = shortcutKey(event);
  const found = NAMES.find((name) => {
    const wanted: Shortcut = SHORTCUTS[name];
    const hasShift = wanted.shift === 'optional' || !!wanted.shift === event.shiftKey;
    const hasModifiers = hasShift && !!wanted.alt === event.altKey && !!wanted.bare === isBare;
    return wanted.key === key && hasModifiers && !wanted.elsewhere;
  });
  return found ?? null;
}

/** The text of a shortcut in a hint: "Ctrl+Shift+7", on a Mac "⇧⌘7". */
export function shortcutText(name: ShortcutName, isMac: boolean): string {
  const { key, shift, alt, bare }: Shortcut = SHORTCUTS[name];
  const letter = ARROWS[key] ?? key.toUpperCase();
  const hasShift = shift === true;
  if (isMac) return `${alt ? '⌥' : ''}${hasShift ? '⇧' : ''}${bare ? '' : '⌘'}${letter}`;
  return `${bare ? '' : 'Ctrl+'}${alt ? 'Alt+' : ''}${hasShift ? 'Shift+' : ''}${letter}`;
}
