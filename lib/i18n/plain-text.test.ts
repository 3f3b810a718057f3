import { describe, expect, it } from 'vitest';
import { hasVisibleText, isPlainLine, isPlainText } from './plain-text';

describe('A field of plain text', () => {
  it.each(['عُمَر بن عبد العزيز', 'O’Neill\u200f', 'Ⅳ — “x”', 'مــحــمــد', '👨‍👩‍👧'])(
    'may hold %j',
    (text) => {
      expect(isPlainLine(text)).toBe(true);
    },
  );

  it.each(['a\u0000b', '\ud800', 'x\u202egnp.exe', '\u2066a', 'a\u0085b', 'a\u206Ab', '\uFFF9a'])(
    'may not hold %j',
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );

  it('may have several lines only where it is a paragraph', () => {
    expect(isPlainText('one\ntwo')).toBe(true);
    expect(isPlainLine('one\ntwo')).toBe(false);
  });

  it.each(['', ' ', '\u200b', '\u3164', '\u200f\u200e', '\u2800', '\uFFA0\u115F', '\u{E0041}', '\u064e'])(
    'has no visible text: %j',
    (text) => {
      expect(hasVisibleText(text)).toBe(false);
    },
  );
});
