import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { rebaseUnconfirmed } from './rebase-unconfirmed';

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});

/** A tab types, its requests fail, and the tab crashes. Returns the unconfirmed steps that it stored on the device. */
async function crashed(fault: 'offline' | 'lostAnswer', ...typed: [string, number][]) {
  const tab = new Tab(server, 'crashed');
  for (const [text, block] of typed) {
    tab.type(text, block);
    server.faults = [fault];
    await tab.engine.flush();
  }
  tab.engine.stop();
  return { clientId: 'crashed', ...tab.stepStore.stored };
}

/** Opens the text again and takes over the unconfirmed steps, as the page does. */
async function reopened(unconfirmed: Awaited<ReturnType<typeof crashed>>) {
  const tab = new Tab(server, 'new');
  const answer = await server.transport.since(unconfirmed.version);
  if (answer.kind !== 'since') throw new Error('the server must answer here');
  const { transaction, lost } = rebaseUnconfirmed(tab.view.state, unconfirmed, answer.steps);
  if (transaction.docChanged) tab.view.dispatch(transaction);
  await tab.engine.flush();
  return { tab, lost, stored: linesOf(parseDocument(server.document)).slice(3) };
}

describe('After a crash', () => {
  it('what was typed offline is there again and is saved', async () => {
    const unconfirmed = await crashed('offline', [' more', 3], [' again', 4]);
    const { stored, lost } = await reopened(unconfirmed);
    expect(stored).toEqual(['one more', 'two again']);
    expect(lost).toBe('');
  });

  it('what was typed is applied at the right position although others have typed since', async () => {
    const unconfirmed = await crashed('offline', [' more', 3]);
    const other = new Tab(server, 'other').type('!', 4).type('?', 3);
    await other.engine.flush();
    const { stored, tab } = await reopened(unconfirmed);
    expect(stored).toEqual(['one? more', 'two!']);
    expect(tab.body).toEqual(stored);
  });

  it('what the server had stored before the crash is not stored twice', async () => {
    const unconfirmed = await crashed('lostAnswer', [' more', 3]);
    expect(unconfirmed.changes.length).toBeGreaterThan(0);
    const other = new Tab(server, 'other').type('!', 3);
    await other.engine.flush();
    expect((await reopened(unconfirmed)).stored).toEqual(['one more!', 'two']);
  });

  it('nothing is stored twice although a colleague wrote between two of the tab’s steps', async () => {
    const tab = new Tab(server, 'crashed').type('A', 3);
    server.faults = ['lostAnswer'];
    await tab.engine.flush();
    tab.type('B', 3);
    const kept = tab.stepStore.stored;
    const other = new Tab(server, 'other').type('!', 4);
    await other.engine.flush();
    // The tab hears of both, sends B, and crashes before its device has written that down.
    await tab.engine.flush();
    tab.engine.stop();
    const unconfirmed = { clientId: 'crashed', ...kept };
    const clients = ['crashed', 'other', 'crashed'];
    expect(server.steps.map(({ clientId }) => clientId)).toEqual(clients);
    expect((await reopened(unconfirmed)).stored).toEqual(['oneAB', 'two!']);
  });

  it('a change of which the server had stored the first parts is stored once', async () => {
    const tab = new Tab(server, 'crashed').insert('سطر '.repeat(200_000), 3);
    const kept = { clientId: 'crashed', ...tab.stepStore.stored };
    server.faults = ['lostAnswer'];
    await tab.engine.flush();
    tab.engine.stop();
    expect(server.steps.at(-1)).toMatchObject({ sequence: 2 });
    const other = new Tab(server, 'other').type('!', 4);
    await other.engine.flush();
    const { stored, lost } = await reopened(kept);
    expect(stored).toEqual([`one${'سطر '.repeat(200_000)}`, 'two!']);
    expect(lost).toBe('');
  });

  it('steps that an older page kept and stored without numbers are recognised by their order', async () => {
    const unconfirmed = await crashed('lostAnswer', [' more', 3]);
    server.steps.splice(0, 1, ...server.steps.map((step) => ({ ...step, sequence: null })));
    const [last] = unconfirmed.changes;
    const old = { ...unconfirmed, changes: [{ step: server.steps[0]?.step, first: 1, last: 1 }] };
    expect(last).toBeDefined();
    expect((await reopened(old)).stored).toEqual(['one more', 'two']);
  });

  it('words whose paragraph was deleted are returned to the writer', async () => {
    const unconfirmed = await crashed('offline', [' precious', 4], [' stays', 3]);
    const other = new Tab(server, 'other').removeBlock(4);
    await other.engine.flush();
    const { stored, lost } = await reopened(unconfirmed);
    expect(stored).toEqual(['one stays']);
    expect(lost).toBe('precious');
  });

  it('words typed into a new paragraph are saved as well', async () => {
    const tab = new Tab(server, 'crashed');
    const { state } = tab.view;
    const paragraph = state.schema.node('paragraph', null, state.schema.text('new'));
    tab.view.dispatch(state.tr.insert(state.doc.content.size, paragraph));
    tab.type(' words', 5);
    tab.engine.stop();
    const other = new Tab(server, 'other').type('!', 4);
    await other.engine.flush();
    expect((await reopened({ clientId: 'crashed', ...tab.stepStore.stored })).stored).toEqual([
      'one',
      'two!',
      'new words',
    ]);
  });
});
