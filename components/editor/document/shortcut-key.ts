const LATIN = /^[a-z]$/i;
const ASCII = /^[\x21-\x7e]$/;

/** Keys that are known by their position alone. */
const POSITIONS: Record<string, string> = { Slash: '/', Backslash: '\\', ArrowUp: 'up', ArrowDown: 'down' };

export type ShortcutEvent = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The letter, digit or sign of a shortcut on any keyboard layout; null for other keys. With an Arabic layout Ctrl+S arrives
 * as Ctrl+س and Ctrl+Shift+L as "/", so the position of the key (`code`) decides. Where the layout has a Latin letter
 * (AZERTY, Dvorak), that letter decides, and so does punctuation without Shift, which Dvorak has on the keys of letters.
 * Digits are always identified by position, because Shift turns them into other characters.
 */
export function shortcutKey({ key, code, shiftKey }: ShortcutEvent): string | null {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit) return digit;
  if (LATIN.test(key) || (ASCII.test(key) && !shiftKey)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? POSITIONS[code] ?? null;
}
