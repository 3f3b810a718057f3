import { beforeEach, describe, expect, it } from 'vitest';
import { closing, reopened } from '@/components/editor/testing/closing-tab';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';

let server: FakeServer;
const stored = () => linesOf(parseDocument(server.document)).slice(3);

beforeEach(() => {
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});

/** More than two requests hold: four parts, of which the first request holds two. */
const LONG = 'سطر '.repeat(200_000);

/** Pastes many paragraphs into the second one as one change, so that its parts end between lines. */
function pasteParagraphs(tab: Tab, count: number): void {
  const { state } = tab.view;
  const paragraphs = Array.from({ length: count }, (_, index) =>
    state.schema.node('paragraph', { id: `p${index}` }, state.schema.text(`سطر ${index} `.repeat(300))),
  );
  tab.view.dispatch(state.tr.insert(state.doc.content.size, paragraphs));
}

describe('A long change whose first parts arrive after its page was loaded again', () => {
  it('stands in the text once', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.insert(LONG, 3));
    const tab = reopened(server, kept);
    expect(tab.body).toEqual([`one${LONG}`, 'two']);
    await arrive();
    expect(server.steps.at(-1)).toMatchObject({ clientId: 'closed', sequence: 2 });
    await tab.engine.flush();
    expect(stored()).toEqual([`one${LONG}`, 'two']);
    expect(tab.body).toEqual(stored());
    expect(tab.lost).toEqual([]);
  });

  it('stands there once when it is many paragraphs', async () => {
    const { kept, arrive } = closing(server, (tab) => pasteParagraphs(tab, 500));
    const tab = reopened(server, kept);
    const wanted = tab.body;
    await arrive();
    await tab.engine.flush();
    expect(tab.body).toEqual(wanted);
    expect(stored()).toEqual(wanted);
    expect(tab.lost).toEqual([]);
  });

  it('stands there once beside what a colleague and the writer have typed since', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.insert(LONG, 3));
    const tab = reopened(server, kept).type('?', 4).type('!', 3);
    await arrive();
    await new Tab(server, 'other').insert(' by Layla', 4).engine.flush();
    await tab.engine.flush();
    expect(tab.body).toEqual(stored());
    expect(stored()[0]).toBe(`one${LONG}!`);
    expect(stored()[1]?.split('').toSorted().join('')).toBe('two by Layla?'.split('').toSorted().join(''));
    expect(tab.lost).toEqual([]);
  });

  it('stands there once when the page is loaded again twice before they arrive', async () => {
    const { kept, arrive } = closing(server, (tab) => tab.insert(LONG, 3));
    const second = reopened(server, kept);
    await arrive();
    const third = reopened(
      server,
      { version: 0, clientId: 'new', changes: second.document.unconfirmed() },
      'third',
    );
    await third.engine.flush();
    expect(stored()).toEqual([`one${LONG}`, 'two']);
    expect(third.body).toEqual(stored());
  });

  it('keeps its parts in place when the writer has typed inside it before', async () => {
    const { kept, arrive } = closing(server, (tab) => {
      tab.insert(LONG, 3);
      tab.view.dispatch(tab.view.state.tr.insertText('وسط', tab.view.state.doc.content.size - 100_000));
    });
    const tab = reopened(server, kept);
    const wanted = tab.body;
    await arrive();
    await tab.engine.flush();
    expect(stored()).toEqual(wanted);
    expect(tab.lost).toEqual([]);
  });
});

it('Words typed inside others keep their position when both arrive after the page was loaded again', async () => {
  const { kept, arrive } = closing(server, (tab) => tab.insert(' more', 3));
  const tab = reopened(server, kept);
  const { doc } = tab.view.state;
  const end = [0, 1, 2, 3].reduce((size, block) => size + doc.child(block).nodeSize, 0) - 1;
  tab.view.dispatch(tab.view.state.tr.insertText('X', end - 2));
  await arrive();
  await tab.engine.flush();
  expect(stored()).toEqual(['one moXre', 'two']);
  expect(tab.lost).toEqual([]);
});
