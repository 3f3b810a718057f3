// @vitest-environment jsdom

import { expect, it } from 'vitest';
import { parseXml, textsOf } from '@/lib/testing/parse-xml';
import { element, xmlDocument } from './element';

const textIn = (text: string) => {
  const parsed = parseXml(xmlDocument(element('a', { value: text }, element('b', {}, text))));
  return [parsed.documentElement.getAttribute('value'), textsOf(parsed, 'b')[0]];
};

it.each([
  'a ]]> b',
  '<script>&amp;',
  `"double" and 'single'`,
  '\u202Eoverride',
  '👨\u200D👩\u200D👧',
  'می\u200Cخواهم',
])('Every program reads the text that was written: %s', (text) => {
  expect(textIn(text)).toEqual([text, text]);
});

it.each([
  ['\u0000\u0001\u000B\u001F\u007F', ''],
  ['a\uFFFEb\uFFFF', 'ab'],
  ['half \uD83D', 'half \uFFFD'],
])('Characters that no document may hold are left out: %j', (text, read) => {
  expect(textIn(text)).toEqual([read, read]);
});

it('An element without content is closed, and what has no value is left out', () => {
  expect(element('a', { b: null, c: undefined, d: '' }, null, undefined).xml).toBe('<a d=""/>');
});
