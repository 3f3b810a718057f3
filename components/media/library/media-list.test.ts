import { describe, expect, it } from 'vitest';
import type { MediaItem } from '@/components/media/media-item';
import { MediaList } from './media-list';
import type { MediaPage } from './media-page';

const SIZE = 3;

/** A library whose list can be read in parts of three, until the connection is lost. */
class FakeLibrary {
  ids: string[] = [];
  isOnline = true;
  reads: (string | null)[] = [];

  readonly read = async (_query: string, after: string | null): Promise<MediaPage> => {
    this.reads.push(after);
    if (!this.isOnline) throw new TypeError('no connection');
    const from = after === null ? 0 : this.ids.indexOf(after) + 1;
    const rows = this.ids.slice(from, from + SIZE).map((id) => ({ id }) as MediaItem);
    const next = from + SIZE < this.ids.length ? (rows.at(-1)?.id ?? null) : null;
    return { rows, next, total: { count: this.ids.length, isMore: false } };
  };
}

const library = (ids: string) => Object.assign(new FakeLibrary(), { ids: [...ids] });
const shown = (list: MediaList) =>
  list
    .getSnapshot()
    .items.map(({ id }) => id)
    .join('');

describe('The list of the library', () => {
  it('is read in parts, and only to its end', async () => {
    const source = library('abcdefg');
    const list = new MediaList('', source.read, null);
    for (const part of ['abc', 'abcdef', 'abcdefg', 'abcdefg']) {
      await list.more();
      expect(shown(list)).toBe(part);
    }
    expect(source.reads).toEqual([null, 'c', 'f']);
    expect(list.getSnapshot()).toMatchObject({ isWhole: true, status: 'read', total: { count: 7 } });
  });

  it('is asked once for a part, however often the end comes into view', async () => {
    const source = library('abcdef');
    const list = new MediaList('', source.read, null);
    await Promise.all([list.more(), list.more(), list.more()]);
    expect([shown(list), source.reads.length]).toEqual(['abc', 1]);
  });

  it('says when it could not be read, keeps what it has, and can be asked again', async () => {
    const source = library('abcdef');
    const list = new MediaList('', source.read, null);
    await list.more();
    source.isOnline = false;
    await list.more();
    expect([shown(list), list.getSnapshot().status]).toEqual(['abc', 'failed']);
    source.isOnline = true;
    await list.more();
    expect([shown(list), list.getSnapshot().status]).toEqual(['abcdef', 'read']);
  });

  it('shows no item twice when others were added before it', async () => {
    const source = library('abcdef');
    const list = new MediaList('', source.read, await source.read('', null));
    source.ids = [...'Nabcdef'];
    await list.more();
    expect(shown(list)).toBe('abcdef');
  });

  it('shows what was added and deleted since, as far as it was read before', async () => {
    const source = library('abcdefghi');
    const list = new MediaList('', source.read, null);
    await list.more();
    await list.more();
    source.ids = [...'Nabdefghi'];
    await list.refresh();
    expect(shown(list)).toBe('Nabdef');
    await list.more();
    expect(shown(list)).toBe('Nabdefghi');
  });

  it('keeps what it shows when it cannot be read anew', async () => {
    const source = library('abc');
    const list = new MediaList('', source.read, null);
    await list.more();
    source.isOnline = false;
    await list.refresh();
    expect([shown(list), list.getSnapshot().status]).toEqual(['abc', 'read']);
  });

  it('is read anew once at a time, and once more for all that asked meanwhile', async () => {
    const source = library('abc');
    const list = new MediaList('', source.read, await source.read('', null));
    source.reads = [];
    const asked = [list.refresh(), list.refresh(), list.refresh()];
    source.ids = [...'Nab'];
    await Promise.all(asked);
    expect([shown(list), source.reads.length]).toEqual(['Nab', 2]);
    await list.refresh();
    expect(source.reads).toHaveLength(3);
  });

  it('is read on after it was read anew, so that no late answer takes away what came after it', async () => {
    const source = library('abcdef');
    const list = new MediaList('', source.read, await source.read('', null));
    await Promise.all([list.refresh(), list.more(), list.refresh()]);
    expect(shown(list)).toBe('abcdef');
    expect(list.getSnapshot()).toMatchObject({ isWhole: true, status: 'read' });
  });

  it('shows an item as it has become', async () => {
    const source = library('ab');
    const list = new MediaList('', source.read, null);
    await list.more();
    list.update([{ id: 'b', fileName: 'harbour.jpg' } as MediaItem]);
    expect(list.getSnapshot().items).toEqual([{ id: 'a' }, { id: 'b', fileName: 'harbour.jpg' }]);
  });
});
