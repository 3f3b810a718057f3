import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, type Proof } from '@/lib/richtext/testing/proof';
import { jsonOf, paragraph, text } from '@/lib/richtext/testing/sample-document';

const reference: NodeJson = { type: 'footnoteReference', attrs: { note: 'n' } };
const note: NodeJson = {
  type: 'footnote',
  attrs: { id: 'n' },
  content: [paragraph(text('المصدر الأول')), paragraph(text('An English source'))],
};
const withNote = (bad: NodeJson) =>
  jsonOf([paragraph(text('A'), reference), { type: 'footnotes', content: [bad] }]);

/** A note in another language than its piece, to which the text refers twice. */
export const proof: Proof = {
  document: jsonOf([
    paragraph(text('One'), reference, text(', two'), reference),
    { type: 'footnotes', content: [note] },
  ]),
  renderedAs: 'body',
  html:
    '<p dir="ltr">One<sup class="note-number" dir="ltr"><a id="r-n" href="#b-n" role="doc-noteref">1</a></sup>, two' +
    '<sup class="note-number" dir="ltr"><a id="r-n.2" href="#b-n" role="doc-noteref">1</a></sup></p>' +
    '<section class="notes" role="doc-endnotes" dir="ltr"><h2>Notes</h2><ol>' +
    '<li id="b-n" lang="ar" dir="rtl"><p dir="rtl">المصدر الأول</p><p lang="en" dir="ltr">An English source' +
    '<span class="note-back" dir="ltr">' +
    ' <a role="doc-backlink" href="#r-n" aria-label="Back to footnote 1 in the text, occurrence 1">↑1</a>' +
    ' <a role="doc-backlink" href="#r-n.2" aria-label="Back to footnote 1 in the text, occurrence 2">↑2</a>' +
    '</span></p></li></ol></section>',
  text: 'Title\nOne[1], two[1]\n[1] المصدر الأول\n  An English source',
  refused: [
    ...badBlockAttributes(note).map(({ block, ...refusal }) => ({
      ...refusal,
      document: withNote(block as NodeJson),
    })),
    {
      because: 'a heading inside',
      document: withNote({ ...note, content: [{ type: 'heading', content: [text('x')] }] }),
      key: 'document.misplaced',
    },
    { because: 'nothing inside', document: withNote({ type: 'footnote' }), key: 'document.misplaced' },
    { because: 'a position in the body', document: jsonOf([note, paragraph()]), key: 'document.misplaced' },
  ],
};
