import { describe, expect, it } from 'vitest';
import { parseDocument } from './document';
import type { NodeJson } from './document-json';
import { renderBody, renderInline } from './render-html';
import { documentOf, jsonOf, paragraph, text } from './testing/sample-document';

const bold = { type: 'bold' };
const bodyOf = (blocks: unknown[], locale: 'ar' | 'en') => renderBody(parseDocument(jsonOf(blocks)), locale);

describe('A reader of the Arabic edition', () => {
  it('sees an English paragraph marked as English, left to right', () => {
    expect(renderBody(documentOf([{ p: 'نص عربي' }, { p: 'In English' }, { p: 'نص' }]), 'ar')).toBe(
      '<p id="b-b4" dir="rtl">نص عربي</p><p id="b-b5" lang="en" dir="ltr">In English</p><p id="b-b6" dir="rtl">نص</p>',
    );
  });

  it('sees numbered points with their numbers and colons as text', () => {
    const doc = documentOf([
      { points: [{ lead: 'مهمة غير قتالية', text: ['أوضح الأمين العام', 'فقرة ثانية'] }], start: 3 },
    ]);
    expect(renderBody(doc, 'ar')).toBe(
      '<ol class="points" role="list" start="3" id="b-b4" dir="rtl"><li id="b-b5" dir="rtl">' +
        '<p dir="rtl"><span class="point-number">3- </span><b class="point-lead">مهمة غير قتالية:</b> أوضح الأمين العام</p>' +
        '<p dir="rtl">فقرة ثانية</p></li></ol>',
    );
  });

  it('gets the language of the words where only the direction of a block was set by hand', () => {
    const block = { ...paragraph(text('نص عربي')), attrs: { dir: 'ltr' } };
    expect(bodyOf([block], 'ar')).toBe('<p dir="ltr">نص عربي</p>');
  });
});

describe('A reader of the English edition', () => {
  it('sees an Arabic list marked as Arabic, and an English item in it marked as English again', () => {
    expect(renderBody(documentOf([{ ul: ['بند', 'Item'] }]), 'en')).toBe(
      '<ul id="b-b4" lang="ar" dir="rtl"><li dir="rtl"><p dir="rtl">بند</p></li>' +
        '<li lang="en" dir="ltr"><p dir="ltr">Item</p></li></ul>',
    );
  });

  it('finds the language stated by hand on a block', () => {
    const block = { ...paragraph(text('1991')), attrs: { lang: 'ar' } };
    expect(bodyOf([block], 'en')).toBe('<p lang="ar" dir="ltr">1991</p>');
  });

  it('sees headings with their level and id', () => {
    expect(renderBody(documentOf([{ h2: 'A' }, { h4: 'B' }]), 'en')).toBe(
      '<h2 id="b-b4" dir="ltr">A</h2><h4 id="b-b5" dir="ltr">B</h4>',
    );
  });

  it.each(['__NEXT_DATA__', 'text', 'more', 'location', 'contents'])(
    'sees a block with the id %s under an id that the page itself cannot have',
    (id) => {
      const block = { ...paragraph(text('A')), type: 'heading', attrs: { level: 2, id } };
      expect(bodyOf([block], 'en')).toBe(`<h2 id="b-${id}" dir="ltr">A</h2>`);
    },
  );

  it('sees no empty blocks', () => {
    expect(
      renderBody(documentOf([{ p: 'a' }, { p: '' }, { h2: ' ' }, { ul: [''] }, { p: '\u200b' }]), 'en'),
    ).toBe('<p id="b-b4" dir="ltr">a</p>');
  });

  it('E8: sees an explicit direction on every block', () => {
    const html = renderBody(
      documentOf([{ p: 'a' }, { ul: ['b'] }, { quote: ['c', 'd'] }, { ol: ['e'] }]),
      'en',
    );
    const blocks = html.match(/<(p|ul|ol|li|blockquote|h\d)\b[^>]*>/g) ?? [];
    expect(blocks.filter((tag) => !/ dir="(ltr|rtl)"/.test(tag))).toEqual([]);
    expect(blocks).toHaveLength(10);
  });
});

describe('A point', () => {
  const lineOf = (lead: string, value: string) =>
    renderBody(documentOf([{ points: [{ lead, text: [value] }] }]), 'en').replace(
      /.*<p[^>]*>(.*)<\/p>.*/,
      '$1',
    );
  const number = '<span class="point-number">1- </span>';

  it.each([
    ['Lead', `${number}<b class="point-lead">Lead:</b> text`],
    ['Lead ', `${number}<b class="point-lead">Lead:</b> text`],
    ['Lead:', `${number}<b class="point-lead">Lead:</b> text`],
    ['Why?', `${number}<b class="point-lead">Why?</b> text`],
    ['لماذا؟', `${number}<b class="point-lead">لماذا؟</b> text`],
    ['“Why?”', `${number}<b class="point-lead">“Why?”</b> text`],
    ['Training (phase two)', `${number}<b class="point-lead">Training (phase two):</b> text`],
    ['The “mission”', `${number}<b class="point-lead">The “mission”:</b> text`],
    ['', `${number}text`],
  ])('with the lead %j ends it in one mark', (lead, expected) => {
    expect(lineOf(lead, 'text').replace(/ lang="\w\w"/, '')).toBe(expected);
  });

  it('without text after its lead ends with the lead', () => {
    expect(lineOf('Lead', '')).toBe(`${number}<b class="point-lead">Lead:</b>`);
  });
});

describe('Marks', () => {
  it('are shown, the link around the rest', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b="2' } };
    expect(bodyOf([paragraph(text('see ', link), text('this', link, bold), text(' now', bold))], 'en')).toBe(
      '<p dir="ltr"><a href="https://example.org/?a=1&amp;b=&quot;2" rel="noopener">see <strong>this</strong></a><strong> now</strong></p>',
    );
  });

  it.each([
    ['/ar/archive', '<a href="/ar/archive">x</a>'],
    ['mailto:news@example.org', '<a href="mailto:news@example.org">x</a>'],
    ['http://example.org', '<a href="http://example.org" rel="noopener">x</a>'],
  ])('of links to %s open in the same window', (href, expected) => {
    expect(bodyOf([paragraph(text('x', { type: 'link', attrs: { href } }))], 'en')).toBe(
      `<p dir="ltr">${expected}</p>`,
    );
  });

  it.each([
    [{ lang: 'en' }, '<bdi lang="en" dir="ltr">NATO</bdi>'],
    [{ dir: 'ltr' }, '<bdi dir="ltr">NATO</bdi>'],
    [{ dir: 'rtl', lang: 'en' }, '<bdi lang="en" dir="rtl">NATO</bdi>'],
    [{}, '<bdi>NATO</bdi>'],
  ])('of direction %j isolate their text', (attrs, expected) => {
    const body = bodyOf(
      [paragraph(text('قال '), text('NATO', { type: 'bidi', attrs }), text(' إن ذلك جرى'))],
      'ar',
    );
    expect(body).toBe(`<p dir="rtl">قال ${expected} إن ذلك جرى</p>`);
  });

  it('of every other kind have their element', () => {
    const marks = ['italic', 'underline', 'superscript', 'subscript'];
    const runs = marks.map((type) => text(type, { type }));
    expect(bodyOf([paragraph(...runs)], 'en')).toBe(
      '<p dir="ltr"><em>italic</em><u>underline</u><sup>superscript</sup><sub>subscript</sub></p>',
    );
  });
});

describe('Hostile text', () => {
  it('is shown, not run', () => {
    const hostile = `<script>alert("1")</script>&lt;img src=x onerror='x'>`;
    const html = bodyOf([paragraph(text(hostile)), paragraph(text(hostile, bold))], 'en');
    expect(html).not.toMatch(/<(?!\/?(p|strong)\b)/);
    expect(html).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;lt;img src=x onerror=&#39;x&#39;&gt;',
    );
  });

  it('cannot turn a line around', () => {
    const html = bodyOf([paragraph(text('a\u202egpj.exe\u202c'), text('b\u2067', bold), text('c'))], 'en');
    expect(html).toBe('<p dir="ltr">agpj.exe<strong>b</strong>c</p>');
  });

  it('cannot close an isolated run from outside or leave one open', () => {
    const run = { type: 'bidi', attrs: { dir: 'rtl' } };
    const html = bodyOf([paragraph(text('a\u2067'), text('b\u2069\u2067', run), text('\u2069c'))], 'en');
    expect(html).toBe('<p dir="ltr">a\u2067<bdi dir="rtl">b</bdi>\u2069c</p>');
  });

  it('cannot carry an isolate over a line break', () => {
    const html = bodyOf([paragraph(text('a\u2067b'), { type: 'hardBreak' }, text('c\u2069d'))], 'en');
    expect(html).toBe('<p dir="ltr">ab<br>cd</p>');
  });

  it('cannot give two blocks the same id', () => {
    const block = { ...paragraph(text('a')), attrs: { id: 'same' } };
    expect(bodyOf([block, block], 'en')).toBe('<p id="b-same" dir="ltr">a</p><p dir="ltr">a</p>');
  });
});

describe('A title', () => {
  const titleOf = (title: Omit<NodeJson, 'type'>, locale: 'ar' | 'en') => {
    const json = jsonOf([paragraph()]);
    json.content[1] = { type: 'title', ...title };
    return renderInline(parseDocument(json).child(1), locale);
  };

  it('is shown without a block of its own', () => {
    expect(titleOf({ content: [text('H'), text('2', { type: 'subscript' }), text('O & <co>')] }, 'en')).toBe(
      'H<sub>2</sub>O &amp; &lt;co&gt;',
    );
  });

  it('of another language or direction is isolated as a whole', () => {
    expect(titleOf({ attrs: { lang: 'en' }, content: [text('NATO')] }, 'ar')).toBe(
      '<bdi lang="en" dir="ltr">NATO</bdi>',
    );
    expect(titleOf({ attrs: { dir: 'ltr' }, content: [text('NATO')] }, 'ar')).toBe(
      '<bdi dir="ltr">NATO</bdi>',
    );
    expect(titleOf({ attrs: { lang: 'ar' }, content: [text('مركز')] }, 'ar')).toBe('مركز');
  });

  it('without words is an empty string', () => {
    expect(titleOf({ attrs: { lang: 'en' } }, 'ar')).toBe('');
  });
});
