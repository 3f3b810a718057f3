import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { rebaseKept } from './rebase-kept';

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});

/** A tab types, the requests meet with trouble, and the tab dies. What it kept on the device is answered. */
async function crashed(trouble: 'offline' | 'lostAnswer', ...typed: [string, number][]) {
  const tab = new Tab(server, 'dead');
  for (const [text, block] of typed) {
    tab.type(text, block);
    server.troubles = [trouble];
    await tab.engine.flush();
  }
  tab.engine.stop();
  return { clientId: 'dead', ...tab.stepStore.kept };
}

/** Opens the text again and takes over what was kept, as the page does. */
async function reopened(kept: Awaited<ReturnType<typeof crashed>>) {
  const tab = new Tab(server, 'new');
  const news = await server.transport.since(kept.version);
  if (news.kind !== 'since') throw new Error('the server must answer here');
  const { transaction, lost } = rebaseKept(tab.holder.state, kept, news.steps);
  if (transaction.docChanged) tab.holder.dispatch(transaction);
  await tab.engine.flush();
  return { tab, lost, stored: linesOf(parseDocument(server.document)).slice(3) };
}

describe('After a crash', () => {
  it('what was typed offline is there again and is saved', async () => {
    const kept = await crashed('offline', [' more', 3], [' again', 4]);
    const { stored, lost } = await reopened(kept);
    expect(stored).toEqual(['one more', 'two again']);
    expect(lost).toBe('');
  });

  it('it finds its place among what others have written since', async () => {
    const kept = await crashed('offline', [' more', 3]);
    const other = new Tab(server, 'other').type('!', 4).type('?', 3);
    await other.engine.flush();
    const { stored, tab } = await reopened(kept);
    expect(stored).toEqual(['one? more', 'two!']);
    expect(tab.body).toEqual(stored);
  });

  it('what the server had stored before the crash is not stored twice', async () => {
    const kept = await crashed('lostAnswer', [' more', 3]);
    expect(kept.steps.length).toBeGreaterThan(0);
    const other = new Tab(server, 'other').type('!', 3);
    await other.engine.flush();
    expect((await reopened(kept)).stored).toEqual(['one more!', 'two']);
  });

  it('words whose paragraph is gone are handed back', async () => {
    const kept = await crashed('offline', [' precious', 4], [' kept', 3]);
    const other = new Tab(server, 'other').removeBlock(4);
    await other.engine.flush();
    const { stored, lost } = await reopened(kept);
    expect(stored).toEqual(['one kept']);
    expect(lost).toBe('precious');
  });

  it('words typed into a paragraph of their own are kept as well', async () => {
    const dead = new Tab(server, 'dead');
    const { state } = dead.holder;
    const paragraph = state.schema.node('paragraph', null, state.schema.text('new'));
    dead.holder.dispatch(state.tr.insert(state.doc.content.size, paragraph));
    dead.type(' words', 5);
    dead.engine.stop();
    const other = new Tab(server, 'other').type('!', 4);
    await other.engine.flush();
    expect((await reopened({ clientId: 'dead', ...dead.stepStore.kept })).stored).toEqual([
      'one',
      'two!',
      'new words',
    ]);
  });
});
