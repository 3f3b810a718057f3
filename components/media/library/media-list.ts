import type { MediaItem } from '@/components/media/media-item';
import type { MediaPage, ReadMediaPage } from './media-page';

export interface MediaListState {
  items: readonly MediaItem[];
  total: MediaPage['total'] | null;
  /** `failed` means that the last part could not be read, and can be asked for again. */
  status: 'reading' | 'read' | 'failed';
  isWhole: boolean;
}

/** The list of one query, read in parts as far as the user has scrolled. */
export class MediaList {
  private state: MediaListState = { items: [], total: null, status: 'reading', isWhole: false };
  private next: string | null = null;
  private listeners = new Set<() => void>();
  private reading: Promise<void> | null = null;
  private refreshing: Promise<void> | null = null;
  private queued: Promise<void> | null = null;

  constructor(
    readonly query: string,
    private readonly readPage: ReadMediaPage,
    first: MediaPage | null,
  ) {
    if (first) this.append([], first);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): MediaListState => this.state;

  /** Reads the next part, unless it is being read. */
  readonly more = (): Promise<void> => {
    if (this.state.isWhole) return Promise.resolve();
    this.reading ??= this.readNext().finally(() => {
      this.reading = null;
    });
    return this.reading;
  };

  /**
   * Reads anew what is shown, which stays until then: others add and change items too. While that is being done, however often it is asked
   * for, it is done once more afterwards: answers come in the order of their questions.
   */
  readonly refresh = (): Promise<void> => {
    if (!this.refreshing) {
      this.refreshing = this.readAgain().finally(() => {
        this.refreshing = null;
      });
      return this.refreshing;
    }
    this.queued ??= this.refreshing.then(() => {
      this.queued = null;
      return this.refresh();
    });
    return this.queued;
  };

  private async readAgain(): Promise<void> {
    await this.reading;
    try {
      let page = await this.readPage(this.query, null);
      let items = page.rows;
      while (page.next && items.length < this.state.items.length) {
        page = await this.readPage(this.query, page.next);
        items = [...items, ...page.rows];
      }
      this.append([], { ...page, rows: items });
    } catch {
      // What is shown may be old, and is better than nothing.
    }
  }

  /** Shows items as they have become. */
  readonly update = (changed: readonly MediaItem[]): void => {
    const byId = new Map(changed.map((item) => [item.id, item]));
    this.set({ items: this.state.items.map((item) => byId.get(item.id) ?? item) });
  };

  private async readNext(): Promise<void> {
    this.set({ status: 'reading' });
    // A part that follows what is shown is another one afterwards.
    await this.refreshing;
    try {
      this.append(this.state.items, await this.readPage(this.query, this.next));
    } catch {
      this.set({ status: 'failed' });
    }
  }

  /** An item that was added since moves the others, so a part may begin with items that the list has already. */
  private append(before: readonly MediaItem[], { rows, next, total }: MediaPage): void {
    const known = new Set(before.map(({ id }) => id));
    this.next = next;
    const items = [...before, ...rows.filter(({ id }) => !known.has(id))];
    this.set({ items, total, status: 'read', isWhole: next === null });
  }

  private set(change: Partial<MediaListState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
