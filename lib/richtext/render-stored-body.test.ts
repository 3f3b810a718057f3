import { describe, expect, it } from 'vitest';
import { documentToJson } from './document';
import { renderBody, renderStoredBody } from './render-html';
import { documentOf, jsonOf, paragraph, text } from './testing/sample-document';

const bold = { type: 'bold' };

describe('A damaged document in the database', () => {
  const gap = '<p class="missing-block">[…]</p>';
  const intact = paragraph(text('intact'));

  it('that is not damaged is shown as it is', () => {
    const doc = documentOf([{ p: 'نص' }, { ul: ['بند'] }]);
    expect(renderStoredBody(documentToJson(doc), 'ar')).toEqual({
      html: renderBody(doc, 'ar'),
      problems: [],
    });
  });

  it('shows the intact blocks around a damaged one', () => {
    const { html, problems } = renderStoredBody(jsonOf([intact, { type: 'widget' }, intact]), 'en');
    expect(html).toBe(`<p dir="ltr">intact</p>${gap}<p dir="ltr">intact</p>`);
    expect(problems).toEqual(['content.4: document.unknownNode']);
  });

  it('shows the intact part of a block', () => {
    const damaged = {
      type: 'bulletList',
      attrs: { id: 'u', onclick: 'x' },
      content: [
        { type: 'listItem', content: [paragraph(text('one\u0000', bold)), { type: 'widget' }] },
        { type: 'listItem', content: [paragraph({ type: 'text', text: 'two', marks: [{ type: 'blink' }] })] },
      ],
    };
    const { html, problems } = renderStoredBody(jsonOf([damaged]), 'en');
    expect(html).toBe(
      `<ul id="b-u" dir="ltr"><li dir="ltr"><p dir="ltr"><strong>one</strong></p></li><li dir="ltr"><p dir="ltr">two</p></li></ul>${gap}`,
    );
    expect(problems).toHaveLength(3);
  });

  it('shows a heading of an impossible level at level 2', () => {
    const { html } = renderStoredBody(
      jsonOf([{ type: 'heading', attrs: { level: 1 }, content: [text('x')] }]),
      'en',
    );
    expect(html).toBe(`<h2 dir="ltr">x</h2>${gap}`);
  });

  it('shows the text of a link to nowhere good without the link', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    expect(renderStoredBody(jsonOf([paragraph(text('x', link))]), 'en').html).toBe(
      `<p dir="ltr">x</p>${gap}`,
    );
  });

  it('shows the body even if only the title is wrong', () => {
    const { html, problems } = renderStoredBody(jsonOf([intact], 'x\u0000'), 'en');
    expect(html).toBe('<p dir="ltr">intact</p>');
    expect(problems).toEqual(['content.1.content.0: document.forbiddenCharacter']);
  });

  it('shows a body whose title is longer than readers may get, and has nothing to say about it', () => {
    expect(renderStoredBody(jsonOf([intact], 'x'.repeat(301)), 'en')).toEqual({
      html: '<p dir="ltr">intact</p>',
      problems: [],
    });
  });

  it('of 100,000 levels shows the rest', () => {
    let deep: unknown = intact;
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(renderStoredBody(jsonOf([deep, intact]), 'en').html).toBe(`${gap}<p dir="ltr">intact</p>`);
  });

  it.each([
    [null],
    [undefined],
    ['<script>'],
    [7],
    [[]],
    [{}],
    [{ type: 'doc' }],
    [{ type: 'doc', content: 'x' }],
    [{ type: 'doc', content: [null] }],
    [{ type: 'doc', content: [{ type: 'text', text: 'x' }] }],
    [{ type: 'doc', content: [{ type: 'doc', content: [] }] }],
    [{ type: 'doc', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
    [{ type: 'doc', content: [{ type: 'pointList', content: [{ type: 'point' }] }] }],
    [{ type: 'doc', content: [{ type: 'paragraph', content: 'x', attrs: [], marks: 7 }] }],
  ])('that is %j never stops the page', (json) => {
    const { html, problems } = renderStoredBody(json, 'ar');
    expect(html).toMatch(/^(<p class="missing-block">\[…\]<\/p>)*$/);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('of ten thousand paragraphs is shown whole', () => {
    const { html, problems } = renderStoredBody(jsonOf(Array.from({ length: 9_990 }, () => intact)), 'en');
    expect(html.match(/<p /g)).toHaveLength(9_990);
    expect(problems).toEqual([]);
  });
});
