import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';

let server: FakeServer;
const stored = () => linesOf(parseDocument(server.document)).slice(3);

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});
afterEach(() => vi.useRealTimers());

describe('A step that the server refuses', () => {
  beforeEach(() => {
    server.refusedWord = '#';
  });

  it('is set aside with its text, and everything before and after it is saved', async () => {
    const tab = new Tab(server, 'a').insert(' before', 3).insert(' bad#', 4).insert(' after', 3);
    await tab.engine.flush();
    expect(tab.state).toBe('saved');
    expect(stored()).toEqual(['one before after', 'two']);
    expect(tab.body).toEqual(stored());
    expect(tab.stepStore.asides).toEqual([{ words: 'bad#', reason: 'refused word' }]);
    expect(tab.stepStore.stored.changes).toEqual([]);
  });

  it('takes along what stands on it, and nothing else', async () => {
    const tab = new Tab(server, 'a');
    const { state } = tab.view;
    const paragraph = state.schema.node('paragraph', null, state.schema.text('bad#'));
    tab.view.dispatch(state.tr.insert(state.doc.content.size, paragraph));
    tab.insert(' on it', 5).insert(' beside it', 4);
    await tab.engine.flush();
    expect(stored()).toEqual(['one', 'two beside it']);
    expect(tab.stepStore.asides).toEqual([{ words: 'bad# on it', reason: 'refused word' }]);
  });

  it('does not stop what is typed while it is being refused, nor a colleague', async () => {
    const tab = new Tab(server, 'a').insert(' bad#', 3);
    const saving = tab.engine.flush();
    tab.insert(' meanwhile', 4);
    await saving;
    const other = new Tab(server, 'b').insert(' by Omar', 3);
    await other.engine.flush();
    await tab.engine.refresh();
    expect(tab.body).toEqual(['one by Omar', 'two meanwhile']);
    expect(stored()).toEqual(tab.body);
  });

  it('of letters typed one after the other goes with all of them', async () => {
    const tab = new Tab(server, 'a').type(' typed #', 3);
    await tab.engine.flush();
    expect(server.requests).toBe(1);
    expect(stored()).toEqual(['one', 'two']);
    expect(tab.stepStore.asides).toMatchObject([{ words: 'typed #' }]);
  });

  it('is stored on the device at the moment at which it leaves the text', async () => {
    const tab = new Tab(server, 'a').insert(' bad#', 3);
    await tab.engine.flush();
    for (const { kept, asides } of tab.stepStore.moments) expect(kept.changes.length + asides.length).toBe(1);
  });
});

describe('A very long passage', () => {
  const passage = 'سطر '.repeat(200_000);

  it('goes in several requests, is whole at the end, and a colleague may write meanwhile', async () => {
    const tab = new Tab(server, 'a').insert(passage, 3).insert('!', 3);
    const other = new Tab(server, 'b').insert(' by Omar', 4);
    await Promise.all([tab.engine.flush(), other.engine.flush()]);
    for (const { engine } of [tab, other]) await engine.refresh();
    expect(server.requests).toBeGreaterThanOrEqual(3);
    expect(stored()).toEqual([`one${passage}!`, 'two by Omar']);
    for (const { body } of [tab, other]) expect(body).toEqual(stored());
  });

  it('goes on where it was when an answer is lost', async () => {
    server.faults = ['lostAnswer'];
    const tab = new Tab(server, 'a').insert(passage, 3);
    await tab.engine.flush();
    expect(server.version).toBeGreaterThan(0);
    await new Tab(server, 'b').insert(' by Omar', 3).engine.flush();
    await tab.engine.flush();
    expect(stored()[0]).toHaveLength(`one${passage} by Omar`.length);
    expect(stored()[0]?.replace(' by Omar', '')).toBe(`one${passage}`);
    expect(tab.body).toEqual(stored());
  });
});
