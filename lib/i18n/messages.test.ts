import { describe, expect, it } from 'vitest';
import { MESSAGES } from './messages';
import { messageEntries } from './testing/message-entries';

/** Sorted names of the placeholders and tags of an ICU message. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/\{\s*([a-zA-Z]\w*)\s*[,}]/g), ...message.matchAll(/<([a-z]\w*)>/g)].map(
    (m) => m[1],
  );
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}

const english = messageEntries(MESSAGES.en);
const arabic = new Map(messageEntries(MESSAGES.ar));

describe('The messages of the interface', () => {
  it('exist in both languages under the same keys', () => {
    expect([...arabic.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it.each(english)('%s has the same placeholders in Arabic', (key, message) => {
    expect(placeholders(arabic.get(key) ?? '')).toEqual(placeholders(message));
  });

  it.each([...arabic].filter(([, message]) => message.includes(', plural,')))(
    '%s has all six Arabic plural forms',
    (_key, message) => {
      for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
        expect(message).toMatch(new RegExp(`\\b${form} \\{`));
    },
  );

  it.each([...arabic])(
    '%s is written in Arabic, with Arabic punctuation and Latin digits',
    (_key, message) => {
      const prose = message
        .replace(/\{[^{}]*,\s*(plural|select)\s*,/g, '')
        .replace(/[a-z]+ \{/g, '')
        .replace(/<\/?\w+>/g, '');
      expect(prose).not.toMatch(/[\u0621-\u064A]\s*[,;?]/);
      expect(message).not.toMatch(/[\u0660-\u0669]/);
    },
  );
});
