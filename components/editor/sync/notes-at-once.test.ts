import { describe, expect, it } from 'vitest';
import { insertFootnote } from '@/components/editor/nodes/footnote/insert-footnote';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { article, type Draft } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { plainText } from '@/lib/richtext/plain-text';
import { countedIds } from '@/lib/richtext/testing/sample-document';

const textOf = (draft: Partial<Draft>) => article({ title: 'Title', body: [], ...draft }, countedIds());

/** Puts a note with these words at the end of a block. */
function putNote(tab: Tab, block: number, words: string): void {
  let end = 0;
  for (let index = 0; index <= block; index += 1) end += tab.view.state.doc.child(index).nodeSize;
  tab.caretAt(end - 1);
  insertFootnote(() => `note-of-${tab.clientId}`)(tab.view.state, (transaction) =>
    tab.view.dispatch(transaction),
  );
  tab.view.dispatch(tab.view.state.tr.insertText(words));
}

const body = ({ document }: { document: unknown }) => plainText(parseDocument(document)).split('\n').slice(1);

async function settle(...tabs: Tab[]): Promise<void> {
  for (const tab of tabs) await tab.engine.flush();
  for (const tab of tabs) await tab.engine.refresh();
}

describe('Two people who put the first notes into a text at once', () => {
  const open = () => {
    const server = new FakeServer(textOf({ body: [{ p: 'One' }, { p: 'Two' }] }));
    return { server, layla: new Tab(server, 'layla'), omar: new Tab(server, 'omar') };
  };

  it('have both of them in one list', async () => {
    const { server, layla, omar } = open();
    putNote(layla, 3, 'Of Layla.');
    putNote(omar, 4, 'Of Omar.');
    await settle(layla, omar);
    expect(body(server)).toEqual(['One[1]', 'Two[2]', '[1] Of Layla.', '[2] Of Omar.']);
    expect(layla.view.state.doc.eq(omar.view.state.doc)).toBe(true);
    expect([...layla.lost, ...omar.lost]).toEqual([]);
  });

  it('have both while one of them adds a line at the end of the text', async () => {
    const { server, layla, omar } = open();
    layla.view.dispatch(
      layla.view.state.tr.insert(
        layla.view.state.doc.content.size,
        layla.view.state.schema.node('paragraph', { id: 'last' }, layla.view.state.schema.text('Last')),
      ),
    );
    putNote(omar, 4, 'Of Omar.');
    await settle(layla, omar);
    expect(body(server)).toEqual(['One', 'Two[1]', 'Last', '[1] Of Omar.']);
    expect(layla.view.state.doc.eq(omar.view.state.doc)).toBe(true);
  });

  it('keep what the other wrote when one of them has deleted the only reference', async () => {
    const server = new FakeServer(textOf({ body: [{ p: ['One', { note: 'n' }] }], notes: { n: 'Source' } }));
    const [layla, omar] = [new Tab(server, 'layla'), new Tab(server, 'omar')];
    layla.view.dispatch(layla.view.state.tr.delete(6 + 5 + 4, 6 + 5 + 5));
    const end = omar.view.state.doc.content.size;
    omar.view.dispatch(omar.view.state.tr.insertText(' of 2018', end - 3));
    await settle(layla, omar);
    expect(body(server)).toEqual(['One', 'Source of 2018']);
  });
});
