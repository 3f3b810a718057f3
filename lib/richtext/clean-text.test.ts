import { describe, expect, it } from 'vitest';
import {
  characterCount,
  collapseWhitespace,
  hasForbiddenCharacters,
  hasLoneSurrogates,
  isBlank,
  readablePieces,
  readableText,
  repairText,
  stripBidiControls,
} from './clean-text';

const [RLI, LRI, PDI, RLO, PDF, RLM, LRM] = [
  '\u2067',
  '\u2066',
  '\u2069',
  '\u202e',
  '\u202c',
  '\u200f',
  '\u200e',
];

describe('Text that may be stored', () => {
  it.each([
    'نص',
    'tab\tand\nnewline',
    'no\u00a0break',
    'تـــطويل',
    'مُحَمَّد',
    `${RLI}x${PDI}`,
    '👨‍👩‍👧',
    'ﷺ',
    '\u200b',
  ])('includes %j', (text) => {
    expect(hasForbiddenCharacters(text) || hasLoneSurrogates(text)).toBe(false);
  });

  it.each([
    '\u0000',
    '\u0001',
    '\u0008',
    '\u000b',
    '\u000c',
    '\r',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009f',
    '\ufffe',
    '\uffff',
  ])('does not include %j', (character) => {
    expect(hasForbiddenCharacters(`a${character}b`)).toBe(true);
  });

  it.each(['\ud800', 'a\udc00b', '\udc00\ud800', '\ud83d'])(
    'does not include half a character: %j',
    (text) => {
      expect(hasLoneSurrogates(text)).toBe(true);
    },
  );

  it('is repaired where it is already stored', () => {
    expect(repairText('a\u0000b\ud800c\td')).toBe('ab\ufffdc\td');
  });
});

describe('Text that readers see', () => {
  it('holds no overrides and embeddings', () => {
    expect(readableText(`photo${RLO}gpj.exe${PDF}`)).toBe('photogpj.exe');
    expect(readableText('\u202a\u202b\u202c\u202d\u202e')).toBe('');
  });

  it('keeps isolates that pair up', () => {
    expect(readableText(`a ${RLI}ب ${LRI}c${PDI}${PDI} d`)).toBe(`a ${RLI}ب ${LRI}c${PDI}${PDI} d`);
  });

  it.each([
    [`a${RLI}b`, 'ab'],
    [`a${PDI}b`, 'ab'],
    [`${PDI}${RLI}`, ''],
    [`${RLI}${RLI}x${PDI}`, `${RLI}x${PDI}`],
    [`${RLI}x${PDI}${PDI}`, `${RLI}x${PDI}`],
  ])('drops isolates that lack a partner: %j', (text, expected) => {
    expect(readableText(text)).toBe(expected);
  });

  it('pairs isolates across the pieces of a line', () => {
    expect(readablePieces([`a${RLI}`, 'ب', `${PDI}c${PDI}`])).toEqual([`a${RLI}`, 'ب', `${PDI}c`]);
  });

  it('keeps marks and joiners that mixed Arabic and Latin text needs', () => {
    const text = `iPhone${RLM} 7${LRM} تـطويل مُحَمَّد لا\u200cيمكن\u00a0أبدا`;
    expect(readableText(text)).toBe(text);
  });

  it('holds no zero-width spaces, and line separators as spaces', () => {
    expect(readableText('\ufeffa\u200bb\u2028c\u2029d')).toBe('ab c d');
  });
});

describe('Text for comparing', () => {
  it('holds no character that controls direction', () => {
    expect(stripBidiControls(`a${RLM}${LRM}\u061c${RLI}b${PDI}${RLO}c${PDF}`)).toBe('abc');
  });

  it('has single spaces', () => {
    expect(collapseWhitespace('  a \n\t b\u00a0 c ')).toBe('a b c');
  });
});

describe('A field', () => {
  it.each(['', ' ', '\u00a0', '\u200b', '\u3164', '\ufeff', '\u200f', '\u064e', '\u2063'])(
    'with nothing but %j in it is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(['\u2800', '\u3164\uFFA0', '\u034F', '\u{E0041}'])(
    'with the invisible %j alone is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(['a', 'م', '7', '!', '\u200fم'])('with %j in it is not blank', (text) => {
    expect(isBlank(text)).toBe(false);
  });

  it('is measured in characters, not in units of UTF-16', () => {
    expect(characterCount('مُ😀a')).toBe(4);
  });
});
