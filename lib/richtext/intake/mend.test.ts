import { describe, expect, it } from 'vitest';
import { mendHref } from './mend-href';
import { mendText } from './mend-text';
import { readNumber } from './read-number';
import { typedNumber } from './typed-number';

describe('The address of a foreign link', () => {
  it.each([
    [' https://example.org/d ', 'https://example.org/d'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/a\n   b', 'https://example.org/ab'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['https://ar.wikipedia.org/wiki/حلف', 'https://ar.wikipedia.org/wiki/حلف'],
    ['https://www.google.com/url?q=https://example.org/%3Fa%3D1&sa=D', 'https://example.org/?a=1'],
    ['https://www.google.ae/url?sa=t&url=https%3A%2F%2Fexample.org%2Fx', 'https://example.org/x'],
    [
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=05',
      'https://example.org/',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fexample.org',
      'https://example.org',
    ],
    [
      'https://www.google.com/search?q=https://example.org',
      'https://www.google.com/search?q=https://example.org',
    ],
    ['//example.org/x', 'https://example.org/x'],
    ['www.example.org/x', 'https://www.example.org/x'],
    ['mailto:office@example.org ', 'mailto:office@example.org'],
    ['https://example.org/\u200bx', 'https://example.org/x'],
  ])('%s leads to %s', (href, mended) => expect(mendHref(href)).toBe(mended));

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'https://www.google.com/url?q=javascript:alert(1)//https://x',
    'https://bank.example@evil.example/',
    'file:///C:/a.docx',
    'data:text/html,x',
    '',
  ])('%s leads nowhere', (href) => {
    const mended = mendHref(href);
    expect(mended === null || mended.startsWith('https://www.google.com/url?q=javascript')).toBe(true);
  });
});

describe('Letters of a PDF', () => {
  it.each([
    ['ﻣﺴﺘﻘﺒﻞ ﺍﻟﻄﺎﻗﺔ', 'مستقبل الطاقة'],
    ['ﻻ ﻷ ﻹ', 'لا لأ لإ'],
    ['ﭘﺎﺭﺱ', 'پارس'],
    ['مُ\ufe7bحﱠمد', 'مُ\u0650حﱠمد'.normalize('NFC').replace('ﱠ', '\u064e\u0651')],
    ['ofﬁce ﬄuent', 'office ffluent'],
    ['ﷺ ﷲ ﷼ ﷽ ﴾آية﴿', 'ﷺ ﷲ ﷼ ﷽ ﴾آية﴿'],
    ['مر\u00a0كز مـــركز ½ ①', 'مر\u00a0كز مـــركز ½ ①'],
    ['a\u0000b\u000bc\ud800', 'abc\ufffd'],
  ])('%j become %j', (text, mended) => expect(mendText(text)).toBe(mended));
});

describe('The marker of a list in Word', () => {
  it.each([
    ['5.', [5]],
    ['(٣)', [3]],
    ['۴.', [4]],
    ['1.2.', [2]],
    ['3-', [3]],
    ['c)', [3, 100]],
    ['iv.', [4]],
    ['أ.', [1, 1]],
    ['(ج)', [3, 5]],
    ['هـ-', [5, 26]],
    ['·', []],
    ['o', []],
    ['§', []],
    ['0.', []],
    ['-', []],
  ])('%s counts as %j', (marker, numbers) => expect(readNumber(marker)).toEqual(numbers));
});

describe('A line that begins with', () => {
  it.each([
    ['1- Lead: text', 'points', 1, 3],
    ['١- نص', 'points', 1, 3],
    ['12 – text', 'points', 12, 5],
    ['\u00a02-\u00a0text', 'points', 2, 4],
    ['3. text', 'ol', 3, 3],
    ['(4) text', 'ol', 4, 4],
    ['• text', 'ul', 0, 2],
    ['-\ttext', 'ul', 0, 2],
  ])('%j begins an item', (line, kind, number, length) =>
    expect(typedNumber(line)).toMatchObject({ kind, number, length }),
  );

  it.each([
    '2018- a year',
    '11-12 July',
    '10 - 15 percent',
    '- dialogue',
    '3.5 percent',
    '1-',
    '0- x',
    'a- text',
  ])('%j begins none', (line) => expect(typedNumber(line)).toBeNull());
});
