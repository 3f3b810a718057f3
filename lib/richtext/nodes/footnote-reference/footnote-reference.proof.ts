import type { NodeJson } from '@/lib/richtext/document-json';
import { badAttribute, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const to = (note: unknown): NodeJson => ({ type: 'footnoteReference', attrs: { note } }) as NodeJson;
const link = { type: 'link', attrs: { href: 'https://example.org' } };

/** Readers see no number that leads nowhere, and no link inside another one. */
export const proof = blockProof({
  block: paragraph(text('one', link), { ...to('gone'), marks: [link] }, text(' two', link), text('.')),
  html: '<p dir="ltr"><a href="https://example.org" rel="noopener">one two</a>.</p>',
  text: 'one two.',
  refused: [
    ...['a b', '', 7, null, ['a'], 'x'.repeat(33)].map((note) =>
      badAttribute(`the note ${JSON.stringify(note)}`, paragraph(to(note))),
    ),
    badAttribute('no note', paragraph({ type: 'footnoteReference' })),
    { because: 'no paragraph around it', block: to('n'), key: 'document.misplaced' },
  ],
});
