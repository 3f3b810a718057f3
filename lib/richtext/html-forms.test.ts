// @vitest-environment jsdom
import { DOMParser, DOMSerializer, type Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { documentToJson, tryParseDocument } from './document';
import type { NodeJson } from './document-json';
import { renderBody } from './render-html';
import { schema } from './schema';
import { documentOf, SAMPLE } from './testing/sample-document';

function elementOf(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

/** The document after this HTML was pasted into the empty paragraph of a new one. */
function documentAfterPasting(html: string): Node {
  const doc = documentOf([{ p: '' }]);
  const start = TextSelection.atEnd(doc);
  const slice = DOMParser.fromSchema(schema).parseSlice(elementOf(html), { context: start.$from });
  return EditorState.create({ doc, selection: start }).tr.replaceSelection(slice).doc;
}

/** The blocks that pasted HTML becomes, as they are stored. */
function pasted(html: string) {
  return documentToJson(documentAfterPasting(html)).content.slice(3).map(withoutGivenId);
}

/** Without the id of the paragraph that was pasted into. */
function withoutGivenId({ attrs: { id, ...attrs } = {}, ...block }: NodeJson): NodeJson {
  const kept = id === 'b4' || id === undefined ? attrs : { ...attrs, id };
  return { ...block, ...(Object.keys(kept).length > 0 ? { attrs: kept } : {}) };
}

function copied(doc: Node): string {
  const element = document.createElement('div');
  element.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return element.innerHTML;
}

const paragraph = (text: string, attrs?: object) => ({
  type: 'paragraph',
  ...(attrs ? { attrs } : {}),
  content: [{ type: 'text', text }],
});

describe('A document that an editor copies', () => {
  const doc = documentOf(SAMPLE.body, SAMPLE);

  it('is the same document when read back', () => {
    expect(
      DOMParser.fromSchema(schema)
        .parse(elementOf(copied(doc)))
        .toJSON(),
    ).toEqual(doc.toJSON());
  });

  it('E17: carries the direction and language set by hand', () => {
    const blocks = schema.topNodeType.create(null, [
      schema.node('paragraph', { dir: 'rtl', lang: 'ar', id: 'x' }, schema.text('نص')),
    ]);
    expect(copied(blocks)).toBe('<p data-id="x" dir="rtl" lang="ar">نص</p>');
  });

  it('from the published page becomes the same points again', () => {
    const points = documentOf([
      {
        points: [
          { lead: 'Lead', text: ['Text with (1) number', 'more'] },
          { lead: 'Why?', text: ['x'] },
          { lead: '', text: ['y'] },
        ],
        start: 2,
      },
    ]);
    const [again] = pasted(renderBody(points, 'en'));
    const written = (node?: NodeJson): unknown => [
      node?.type,
      node?.text,
      node?.attrs?.start,
      node?.content?.map(written),
    ];
    expect(written(again)).toEqual(written(documentToJson(points).content[3]));
  });
});

describe('Pasted HTML', () => {
  it.each([
    ['<p dir="RTL">x</p>', { dir: 'rtl' }],
    ['<p dir=" ltr ">x</p>', { dir: 'ltr' }],
    ['<p style="direction: rtl; margin: 0">x</p>', { dir: 'rtl' }],
    ['<p dir="auto">x</p>', undefined],
    ['<p lang="AR-SA">x</p>', { lang: 'ar' }],
    ['<p lang="fr">x</p>', undefined],
    ['<p data-id="p-1">x</p>', { id: 'p-1' }],
    ['<p data-id="a b" id="main" class="MsoNormal" onclick="x">x</p>', undefined],
  ])('%s keeps the valid attributes of a block', (html, attrs) => {
    // The first and last pasted blocks merge with the blocks around them; one in the middle stays as it is.
    expect(pasted(`<p>before</p>${html}<p>after</p>`)[1]).toEqual(paragraph('x', attrs));
  });

  it.each([
    [1, 2],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 4],
    [6, 4],
  ])('turns a heading of level %i into one of level %i', (from, level) => {
    expect(pasted(`<h${from}>x</h${from}>`)).toEqual([
      { ...paragraph('x'), type: 'heading', attrs: { level } },
    ]);
  });

  it.each(['0', '-3', '1.5', 'x', '99999999999'])('with a list that starts at %s starts it at 1', (start) => {
    expect(pasted(`<ol start="${start}" type="a"><li>x</li></ol>`)[0]?.attrs).toEqual({ start: 1 });
  });

  it('keeps lists within lists', () => {
    const [list] = pasted('<ol start="4"><li>a<ul><li>b</li></ul></li></ol>');
    expect(list?.attrs).toEqual({ start: 4 });
    expect(list?.content?.[0]?.content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);
  });

  it('keeps runs of another direction', () => {
    const mark = (attrs: object) => [{ type: 'text', text: 'x', marks: [{ type: 'bidi', attrs }] }];
    expect(pasted('<p><bdi dir="ltr" lang="en">x</bdi></p>')[0]?.content).toEqual(
      mark({ dir: 'ltr', lang: 'en' }),
    );
    expect(pasted('<p><span dir="RTL">x</span></p>')[0]?.content).toEqual(mark({ dir: 'rtl' }));
    expect(pasted('<p><span dir="auto">x</span></p>')[0]?.content).toEqual([{ type: 'text', text: 'x' }]);
  });

  it('keeps the text of links that are not allowed, without the link', () => {
    const html =
      '<p><a href="javascript:alert(1)" onclick="x">a</a> <a href="https://example.org" target="_blank">b</a></p>';
    expect(pasted(html)[0]?.content).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
    ]);
  });

  it.each([
    '<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="https://evil.example"></iframe>text',
    '<svg><style><a title="</style><img src onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--><img src onerror=alert(1)>">',
    '<xmp><p title="</xmp><img src onerror=alert(1)>">',
    '<ol class="points"><p>stray</p><li></li><li><p><b class="point-lead">x</b></p></li></ol>',
    '<p data-node="pointLead">stray lead</p><h1 data-node="title">stray title</h1>',
    '<table><tr><td>a</td><td><ul><li><h2>b</h2></li></ul></td></tr></table>',
    '<blockquote><h1>a</h1><blockquote><ol class="points"><li>b</li></ol></blockquote></blockquote>',
    '<div data-id="constructor" dir="__proto__"><p>a<br><br></p></div>',
  ])('%s becomes a document that can be stored', (html) => {
    const parsed = tryParseDocument(documentToJson(documentAfterPasting(html)));
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    expect(parsed.ok && copied(parsed.doc)).not.toMatch(/<(script|img|iframe|style|svg)|onerror=/);
  });
});
