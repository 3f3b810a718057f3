import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryParseDocument } from './document';
import { renderStoredBody } from './render-html';
import { paragraph, refusalOf, text } from './testing/raw-json';
import { jsonOf } from './testing/sample-document';

const link = (href: unknown) => paragraph(text('here', [{ type: 'link', attrs: { href } }]));

describe('A document is refused, whatever it is:', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'document.notObject'],
    ['null', null, 'document.notObject'],
    ['a number', 7, 'document.notObject'],
    ['text', '{"type":"doc"}', 'document.notObject'],
    ['a list', [jsonOf([paragraph()])], 'document.notObject'],
    ['an empty object', {}, 'document.unknownNode'],
    ['a paragraph alone', paragraph(text('x')), 'document.notDocument'],
    ['a document without blocks', { type: 'doc' }, 'document.misplaced'],
    [
      'a document without a title',
      { type: 'doc', content: [{ type: 'kicker' }, paragraph()] },
      'document.misplaced',
    ],
    [
      'two titles',
      { type: 'doc', content: [{ type: 'kicker' }, { type: 'title' }, { type: 'title' }] },
      'document.misplaced',
    ],
    ['no block after the standfirst', jsonOf([]), 'document.misplaced'],
    ['content as text', { type: 'doc', content: 'paragraph' }, 'document.badContent'],
    ['content as an object', { type: 'doc', content: { 0: paragraph(), length: 1 } }, 'document.badContent'],
    ['content null', jsonOf([{ type: 'paragraph', content: null }]), 'document.badContent'],
    [
      'an unknown node',
      jsonOf([{ type: 'iframe', attrs: { src: 'https://evil.example' } }]),
      'document.unknownNode',
    ],
    ['a node named constructor', jsonOf([{ type: 'constructor' }]), 'document.unknownNode'],
    ['a node named __proto__', jsonOf([{ type: '__proto__' }]), 'document.unknownNode'],
    ['a node without a type', jsonOf([{ content: [] }]), 'document.unknownNode'],
    ['a type in a list', jsonOf([{ type: ['paragraph'] }]), 'document.unknownNode'],
    ['null as a block', jsonOf([null]), 'document.notObject'],
    ['a list as a block', jsonOf([[paragraph()]]), 'document.notObject'],
    ['an unknown key', jsonOf([{ ...paragraph(), html: '<script>' }]), 'document.unknownKey'],
    ['toJSON as a key', jsonOf([{ ...paragraph(), toJSON: 'x' }]), 'document.unknownKey'],
    [
      'an own __proto__',
      JSON.parse('{"type":"doc","__proto__":{"content":[]},"content":[]}'),
      'document.unknownKey',
    ],
    [
      '__proto__ in attributes',
      jsonOf([JSON.parse('{"type":"heading","attrs":{"__proto__":{"level":1}}}')]),
      'document.unknownAttribute',
    ],
    [
      'constructor in attributes',
      jsonOf([{ type: 'paragraph', attrs: { constructor: 'x' } }]),
      'document.unknownAttribute',
    ],
    [
      'an event handler',
      jsonOf([{ type: 'paragraph', attrs: { onclick: 'alert(1)' } }]),
      'document.unknownAttribute',
    ],
    [
      'a style',
      jsonOf([{ type: 'paragraph', attrs: { style: 'position:fixed' } }]),
      'document.unknownAttribute',
    ],
    [
      'an attribute that is a DOM description',
      jsonOf([{ type: 'paragraph', attrs: { id: ['script', 'x'] } }]),
      'document.badAttribute',
    ],
    ['an unknown mark', jsonOf([paragraph(text('x', [{ type: 'textStyle' }]))]), 'document.unknownMark'],
    ['a mark named toString', jsonOf([paragraph(text('x', [{ type: 'toString' }]))]), 'document.unknownMark'],
    ['a mark as text', jsonOf([paragraph(text('x', ['bold']))]), 'document.notObject'],
    ['marks as an object', jsonOf([paragraph(text('x', { type: 'bold' }))]), 'document.badMarks'],
    [
      'the same mark twice',
      jsonOf([paragraph(text('x', [{ type: 'bold' }, { type: 'bold' }]))]),
      'document.misplaced',
    ],
    [
      'a mark with attributes it lacks',
      jsonOf([paragraph(text('x', [{ type: 'bold', attrs: { class: 'x' } }]))]),
      'document.unknownAttribute',
    ],
    ['a mark on a block', jsonOf([{ ...paragraph(), marks: [{ type: 'bold' }] }]), 'document.misplaced'],
    [
      'bold in the kicker',
      {
        type: 'doc',
        content: [
          { type: 'kicker', content: [text('x', [{ type: 'bold' }])] },
          { type: 'title' },
          { type: 'standfirst' },
          paragraph(),
        ],
      },
      'document.misplaced',
    ],
    [
      'a line break in the title',
      {
        type: 'doc',
        content: [
          { type: 'kicker' },
          { type: 'title', content: [{ type: 'hardBreak' }] },
          { type: 'standfirst' },
          paragraph(),
        ],
      },
      'document.misplaced',
    ],
    [
      'a direction run set to "auto"',
      jsonOf([paragraph(text('x', [{ type: 'bidi', attrs: { dir: 'auto' } }]))]),
      'document.badAttribute',
    ],
    [
      'a link without an address',
      jsonOf([paragraph(text('x', [{ type: 'link' }]))]),
      'document.badAttribute',
    ],
    [
      'a link that opens a window',
      jsonOf([
        paragraph(text('x', [{ type: 'link', attrs: { href: '/', target: '_blank', rel: 'opener' } }])),
      ]),
      'document.unknownAttribute',
    ],
    ['text without text', jsonOf([paragraph({ type: 'text' })]), 'document.badText'],
    ['empty text', jsonOf([paragraph(text(''))]), 'document.badText'],
    ['text as a number', jsonOf([paragraph(text(7))]), 'document.badText'],
    ['text as an object', jsonOf([paragraph(text({ toString: 'x' }))]), 'document.badText'],
    [
      'text with children',
      jsonOf([paragraph({ type: 'text', text: 'x', content: [] })]),
      'document.unknownKey',
    ],
    ['text outside a paragraph', jsonOf([text('x')]), 'document.misplaced'],
    ['a document inside a document', jsonOf([jsonOf([paragraph()])]), 'document.misplaced'],
    ['a title in the body', jsonOf([{ type: 'title', content: [text('x')] }]), 'document.misplaced'],
    ['NUL', jsonOf([paragraph(text('a\u0000b'))]), 'document.forbiddenCharacter'],
    ['an escape character in the title', jsonOf([paragraph()], '\u001b[31m'), 'document.forbiddenCharacter'],
    ['a carriage return', jsonOf([paragraph(text('a\r\nb'))]), 'document.forbiddenCharacter'],
    ['half a character', jsonOf([paragraph(text('a\ud83db'))]), 'document.loneSurrogate'],
  ])('%s', (_what, value, key) => {
    expect(refusalOf(value)?.key).toBe(key);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'ｊａｖａｓｃｒｉｐｔ：alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '',
    null,
    7,
    ['https://example.org'],
    { protocol: 'https:' },
  ])('a link to %j', (href) => {
    expect(refusalOf(jsonOf([link(href)]))?.key).toBe('document.badAttribute');
  });

  it('and any other JSON there is, without ever throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, blocks) => {
        expect([tryParseDocument(value).ok, tryParseDocument(jsonOf(blocks)).ok]).toEqual([false, false]);
        renderStoredBody(value, 'ar');
        renderStoredBody(jsonOf(blocks), 'en');
      }),
      { seed: 1, endOnFailure: true },
    );
  });

  it('and of a thousand faults only twenty are reported', () => {
    const parsed = tryParseDocument(jsonOf(Array.from({ length: 1_000 }, () => ({ type: 'widget' }))));
    expect(parsed.ok || parsed.issues.length).toBe(20);
  });
});
