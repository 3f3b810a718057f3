// @vitest-environment jsdom
import { Schema } from '@tiptap/pm/model';
import { describe, expect, it, vi } from 'vitest';
import { blockDirections } from './direction';
import { documentToJson, emptyDocument, parseDocument } from './document';
import type { NodeJson } from './document-json';
import { bodyText, plainText, wordCount } from './plain-text';
import { renderBody, renderStoredBody } from './render-html';
import { applySteps } from './steps';
import { badAttribute, badBlockAttributes, blockProof } from './testing/proof';
import { prove } from './testing/prove';
import { countedIds, jsonOf, paragraph, text } from './testing/sample-document';

// The list of specs is all that changes: everything under test is the program as it is.
vi.mock('./node-specs', async (importOriginal) => {
  const { NODE_SPECS } = await importOriginal<typeof import('./node-specs')>();
  const { noteMark, notes, picture } = await import('./testing/extra-specs');
  return { NODE_SPECS: [...NODE_SPECS, picture, noteMark, notes] };
});

const picture: NodeJson = { type: 'picture', attrs: { file: 'a.jpg', wide: true, id: 'p' } };
const noteMark = (note: string): NodeJson => ({ type: 'noteMark', attrs: { note } });
const notes = (...content: NodeJson[]): NodeJson => ({ type: 'notes', content });

prove(
  'picture',
  blockProof({
    block: picture,
    html: '<figure id="b-p" dir="ltr"><img src="a.jpg"></figure>',
    text: '[a.jpg]',
    refused: [
      ...badBlockAttributes(picture),
      badAttribute('no file', { type: 'picture' }),
      badAttribute('a list as width', { type: 'picture', attrs: { file: 'a.jpg', wide: [true] } }),
    ],
  }),
);

prove(
  'noteMark',
  blockProof({
    block: paragraph(text('one'), noteMark('x'), text(' two'), noteMark('y'), text('.')),
    html: '<p dir="ltr">one<sup>1</sup> two<sup>2</sup>.</p>',
    text: 'one[1] two[2].',
    refused: [badAttribute('a note with spaces', paragraph(noteMark('a b')))],
  }),
);

const note = notes(paragraph(text('A note.')));

prove('notes', {
  document: jsonOf([paragraph(text('Text')), note]),
  renderedAs: 'body',
  html: '<p dir="ltr">Text</p><aside dir="ltr"><p dir="ltr">A note.</p></aside>',
  text: 'Title\nText\nA note.',
  refused: [
    { because: 'text after them', document: jsonOf([note, paragraph()]), key: 'document.misplaced' },
    {
      because: 'a second list of notes',
      document: jsonOf([paragraph(), note, note]),
      key: 'document.misplaced',
    },
    ...badBlockAttributes(note).map(({ block, ...refusal }) => ({
      ...refusal,
      document: jsonOf([paragraph(), block]),
    })),
  ],
});

describe('A block without text', () => {
  const doc = parseDocument(
    jsonOf([paragraph(text('نص')), { type: 'picture', attrs: { file: 'a' } }, paragraph(text('2018'))]),
  );

  it('continues the direction of the block before it', () => {
    expect([...blockDirections(doc, 'ltr').values()].slice(3)).toEqual(['rtl', 'rtl', 'rtl']);
  });

  it('has its own line of text and counts no words', () => {
    expect(bodyText(doc)).toBe('نص\n[a]\n2018');
    expect(wordCount(doc)).toBe(3);
  });

  it('is shown beside a block that is damaged', () => {
    const stored = renderStoredBody(jsonOf([picture, { type: 'widget' }, paragraph(), note]), 'en');
    expect(stored.html).toBe(
      '<figure id="b-p" dir="ltr"><img src="a.jpg"></figure><p class="missing-block">[…]</p>' +
        '<aside dir="ltr"><p dir="ltr">A note.</p></aside>',
    );
    expect(stored.problems).toEqual(['content.4: document.unknownNode']);
  });
});

describe('An inline node without text', () => {
  it('is shown in a paragraph that has nothing else', () => {
    const doc = parseDocument(jsonOf([paragraph(noteMark('x'))]));
    expect(renderBody(doc, 'en')).toBe('<p dir="ltr"><sup>1</sup></p>');
    expect(plainText(doc.child(3))).toBe('[1]');
  });

  it('has marks as text has, and ends no isolated run', () => {
    const run = { type: 'bidi', attrs: { dir: 'rtl' } };
    const doc = parseDocument(
      jsonOf([paragraph(text('a\u2067', run), { ...noteMark('x'), marks: [run] }, text('\u2069b', run))]),
    );
    expect(renderBody(doc, 'en')).toBe('<p dir="ltr"><bdi dir="rtl">a\u2067<sup>1</sup>\u2069b</bdi></p>');
  });
});

describe('A step that sets an attribute', () => {
  const doc = parseDocument(jsonOf([paragraph(text('x')), picture]));
  const [paragraphPos, picturePos] = [6 + 5, 6 + 5 + 3];
  const step = (pos: number, attr: string, value: unknown) => ({ stepType: 'attr', pos, attr, value });

  it('may set one that only this node has, also to a boolean', () => {
    const changed = applySteps(doc, [step(picturePos, 'file', 'b.jpg'), step(picturePos, 'wide', false)]);
    expect(documentToJson(changed).content[4]?.attrs).toEqual({ file: 'b.jpg', wide: false, id: 'p' });
  });

  it('is refused where another node has it', () => {
    expect(() => applySteps(doc, [step(paragraphPos, 'file', 'b.jpg')])).toThrow('document.stepDoesNotApply');
    expect(() => applySteps(doc, [step(paragraphPos, 'level', 2)])).toThrow('document.stepDoesNotApply');
    expect(() => applySteps(doc, [step(picturePos, 'wide', [true])])).toThrow('document.badStep');
  });
});

describe('A new document', () => {
  it('has no closing blocks', () => {
    const types = emptyDocument(countedIds()).content.map(({ type }) => type);
    expect(types).toEqual(['kicker', 'title', 'standfirst', 'paragraph']);
  });

  it('gets a paragraph where a block must be made after its last one, and no closing block', () => {
    const doc = parseDocument(emptyDocument(countedIds()));
    expect(doc.contentMatchAt(doc.childCount).defaultType?.name).toBe('paragraph');
    expect(doc.contentMatchAt(doc.childCount).edge(0).type.name).toBe('paragraph');
  });
});

describe('A node or mark without a spec', () => {
  const foreign = new Schema({
    nodes: {
      doc: { content: '(paragraph | widget)+' },
      paragraph: { content: '(text | gadget)*' },
      widget: {},
      gadget: { inline: true },
      text: {},
    },
    marks: { blink: {} },
  });
  const render = (...content: NodeJson[]) => renderBody(foreign.nodeFromJSON({ type: 'doc', content }), 'en');

  it('stops the rendering instead of being left out', () => {
    expect(() => render({ type: 'widget' })).toThrow('There is no block spec for "widget"');
    expect(() => render(paragraph({ type: 'gadget' }))).toThrow('There is no inline spec for "gadget"');
    expect(() => render(paragraph(text('x', { type: 'blink' })))).toThrow(
      'There is no mark spec for "blink"',
    );
  });
});
