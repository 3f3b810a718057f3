import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevice, FakeFieldServer, openFields } from '@/components/editor/testing/fake-field-server';

let server: FakeFieldServer;
let device: FakeDevice;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeFieldServer();
  device = new FakeDevice();
});
afterEach(() => vi.useRealTimers());

const open = (stored = server.stored) => openFields({ server, device, stored });

describe('What an editor types in a field', () => {
  it('is saved after a pause, once, and is then what the server has made of it', async () => {
    const session = open();
    for (const value of ['Q', 'Qu', 'Quays']) session.set('slug', value, 'pause');
    expect(session.state.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.requests).toEqual([{ field: 'slug', before: '', value: 'Quays' }]);
    expect(session.value('slug')).toBe('quays');
    expect(session.state).toMatchObject({ kind: 'saved', at: expect.any(Date) });
    expect(device.kept).toEqual({});
  });

  it('and takes back sends nothing', async () => {
    const session = open();
    session.set('slug', 'a', 'pause');
    session.set('slug', '', 'pause');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.requests).toEqual([]);
    expect(session.state).toEqual({ kind: 'saved', at: null });
  });

  it('while the same field is being saved is saved after it, from what was stored', async () => {
    const session = open();
    server.beforeAnswer = () => {
      server.beforeAnswer = () => undefined;
      session.set('slug', 'quays-of-abu-dhabi', 'pause');
    };
    session.set('slug', 'quays', 'now');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.requests.map(({ before, value }) => [before, value])).toEqual([
      ['', 'quays'],
      ['quays', 'quays-of-abu-dhabi'],
    ]);
    expect(session.state.kind).toBe('saved');
  });

  it('that is unfinished is sent only when the field is left', async () => {
    const session = open();
    session.set('dateline', '19 J', 'left');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.requests).toEqual([]);
    expect(device.kept.dateline).toEqual({ before: '', value: '19 J' });
    await session.flush();
    expect(server.requests).toHaveLength(1);
  });

  it('without a connection is kept on the device, and saved when the server answers again', async () => {
    const session = open();
    server.isAway = true;
    session.set('sectionId', 's', 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.kind).toBe('offline');
    expect(device.kept).toEqual({ sectionId: { before: '', value: 's' } });
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.stored.sectionId).toBe('s');
    expect(session.state.kind).toBe('saved');
    expect(device.kept).toEqual({});
  });

  it('and leaves without a connection is saved by the next visit', async () => {
    const session = open();
    server.isAway = true;
    session.set('slug', 'quays', 'pause');
    session.close();
    await vi.advanceTimersByTimeAsync(60_000);
    server.isAway = false;
    const next = open();
    expect(next.value('slug')).toBe('quays');
    await next.refresh();
    expect(server.stored.slug).toBe('quays');
    expect(device.kept).toEqual({});
  });

  it('is sent by leaving, and sent again by the next page changes nothing', async () => {
    const before = { ...server.stored };
    const session = open();
    session.set('slug', 'quays', 'pause');
    session.close();
    // The next page was rendered before the change arrived.
    const next = open(before);
    await next.refresh();
    expect(next.value('slug')).toBe('quays');
    expect(next.state.kind).toBe('saved');
  });
});

it('What a page was rendered with before a choice was saved does not take the choice back', async () => {
  const session = open();
  const rendered = { ...server.stored };
  const { versionSum } = server;
  session.set('topicIds', 'ports', 'now');
  await vi.advanceTimersByTimeAsync(0);
  session.receiveFields(rendered, versionSum);
  expect(session.value('topicIds')).toBe('ports');
  session.receiveFields({ ...rendered, topicIds: 'rails' }, server.versionSum + 1);
  expect(session.value('topicIds')).toBe('rails');
});

describe('A field that somebody else has changed', () => {
  it('is shown as it is stored while nothing is typed in it', async () => {
    const session = open();
    session.set('slug', 'mine', 'pause');
    server.stored = { ...server.stored, sectionId: 'theirs' };
    await session.refresh();
    expect([session.value('sectionId'), session.value('slug')]).toEqual(['theirs', 'mine']);
    expect(session.state.kind).toBe('saved');
  });

  it('waits for a choice, whatever is typed meanwhile, and keeps no other field from being saved', async () => {
    const session = open();
    server.stored = { ...server.stored, slug: 'theirs' };
    session.set('slug', 'mine', 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.progress('slug')).toEqual({ kind: 'conflict', theirs: 'theirs' });
    expect(session.state).toEqual({ kind: 'attention', fields: ['slug'] });
    session.set('slug', 'mine-still', 'pause');
    session.set('sectionId', 's', 'now');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.stored).toMatchObject({ slug: 'theirs', sectionId: 's' });
    session.resolve('slug', 'mine');
    await vi.advanceTimersByTimeAsync(0);
    expect(server.stored.slug).toBe('mine-still');
    expect(session.state.kind).toBe('saved');
  });

  it('is theirs when the editor takes theirs', async () => {
    const session = open();
    server.stored = { ...server.stored, slug: 'theirs' };
    session.set('slug', 'mine', 'now');
    await vi.advanceTimersByTimeAsync(0);
    session.resolve('slug', 'theirs');
    await vi.advanceTimersByTimeAsync(0);
    expect([session.value('slug'), server.stored.slug]).toEqual(['theirs', 'theirs']);
    expect(device.kept).toEqual({});
  });

  it('is no conflict when both chose the same, in whichever order the topics are', async () => {
    const session = open();
    server.stored = { ...server.stored, topicIds: 'b,a', slug: 'same' };
    session.set('topicIds', 'a,b', 'left');
    session.set('slug', 'same', 'left');
    await session.refresh();
    expect(session.state.kind).toBe('saved');
  });
});

describe('A value that cannot be stored', () => {
  it('is named beside its field, stays on the device, and is sent again only once it is another', async () => {
    const session = open();
    session.set('slug', 'taken', 'now');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.progress('slug')).toEqual({ kind: 'invalid', key: 'slug.taken', message: 'Taken.' });
    expect(session.state).toEqual({ kind: 'attention', fields: ['slug'] });
    expect(await session.flush()).toBe(false);
    expect(server.requests).toHaveLength(1);
    expect(device.kept.slug).toEqual({ before: '', value: 'taken' });
    session.set('slug', 'free', 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.kind).toBe('saved');
  });
});
