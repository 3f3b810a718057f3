import { describe, expect, it } from 'vitest';
import { parseDocument } from './document';
import type { DocumentJson, NodeJson } from './document-json';
import { newIdFor, withNewIds } from './with-new-ids';

const text = (words: string) => ({ type: 'text', text: words });
const note = (id: string) => ({
  type: 'footnote',
  attrs: { id },
  content: [{ type: 'paragraph', attrs: { id: `${id.slice(0, 9)}p` }, content: [text('A note.')] }],
});
const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'kicker' },
    { type: 'title', content: [text('Ports')] },
    { type: 'standfirst' },
    {
      type: 'paragraph',
      attrs: { id: 'aaaaaaaaaa', dir: 'rtl' },
      content: [text('Words'), { type: 'footnoteReference', attrs: { note: 'nnnnnnnnnn' } }],
    },
    { type: 'footnotes', content: [note('nnnnnnnnnn')] },
  ],
};

const nodesOf = (node: NodeJson): NodeJson[] => [node, ...(node.content ?? []).flatMap(nodesOf)];
const idsOf = (json: NodeJson) => nodesOf(json).flatMap(({ attrs }) => attrs?.id ?? []);

describe('A text that is copied into another piece', () => {
  it('is the same text, none of whose blocks has the id that it had', () => {
    let made = 0;
    const copy = withNewIds(
      document,
      newIdFor(() => `new${String(made++).padStart(7, '0')}`),
    );
    expect(idsOf(copy)).toHaveLength(idsOf(document).length);
    expect(idsOf(copy).filter((id) => idsOf(document).includes(id))).toEqual([]);
    expect(parseDocument(copy).textContent).toBe(parseDocument(document).textContent);
    expect(nodesOf(copy).find(({ attrs }) => attrs?.dir === 'rtl')?.type).toBe('paragraph');
  });

  it('keeps the notes to which its numbers lead', () => {
    let made = 0;
    const copy = nodesOf(
      withNewIds(
        document,
        newIdFor(() => `new${String(made++).padStart(7, '0')}`),
      ),
    );
    const reference = copy.find(({ type }) => type === 'footnoteReference');
    expect(reference?.attrs?.note).toBe(copy.find(({ type }) => type === 'footnote')?.attrs?.id);
    expect(reference?.attrs?.note).not.toBe('nnnnnnnnnn');
  });

  it('has blocks that still correspond in both languages', () => {
    let made = 0;
    const idFor = newIdFor(() => `new${String(made++).padStart(7, '0')}`);
    expect(withNewIds(document, idFor)).toEqual(withNewIds(document, idFor));
  });
});
