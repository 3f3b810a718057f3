import type { NodeJson } from '@/lib/richtext/document-json';
import type { Proof } from '@/lib/richtext/testing/proof';
import { jsonOf, paragraph, text } from '@/lib/richtext/testing/sample-document';

const reference = (note: string): NodeJson => ({ type: 'footnoteReference', attrs: { note } });
const note = (id: string, words: string): NodeJson => ({
  type: 'footnote',
  attrs: { id },
  content: [paragraph(text(words))],
});
const notes = (...content: NodeJson[]): NodeJson => ({ type: 'footnotes', content });
const body = paragraph(text('One'), reference('b'), text(' and two'), reference('a'), text('.'));
const stored = notes(note('a', 'Second'), note('c', 'Loose'), note('b', 'First'));

export const proof: Proof = {
  document: jsonOf([body, stored]),
  renderedAs: 'body',
  html:
    '<p dir="ltr">One<sup class="note-number" data-tens="0" data-ones="1" dir="ltr"><a id="r-b" href="#b-b" role="doc-noteref">1</a></sup>' +
    ' and two<sup class="note-number" data-tens="0" data-ones="2" dir="ltr"><a id="r-a" href="#b-a" role="doc-noteref">2</a></sup>.</p>' +
    '<section class="notes" role="doc-endnotes" dir="ltr"><h2>Notes</h2><ol>' +
    '<li class="at-number" id="b-b" dir="ltr"><p dir="ltr">First<span class="note-back" dir="ltr"> <a role="doc-backlink" href="#r-b" ' +
    'aria-label="Back to footnote 1 in the text">↑</a></span></p></li>' +
    '<li class="at-number" id="b-a" dir="ltr"><p dir="ltr">Second<span class="note-back" dir="ltr"> <a role="doc-backlink" href="#r-a" ' +
    'aria-label="Back to footnote 2 in the text">↑</a></span></p></li></ol>' +
    '<ul><li id="b-c" dir="ltr"><p dir="ltr">Loose</p></li></ul></section>',
  text: 'Title\nOne[1] and two[2].\n[1] First\n[2] Second\nLoose',
  refused: [
    { because: 'text after them', document: jsonOf([stored, paragraph()]), key: 'document.misplaced' },
    {
      because: 'a second list of notes',
      document: jsonOf([paragraph(), stored, stored]),
      key: 'document.misplaced',
    },
    {
      because: 'words outside of the notes',
      document: jsonOf([paragraph(), notes(paragraph())]),
      key: 'document.misplaced',
    },
    {
      because: 'an id of its own',
      document: jsonOf([paragraph(), { ...stored, attrs: { id: 'x' } }]),
      key: 'document.unknownAttribute',
    },
  ],
};
