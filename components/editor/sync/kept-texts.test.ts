import { describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { article } from '@/lib/richtext/build';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import type { RecoveredRow, UnconfirmedRow } from './device-database';
import { keptTexts } from './kept-texts';

vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [{ name: 'markaz-editor-open' }] }) } });

/** What a tab has kept on the device, read by the page of somebody who may only read the text now. */
async function readAfter(write: (tab: Tab) => void, { clientId = 'closed', meanwhile = '' } = {}) {
  const server = new FakeServer(
    article({ title: 'Title', body: [{ p: 'First.' }, { p: 'Second.' }] }, countedIds()),
  );
  const author = new Tab(server, clientId);
  write(author);
  const kept = { version: author.document.version(), changes: author.document.unconfirmed() };
  const scope = { userId: 'sara', editionId: 'e' };
  const row: UnconfirmedRow = { ...scope, ...kept, clientId, keptAt: new Date() };
  if (meanwhile !== '') await new Tab(server, 'editor').type(meanwhile, 3).engine.flush();
  const aside: RecoveredRow = { ...scope, id: 'aside', words: 'set aside before', lostAt: new Date() };
  return keptTexts({
    state: new Tab(server, 'reader').view.state,
    transport: server.transport,
    store: { othersRows: async () => [row], recoveredRows: async () => [aside] },
    known: new Map(),
  });
}

const words = (rows: RecoveredRow[]) => rows.map((row) => row.words);

describe('Words that were not sent before a text was closed to their author', () => {
  it('are offered as they stood in the end, beside those that were set aside earlier', async () => {
    const rows = await readAfter((tab) => {
      tab.type(' helllo', 3);
      const end =
        [0, 1, 2, 3].reduce((size, block) => size + tab.view.state.doc.child(block).nodeSize, 0) - 1;
      tab.view.dispatch(tab.view.state.tr.delete(end - 2, end - 1));
    });
    expect(words(rows)).toEqual(['set aside before', 'hello']);
    expect(rows[1]).toMatchObject({ id: 'closed', isUnsent: true });
  });

  it('have a line for each passage', async () => {
    const rows = await readAfter((tab) => tab.type(' one', 3).type(' two', 4).type(' more', 3));
    expect(words(rows)[1]).toBe('one more\ntwo');
  });

  it('are found after what an editor has written since', async () => {
    const rows = await readAfter((tab) => tab.type(' mine', 4), { meanwhile: ' published' });
    expect(words(rows)[1]).toBe('mine');
  });

  it('are not offered while the tab that will send them is open', async () => {
    expect(words(await readAfter((tab) => tab.type(' mine'), { clientId: 'open' }))).toEqual([
      'set aside before',
    ]);
  });

  it('leave an empty text when words were only removed', async () => {
    expect(words(await readAfter((tab) => tab.removeBlock(4)))[1]).toBe('');
  });
});
