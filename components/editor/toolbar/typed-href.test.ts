import { describe, expect, it } from 'vitest';
import { typedHref } from './typed-href';

describe('A typed address', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['  https://example.org/d ', 'https://example.org/d'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/\u200bd', 'https://example.org/d'],
    ['https://ar.wikipedia.org/wiki/مركز_(توضيح)', 'https://ar.wikipedia.org/wiki/مركز_(توضيح)'],
    ['example.org', 'https://example.org'],
    ['example.org/Annual Report.pdf', 'https://example.org/Annual%20Report.pdf'],
    ['www.example.org/@name', 'https://www.example.org/@name'],
    ['/ar/articles/nato', '/ar/articles/nato'],
    [' mailto:office@example.org', 'mailto:office@example.org'],
    [' office@example.org', 'mailto:office@example.org'],
    ['tel:+97124441234', 'tel:+97124441234'],
  ])('is trimmed and encoded as one of pasted text is: %j', (typed, href) => {
    expect(typedHref(typed)).toBe(href);
  });

  it.each([
    '',
    'a word',
    'no host.',
    'javascript:alert(1)',
    'https://bank.example@evil.example/',
    'office@example',
  ])('that leads nowhere is refused: %j', (typed) => {
    expect(typedHref(typed)).toBeNull();
  });
});
