// @vitest-environment jsdom
import { DOMParser } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { parseDocument } from './document';
import type { NodeJson } from './document-json';
import { bodyText } from './plain-text';
import { renderBody, renderInline } from './render-html';
import { jsonOf, paragraph, text } from './testing/sample-document';

const bold = { type: 'bold' };
const link = { type: 'link', attrs: { href: '/ar/archive' } };

function lineOf(content: NodeJson[], locale: 'ar' | 'en' = 'ar'): string {
  const html = renderBody(parseDocument(jsonOf([paragraph(...content)])), locale);
  return html.replace(/^<p[^>]*>(.*)<\/p>$/, '$1');
}

it('Readers see a run of digits and signs in its own order, in the text and in the title', () => {
  const html = '<bdi class="run" dir="ltr">+971 2 444 1234</bdi>';
  expect(lineOf([text('اتصل على +971 2 444 1234 صباحاً')])).toBe(`اتصل على ${html} صباحاً`);
  const title = parseDocument(jsonOf([paragraph()], 'C++ <مقدمة>')).child(1);
  expect(renderInline(title, 'ar')).toBe('<bdi class="run" dir="ltr">C++</bdi> &lt;مقدمة&gt;');
});

it('Readers hear Arabic words in English text as Arabic', () => {
  expect(lineOf([text('The word كتاب 5 times')], 'en')).toBe(
    'The word <bdi class="run" lang="ar" dir="rtl">كتاب</bdi> 5 times',
  );
});

it('Readers do not hear Hebrew words as Arabic, also between marks', () => {
  const html = '<bdi class="run" dir="rtl">';
  expect(lineOf([text('The word שלום here')], 'en')).toBe(`The word ${html}שלום</bdi> here`);
  expect(lineOf([text('The של'), text('ום', bold), text(' here')], 'en')).toBe(
    `The ${html}של<strong>ום</strong></bdi> here`,
  );
});

it.each([
  [
    'a mark within it',
    [text('لغة C'), text('++', bold), text(' هنا')],
    'لغة <bdi class="run" dir="ltr">C<strong>++</strong></bdi> هنا',
  ],
  [
    'marks around it',
    [text('لغة '), text('C++', bold, link), text(' هنا')],
    'لغة <a href="/ar/archive"><strong><bdi class="run" dir="ltr">C++</bdi></strong></a> هنا',
  ],
  [
    'a link within it',
    [text('رقم +971 2 '), text('444', link), text(' 1234')],
    'رقم <bdi class="run" dir="ltr">+971 2 <a href="/ar/archive">444</a> 1234</bdi>',
  ],
  [
    'a link that ends elsewhere',
    [text('لغة C'), text('++ هنا', link)],
    'لغة C<a href="/ar/archive">++ هنا</a>',
  ],
])('A run is isolated once, with %s', (_where, content, expected) => {
  expect(lineOf(content)).toBe(expected);
});

it('A run that an editor isolated by hand is not isolated again', () => {
  const run = { type: 'bidi', attrs: { dir: 'ltr' } };
  expect(lineOf([text('رقم '), text('+971 2 444', run), text(' هنا')])).toBe(
    'رقم <bdi dir="ltr">+971 2 444</bdi> هنا',
  );
});

it('A line break ends a run', () => {
  expect(lineOf([text('رقم +971 2'), { type: 'hardBreak' }, text('444 1234')])).toBe(
    'رقم +971 2<br>444 1234',
  );
});

it('Stored text has no invisible characters for it', () => {
  const doc = parseDocument(jsonOf([paragraph(text('اتصل على +971 2 444 1234 صباحاً'))]));
  expect(bodyText(doc)).toBe('اتصل على +971 2 444 1234 صباحاً');
});

it('What is pasted from a published page has no mark for what was isolated automatically', () => {
  const { schema } = parseDocument(jsonOf([paragraph()])).type;
  const page = document.createElement('div');
  page.innerHTML = '<p dir="rtl">لغة <bdi class="run" dir="ltr">C++</bdi> و<bdi dir="ltr">NATO</bdi></p>';
  const runs = new Map<string, number>();
  DOMParser.fromSchema(schema)
    .parse(page)
    .descendants((node) => {
      if (node.isText) runs.set(node.text ?? '', node.marks.length);
    });
  expect([...runs]).toEqual([
    ['لغة C++ و', 0],
    ['NATO', 1],
  ]);
});
