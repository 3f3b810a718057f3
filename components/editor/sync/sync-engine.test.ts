import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';

let server: FakeServer;
const stored = () => linesOf(parseDocument(server.document)).slice(3);
const advance = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const AFTER_PAUSE_MS = 700;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});
afterEach(() => vi.useRealTimers());

describe('While the writer types', () => {
  it('a pause saves, and the state is "saved" only then', async () => {
    const tab = new Tab(server, 'a').type(' and more');
    expect(tab.state).toBe('saving');
    await advance(AFTER_PAUSE_MS);
    expect(tab.state).toBe('saved');
    expect(stored()).toEqual(['one and more', 'two']);
    expect(server.requests).toBe(1);
  });

  it('the text is saved every two seconds although there is no pause', async () => {
    const tab = new Tab(server, 'a');
    for (let second = 0; second < 50; second += 1) {
      tab.type('x');
      await advance(100);
    }
    expect(server.requests).toBeGreaterThanOrEqual(2);
    expect(server.requests).toBeLessThanOrEqual(4);
    expect(server.maxConcurrent).toBe(1);
  });

  it('Ctrl+S saves at once and reports whether it succeeded', async () => {
    const tab = new Tab(server, 'a').type('!');
    expect(await tab.engine.flush()).toBe(true);
    server.faults = ['offline'];
    expect(await tab.type('?').engine.flush()).toBe(false);
  });

  it('a long passage is sent as one step, however many keys it took', async () => {
    await new Tab(server, 'a').type(' and more'.repeat(100)).engine.flush();
    expect(server.requests).toBe(1);
    expect(server.version).toBe(1);
    expect(stored()[0]).toBe(`one${' and more'.repeat(100)}`);
  });

  it('a thousand changes in different paragraphs are sent in several requests, one after the other', async () => {
    const tab = new Tab(server, 'a').typeScattered(1_300);
    await tab.engine.flush();
    expect(server.requests).toBe(7);
    expect(server.maxConcurrent).toBe(1);
    expect(server.version).toBe(1_300);
  });

  it('a change that is too large for one request is sent in smaller ones', async () => {
    server.maxSteps = 100;
    const tab = new Tab(server, 'a').typeScattered(400);
    await tab.engine.flush();
    expect(tab.state).toBe('saved');
    expect(server.version).toBe(400);
  });

  it('a single step that is too large is refused with a message, and the text stays', async () => {
    server.maxSteps = 0;
    const tab = new Tab(server, 'a').type('xyz');
    await tab.engine.flush();
    expect(tab.state).toBe('refused');
    expect(tab.stepStore.stored.changes).toHaveLength(3);
  });
});

describe('When the connection fails', () => {
  it('the text stays, the state shows the failure, and the text is saved when the connection works again', async () => {
    server.faults = ['offline', 'offline', 'offline'];
    const tab = new Tab(server, 'a').type(' more');
    await advance(AFTER_PAUSE_MS);
    expect(tab.state).toBe('offline');
    tab.type(' and more');
    expect(tab.state).toBe('offline');
    expect(tab.stepStore.stored.changes).toHaveLength(' more and more'.length);
    await advance(10_000);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more and more');
    expect(tab.stepStore.stored.changes).toEqual([]);
  });

  it('an answer that is lost after the server has stored the text repeats no text', async () => {
    server.faults = ['lostAnswer'];
    const tab = new Tab(server, 'a').type(' more');
    await advance(AFTER_PAUSE_MS);
    tab.type('!');
    await advance(5_000);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more!');
    expect(tab.body[0]).toBe('one more!');
  });

  it('requests are repeated less and less often, but at least twice a minute', async () => {
    server.faults = Array.from({ length: 100 }, () => 'offline' as const);
    new Tab(server, 'a').type('!');
    await advance(60_000);
    const first = server.requests;
    await advance(60_000);
    expect(first).toBeLessThan(10);
    expect(server.requests - first).toBe(2);
  });

  it('returning to the tab sends a request at once', async () => {
    server.faults = ['offline', 'offline', 'offline', 'offline', 'offline'];
    const tab = new Tab(server, 'a').type('!');
    await advance(12_000);
    server.faults = [];
    await tab.engine.refresh();
    expect(tab.state).toBe('saved');
  });
});

describe('When the session ends', () => {
  it('the writer sees it and types on, and everything is saved after signing in again', async () => {
    server.faults = ['signedOut', 'signedOut'];
    const tab = new Tab(server, 'a').type(' more');
    await advance(AFTER_PAUSE_MS);
    expect(tab.state).toBe('signedOut');
    tab.type(' and more');
    await advance(40_000);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more and more');
  });

  it('the writer sees it before typing, when the tab becomes active', async () => {
    server.faults = ['signedOut'];
    const tab = new Tab(server, 'a');
    await tab.engine.refresh();
    expect(tab.state).toBe('signedOut');
    await advance(20_000);
    expect(tab.state).toBe('saved');
  });
});

describe('When the session ends and the connection fails before it is back', () => {
  it.each(['offline', 'unavailable'] as const)(
    'what is typed then is saved in the end: %s',
    async (fault) => {
      server.faults = ['signedOut', fault];
      const tab = new Tab(server, 'a');
      await tab.engine.refresh();
      await advance(15_000);
      expect(tab.state).toBe(fault);
      tab.type(' more');
      await advance(40_000);
      expect(tab.state).toBe('saved');
      expect(stored()[0]).toBe('one more');
    },
  );
});

describe('What the server refuses', () => {
  it('stays in the text, is not sent repeatedly, and is sent again when the writer has changed it', async () => {
    server.faults = ['refused'];
    const tab = new Tab(server, 'a').type(' more');
    await advance(AFTER_PAUSE_MS);
    expect(tab.states.at(-1)).toEqual({ kind: 'refused', message: 'too long' });
    await advance(120_000);
    expect(server.requests).toBe(1);
    tab.type('.');
    await advance(AFTER_PAUSE_MS);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more.');
  });
});

describe('Two editors of the same text', () => {
  it('both have what they typed, in the same order', async () => {
    const [layla, omar] = [new Tab(server, 'a'), new Tab(server, 'b')];
    layla.type(' by Layla');
    omar.type(' by Omar').type(' too', 4);
    await advance(AFTER_PAUSE_MS);
    await layla.engine.refresh();
    await omar.engine.refresh();
    expect(layla.body).toEqual(omar.body);
    expect(layla.body).toEqual(stored());
    expect(stored()[0]).toMatch(/by Layla.*by Omar|by Omar.*by Layla/);
    expect(stored()[1]).toBe('two too');
  });

  it('have the same text at the end although their requests fail', async () => {
    const tabs = [new Tab(server, 'a'), new Tab(server, 'b'), new Tab(server, 'c')];
    const possibleFaults = ['offline', 'lostAnswer', 'unavailable', 'lostAnswer', 'signedOut'] as const;
    for (let round = 0; round < 40; round += 1) {
      const fault = possibleFaults[round % 7];
      if (fault) server.faults.push(fault);
      tabs[round % 3]?.type(`<${round}>`, 3 + (round % 2));
      await advance((round * 137) % 900);
    }
    server.faults = [];
    await advance(60_000);
    for (const tab of tabs) await tab.engine.refresh();
    for (const tab of tabs) expect(tab.body).toEqual(stored());
    const all = stored().join('');
    for (let round = 0; round < 40; round += 1) {
      // The characters of two writers may be interleaved within a mark, but none is lost or repeated.
      expect(all.split(`${round}`).length, `mark ${round}`).toBeGreaterThan(1);
    }
    expect([...all].filter((character) => character === '<')).toHaveLength(40);
    expect(server.steps).toHaveLength(server.version);
  });

  it('whoever typed into a paragraph that the other deleted gets the words back', async () => {
    const [layla, omar] = [new Tab(server, 'a'), new Tab(server, 'b')];
    layla.removeBlock(4);
    await layla.engine.flush();
    omar.type(' precious words', 4);
    await omar.engine.flush();
    expect(omar.lost).toEqual(['precious words']);
    expect(omar.body).toEqual(layla.body);
  });
});
