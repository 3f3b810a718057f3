const ASCII = /^[\x21-\x7e]$/;

/** What a key is called in our table of shortcuts; null for modifiers and keys that have no place there. */
export type ShortcutEvent = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The letter or digit of a shortcut, whatever the keyboard layout: with an Arabic layout Ctrl+S arrives as Ctrl+س, and
 * then the place of the key counts. Where the layout gives a Latin letter, that letter counts (AZERTY, Dvorak). Digits
 * always go by place, because Shift turns them into other signs.
 */
export function shortcutKey({ key, code }: ShortcutEvent): string | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit) return digit;
  if (ASCII.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
