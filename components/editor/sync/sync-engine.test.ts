import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { Tab } from '@/components/editor/testing/tab';
import { linesOf } from '@/components/editor/testing/writer';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { countedIds } from '@/lib/richtext/testing/sample-document';

let server: FakeServer;
const stored = () => linesOf(parseDocument(server.document)).slice(3);
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const AFTER_PAUSE = 700;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer(article({ title: 'Title', body: [{ p: 'one' }, { p: 'two' }] }, countedIds()));
});
afterEach(() => vi.useRealTimers());

describe('While somebody types', () => {
  it('a pause saves, and "saved" is said only then', async () => {
    const tab = new Tab(server, 'a').type(' and more');
    expect(tab.state).toBe('saving');
    await later(AFTER_PAUSE);
    expect(tab.state).toBe('saved');
    expect(stored()).toEqual(['one and more', 'two']);
    expect(server.requests).toBe(1);
  });

  it('without a pause the text is saved every other second all the same', async () => {
    const tab = new Tab(server, 'a');
    for (let second = 0; second < 50; second += 1) {
      tab.type('x');
      await later(100);
    }
    expect(server.requests).toBeGreaterThanOrEqual(2);
    expect(server.requests).toBeLessThanOrEqual(4);
    expect(server.atOnce).toBe(1);
  });

  it('Ctrl+S saves at once and says whether it could', async () => {
    const tab = new Tab(server, 'a').type('!');
    expect(await tab.engine.flush()).toBe(true);
    server.troubles = ['offline'];
    expect(await tab.type('?').engine.flush()).toBe(false);
  });

  it('a very long change goes in several requests, one after the other', async () => {
    const tab = new Tab(server, 'a').type('x'.repeat(1_300));
    await tab.engine.flush();
    expect(server.requests).toBe(3);
    expect(server.atOnce).toBe(1);
    expect(server.version).toBe(1_300);
  });

  it('a change that is too much for the server at once goes in smaller ones', async () => {
    server.takes = 100;
    const tab = new Tab(server, 'a').type('x'.repeat(400));
    await tab.engine.flush();
    expect(tab.state).toBe('saved');
    expect(server.version).toBe(400);
  });

  it('a single step that is too much is refused in words, and the text stays', async () => {
    server.takes = 0;
    const tab = new Tab(server, 'a').type('xyz');
    await tab.engine.flush();
    expect(tab.state).toBe('refused');
    expect(tab.stepStore.kept.steps).toHaveLength(3);
  });
});

describe('When the connection fails', () => {
  it('the text stays, the state says so, and it is saved when the connection is back', async () => {
    server.troubles = ['offline', 'offline', 'offline'];
    const tab = new Tab(server, 'a').type(' more');
    await later(AFTER_PAUSE);
    expect(tab.state).toBe('offline');
    tab.type(' and more');
    expect(tab.state).toBe('offline');
    expect(tab.stepStore.kept.steps).toHaveLength(' more and more'.length);
    await later(10_000);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more and more');
    expect(tab.stepStore.kept.steps).toEqual([]);
  });

  it('an answer that was lost after the server had stored the text doubles nothing', async () => {
    server.troubles = ['lostAnswer'];
    const tab = new Tab(server, 'a').type(' more');
    await later(AFTER_PAUSE);
    tab.type('!');
    await later(5_000);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more!');
    expect(tab.body[0]).toBe('one more!');
  });

  it('it asks less and less often, at least twice a minute', async () => {
    server.troubles = Array.from({ length: 100 }, () => 'offline' as const);
    new Tab(server, 'a').type('!');
    await later(60_000);
    const first = server.requests;
    await later(60_000);
    expect(first).toBeLessThan(10);
    expect(server.requests - first).toBe(2);
  });

  it('coming back to the tab asks at once', async () => {
    server.troubles = ['offline', 'offline', 'offline', 'offline', 'offline'];
    const tab = new Tab(server, 'a').type('!');
    await later(12_000);
    server.troubles = [];
    await tab.engine.refresh();
    expect(tab.state).toBe('saved');
  });
});

describe('When the session ends', () => {
  it('the writer is told, types on, and everything is saved after signing in again', async () => {
    server.troubles = ['signedOut', 'signedOut'];
    const tab = new Tab(server, 'a').type(' more');
    await later(AFTER_PAUSE);
    expect(tab.state).toBe('signedOut');
    tab.type(' and more');
    await later(40_000);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more and more');
  });

  it('the writer learns of it before typing, when the tab comes to the front', async () => {
    server.troubles = ['signedOut'];
    const tab = new Tab(server, 'a');
    await tab.engine.refresh();
    expect(tab.state).toBe('signedOut');
    await later(20_000);
    expect(tab.state).toBe('saved');
  });
});

describe('What the server refuses', () => {
  it('is kept, is not sent again and again, and goes out when the writer has changed it', async () => {
    server.troubles = ['refused'];
    const tab = new Tab(server, 'a').type(' more');
    await later(AFTER_PAUSE);
    expect(tab.states.at(-1)).toEqual({ kind: 'refused', message: 'too long' });
    await later(120_000);
    expect(server.requests).toBe(1);
    tab.type('.');
    await later(AFTER_PAUSE);
    expect(tab.state).toBe('saved');
    expect(stored()[0]).toBe('one more.');
  });
});

describe('Two editors of the same text', () => {
  it('both keep what they typed, in the same order', async () => {
    const [layla, omar] = [new Tab(server, 'a'), new Tab(server, 'b')];
    layla.type(' by Layla');
    omar.type(' by Omar').type(' too', 4);
    await later(AFTER_PAUSE);
    await layla.engine.refresh();
    await omar.engine.refresh();
    expect(layla.body).toEqual(omar.body);
    expect(layla.body).toEqual(stored());
    expect(stored()[0]).toMatch(/by Layla.*by Omar|by Omar.*by Layla/);
    expect(stored()[1]).toBe('two too');
  });

  it('come together however their requests fail', async () => {
    const tabs = [new Tab(server, 'a'), new Tab(server, 'b'), new Tab(server, 'c')];
    const troubles = ['offline', 'lostAnswer', 'unavailable', 'lostAnswer', 'signedOut'] as const;
    for (let round = 0; round < 40; round += 1) {
      const trouble = troubles[round % 7];
      if (trouble) server.troubles.push(trouble);
      tabs[round % 3]?.type(`<${round}>`, 3 + (round % 2));
      await later((round * 137) % 900);
    }
    server.troubles = [];
    await later(60_000);
    for (const tab of tabs) await tab.engine.refresh();
    for (const tab of tabs) expect(tab.body).toEqual(stored());
    const all = stored().join('');
    for (let round = 0; round < 40; round += 1) {
      // Two writers may interleave within a mark, but no character is lost or doubled.
      expect(all.split(`${round}`).length, `mark ${round}`).toBeGreaterThan(1);
    }
    expect([...all].filter((character) => character === '<')).toHaveLength(40);
    expect(server.steps).toHaveLength(server.version);
  });

  it('one who typed into a paragraph that the other deleted is given the words back', async () => {
    const [layla, omar] = [new Tab(server, 'a'), new Tab(server, 'b')];
    layla.removeBlock(4);
    await layla.engine.flush();
    omar.type(' precious words', 4);
    await omar.engine.flush();
    expect(omar.lost).toEqual(['precious words']);
    expect(omar.body).toEqual(layla.body);
  });
});
