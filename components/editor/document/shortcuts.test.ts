// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { SHORTCUTS, type ShortcutName, shortcutOf, shortcutText } from './shortcuts';

const pressed = (key: string, code: string, modifiers: KeyboardEventInit) =>
  shortcutOf(new KeyboardEvent('keydown', { key, code, ...modifiers }));
const ctrl = { ctrlKey: true };
const altShift = { altKey: true, shiftKey: true };

describe('A shortcut', () => {
  it.each([
    ['f', 'KeyF', ctrl, 'find'],
    ['ب', 'KeyF', ctrl, 'find'],
    ['h', 'KeyH', ctrl, 'replace'],
    ['أ', 'KeyH', { ...ctrl, shiftKey: true }, 'replace'],
    ['/', 'Slash', ctrl, 'shortcuts'],
    ['ظ', 'Slash', ctrl, 'shortcuts'],
    ['ArrowUp', 'ArrowUp', altShift, 'moveUp'],
    ['ArrowDown', 'ArrowDown', altShift, 'moveDown'],
    ['ث', 'KeyE', { ...ctrl, altKey: true }, 'focusMode'],
    ['\\', 'Backslash', ctrl, 'clearFormatting'],
    ['ذ', 'Backslash', ctrl, 'clearFormatting'],
    ['1', 'Digit1', { ...ctrl, altKey: true }, 'heading2'],
    ['٢', 'Digit2', { ...ctrl, altKey: true }, 'heading3'],
    ['3', 'Digit3', { ...ctrl, altKey: true }, 'heading4'],
  ] as const)(
    'is found by its key on an Arabic and a Latin keyboard: %s (%s)',
    (key, code, modifiers, name) => {
      expect(pressed(key, code, modifiers)).toBe(name);
    },
  );

  it.each([
    ['f', 'KeyF', {}],
    ['F10', 'F10', { altKey: true }],
    ['v', 'KeyV', { ...ctrl, shiftKey: true }],
    ['ArrowUp', 'ArrowUp', { shiftKey: true }],
    ['ArrowUp', 'ArrowUp', { ...ctrl, ...altShift }],
    ['d', 'KeyD', ctrl],
  ] as const)(
    'is not made of other keys, nor of those that somebody else handles: %s',
    (key, code, modifiers) => {
      expect(pressed(key, code, modifiers)).toBeNull();
    },
  );

  it.each([
    ['moveUp', false, 'Alt+Shift+↑'],
    ['moveUp', true, '⌥⇧↑'],
    ['replace', false, 'Ctrl+H'],
    ['shortcuts', false, 'Ctrl+/'],
    ['pasteAsText', true, '⇧⌘V'],
  ] as const)('is written as it is pressed: %s', (name, isMac, text) => {
    expect(shortcutText(name, isMac)).toBe(text);
  });

  it('stands for one thing, and has a name in both languages for the list of all', () => {
    const names = Object.keys(SHORTCUTS) as ShortcutName[];
    const keys = names.map((name) => shortcutText(name, false));
    expect(new Set(keys).size).toBe(keys.length);
    for (const locale of LOCALES) {
      expect(Object.keys(MESSAGES[locale].tools.shortcuts.names).sort()).toEqual([...names].sort());
    }
  });
});
