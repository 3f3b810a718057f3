const ASCII = /^[\x21-\x7e]$/;

export type ShortcutEvent = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The letter or digit of a shortcut on any keyboard layout; null for other keys. With an Arabic layout Ctrl+S arrives
 * as Ctrl+س, so the position of the key (`code`) decides. Where the layout has a Latin letter (AZERTY, Dvorak), that
 * letter decides. Digits are always identified by position, because Shift turns them into other characters.
 */
export function shortcutKey({ key, code }: ShortcutEvent): string | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit) return digit;
  if (ASCII.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
