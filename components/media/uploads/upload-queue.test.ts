import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaItem } from '@/components/media/media-item';
import type { PreparedMedia, SendingEvents } from './types';
import { UploadQueue } from './upload-queue';

/** A newsroom that answers when the test says so. */
class FakeNewsroom {
  readonly sent: { file: File; events: SendingEvents; starts: number; isCancelled: boolean }[] = [];
  prepared: PreparedMedia[] = [];
  asked: string[][] = [];

  readonly transport = {
    send: (file: File, _options: object, events: SendingEvents) => {
      const sending = { file, events, starts: 0, isCancelled: false };
      this.sent.push(sending);
      return {
        start: () => {
          sending.starts += 1;
        },
        cancel: () => {
          sending.isCancelled = true;
        },
      };
    },
    readPrepared: async (ids: string[]) => {
      this.asked.push(ids);
      return this.prepared;
    },
  };

  events(name: string): SendingEvents {
    const found = this.sent.find(({ file }) => file.name === name);
    if (!found) throw new Error(`${name} was not sent`);
    return found.events;
  }
}

const photograph = (name: string, bytes = 100) =>
  new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
const prepared = (
  id: string,
  outcome: PreparedMedia['outcome'] = 'ready',
  refusal: string | null = null,
) => ({
  ...{ media: { id } as MediaItem, outcome, refusal },
});

let newsroom: FakeNewsroom;
let queue: UploadQueue;
const states = () => queue.getSnapshot().map(({ fileName, state }) => `${fileName} ${state}`);

beforeEach(() => {
  vi.useFakeTimers();
  newsroom = new FakeNewsroom();
  queue = new UploadQueue(newsroom.transport);
});
afterEach(() => vi.useRealTimers());

describe('Photographs that an editor drops', () => {
  it('are sent three at a time, in their order, and the next begins when one has arrived', () => {
    queue.add(['a', 'b', 'c', 'd'].map((name) => photograph(`${name}.jpg`)));
    expect(states()).toEqual(['a.jpg sending', 'b.jpg sending', 'c.jpg sending', 'd.jpg waiting']);
    newsroom.events('b.jpg').onStored('m-b');
    expect(states()).toEqual(['a.jpg sending', 'b.jpg preparing', 'c.jpg sending', 'd.jpg sending']);
  });

  it('are ready once the newsroom has prepared them, and it is not asked any more', async () => {
    queue.add([photograph('a.jpg')]);
    newsroom.events('a.jpg').onProgress(60);
    expect(queue.getSnapshot()[0]).toMatchObject({ state: 'sending', sentBytes: 60 });
    newsroom.events('a.jpg').onStored('m-a');
    newsroom.prepared = [prepared('m-a', 'processing')];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states()).toEqual(['a.jpg preparing']);
    newsroom.prepared = [prepared('m-a')];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(queue.getSnapshot()[0]).toMatchObject({ state: 'ready', mediaId: 'm-a', media: { id: 'm-a' } });
    const { length } = newsroom.asked;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(newsroom.asked).toHaveLength(length);
  });

  it('that turn out to be none when they are prepared are refused in the newsroom’s words', async () => {
    queue.add([photograph('bomb.jpg')]);
    newsroom.events('bomb.jpg').onStored('m-b');
    newsroom.prepared = [prepared('m-b', 'failed', 'This picture is too large.')];
    await vi.advanceTimersByTimeAsync(1_000);
    expect(queue.getSnapshot()[0]).toMatchObject({
      state: 'refused',
      failure: { message: 'This picture is too large.' },
    });
  });

  it('that would be refused anyway are not sent', () => {
    queue.add([
      photograph('empty.jpg', 0),
      new File(['x'], 'page.html'),
      photograph('large.jpg', 25 * 2 ** 20 + 1),
    ]);
    queue.add([new File(['x'], 'report.pdf')], { only: 'image' });
    queue.add([photograph('harbour.jpg'), new File(['x'], 'harbour.png')], { only: 'file' });
    expect(queue.getSnapshot().map(({ failure }) => failure)).toEqual([
      { key: 'empty' },
      { key: 'kind' },
      { key: 'tooLarge' },
      { key: 'notAPicture' },
      { key: 'notAFile' },
      { key: 'notAFile' },
    ]);
    expect(newsroom.sent).toEqual([]);
  });
});

describe('An upload whose connection is lost', () => {
  it('goes on by itself, after longer pauses the longer it lasts', async () => {
    queue.add([photograph('a.jpg')]);
    const [sending] = newsroom.sent;
    for (const [pause, starts] of [
      [1_000, 2],
      [2_000, 3],
      [4_000, 4],
    ] as const) {
      sending?.events.onFailure({ kind: 'connection' });
      await vi.advanceTimersByTimeAsync(pause - 1);
      expect([states(), sending?.starts]).toEqual([['a.jpg paused'], starts - 1]);
      await vi.advanceTimersByTimeAsync(1);
      expect([states(), sending?.starts]).toEqual([['a.jpg sending'], starts]);
    }
  });

  it('goes on at once when the device says that it is connected, and only once', async () => {
    queue.add([photograph('a.jpg')]);
    newsroom.events('a.jpg').onFailure({ kind: 'connection' });
    queue.connected();
    expect(states()).toEqual(['a.jpg sending']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(newsroom.sent[0]?.starts).toBe(2);
  });

  it('lets the next file try, so that one that cannot be sent does not hold up the others', () => {
    queue.add(['a', 'b', 'c', 'd'].map((name) => photograph(`${name}.jpg`)));
    newsroom.events('a.jpg').onFailure({ kind: 'connection' });
    expect(states()).toEqual(['a.jpg paused', 'b.jpg sending', 'c.jpg sending', 'd.jpg sending']);
  });
});

describe('An upload that fails', () => {
  it.each([
    [{ kind: 'signedOut' }, { key: 'signedOut' }],
    [{ kind: 'unreadable' }, { key: 'unreadable' }],
    [{ kind: 'failed', message: null }, { key: 'unexpected' }],
    [{ kind: 'failed', message: 'There is no space left.' }, { message: 'There is no space left.' }],
  ] as const)('(%o) is tried again when the user says so', (reason, failure) => {
    const [key] = queue.add([photograph('a.jpg')]);
    newsroom.events('a.jpg').onFailure(reason);
    expect(queue.getSnapshot()[0]).toMatchObject({ state: 'failed', failure });
    queue.retry(key ?? '');
    expect(queue.getSnapshot()[0]).toMatchObject({ state: 'sending', failure: null });
    expect(newsroom.sent[0]?.starts).toBe(2);
  });

  it('because the newsroom refuses the file stays refused, in its words', () => {
    const [key] = queue.add([photograph('a.jpg')]);
    newsroom.events('a.jpg').onFailure({ kind: 'refused', message: 'Not a picture.' });
    queue.retry(key ?? '');
    expect(queue.getSnapshot()[0]).toMatchObject({
      state: 'refused',
      failure: { message: 'Not a picture.' },
    });
  });
});

describe('An upload that is stopped', () => {
  it('is removed from the newsroom too, and what is still heard of it changes nothing', async () => {
    const [key] = queue.add([photograph('a.jpg')]);
    newsroom.events('a.jpg').onFailure({ kind: 'connection' });
    queue.cancel(key ?? '');
    newsroom.events('a.jpg').onStored('m-a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.getSnapshot()).toEqual([]);
    expect(newsroom.sent[0]).toMatchObject({ starts: 1, isCancelled: true });
  });

  it('when it has arrived already is only taken out of the list', () => {
    const [key] = queue.add([photograph('a.jpg')]);
    newsroom.events('a.jpg').onStored('m-a');
    queue.cancel(key ?? '');
    expect(newsroom.sent[0]?.isCancelled).toBe(false);
  });

  it('lets the next begin', () => {
    const [key] = queue.add(['a', 'b', 'c', 'd'].map((name) => photograph(`${name}.jpg`)));
    queue.cancel(key ?? '');
    expect(states()).toEqual(['b.jpg sending', 'c.jpg sending', 'd.jpg sending']);
  });
});

it('What has ended is taken out of the list without touching what has not', () => {
  queue.add([photograph('a.jpg'), new File(['x'], 'page.html')]);
  queue.clear();
  expect(states()).toEqual(['a.jpg sending']);
});
