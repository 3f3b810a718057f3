import { isFreeQuestion } from '@/lib/http/free-question';
import { EVERYTHING } from '@/lib/public-changes/keys';
import type { PublicChange } from '@/lib/public-changes/public-change';
import type { DiskTier } from './disk-tier';
import { PageMemory } from './page-memory';
import type { RenderState } from './page-renders';
import type { PageStoreCounts } from './page-store-types';
import type { RenderOutcome } from './rendered-page-types';
import { runInSlices } from './run-in-slices';
import { type Content, StoredPage, storedContent } from './stored-page';
import type { Standing, ValidityIndex } from './validity-index';

export interface StoredPagesOptions {
  maxBytes: number;
  disk: DiskTier | null;
  index: ValidityIndex;
  isAway(): boolean;
  now(): number;
  counts: PageStoreCounts;
  /** Something that the page read has changed. */
  onInvalid(page: StoredPage): void;
  /** The page showed something that was withdrawn, and is no longer stored. */
  onWithdrawn(page: StoredPage): void;
  /** The page is no longer stored, or not as it was. */
  onRemove(key: string): void;
}

/** A string of its own: a target may be a view of the whole request. */
const copyOf = (text: string) => Buffer.from(text).toString();

const hasContent = (page: StoredPage): page is StoredPage & { content: Content } => page.content !== null;

/** Pages in memory and on disk, and whether they can be sent. */
export class StoredPages {
  readonly index: ValidityIndex;
  readonly memory: PageMemory;
  #slices: Promise<void> = Promise.resolve();

  constructor(private readonly options: StoredPagesOptions) {
    const { maxBytes, counts, index } = options;
    this.index = index;
    const onEvict = () => {
      counts.evictions += 1;
    };
    this.memory = new PageMemory({ index, maxBytes, onEvict });
  }

  /** As the index says, but without the database whatever was not withdrawn may be sent as long as necessary. */
  standing(page: StoredPage, seen?: number): Standing {
    const standing = this.index.standing(page, this.options.now(), seen);
    if (standing === 'withdrawn') this.#drop(page);
    return standing === 'outdated' && this.options.isAway() ? 'stale' : standing;
  }

  isSendable(page: StoredPage, seen?: number): boolean {
    const standing = this.standing(page, seen);
    return standing === 'valid' || standing === 'stale';
  }

  /** The page on disk, if there is none in memory. It is then in memory, even if it cannot be sent. */
  async load(key: string): Promise<StoredPage | null> {
    const { disk, counts } = this.options;
    const { epoch } = this.index;
    if (!disk || this.memory.peek(key)) return null;
    const file = await disk.read(key);
    if (!file || epoch !== this.index.epoch || this.memory.peek(key)) return null;
    const page = new StoredPage(this.index.origin(key, file.number, file.reads), file.content);
    if (this.standing(page) === 'withdrawn') {
      disk.delete(key);
      return null;
    }
    counts.diskHits += 1;
    this.memory.set(page);
    return this.isSendable(page) ? page : null;
  }

  /**
   * Takes over what was rendered, unless something newer is stored or it shows what was withdrawn since its render began. What answers
   * a free question is sent and not kept, and so is what says it of itself.
   */
  store(key: string, outcome: RenderOutcome, state: RenderState): StoredPage {
    const former = this.memory.peek(key);
    const content = storedContent(outcome, former?.content ?? null);
    const status = outcome.kind === 'missing' ? outcome.status : undefined;
    const { number, epoch } = state;
    const make = () =>
      new StoredPage(this.index.origin(copyOf(key), number, outcome.reads, epoch), content, status);
    const made = make();
    if (isFreeQuestion(key) || made.isForNow) return made;
    if ((former?.number ?? 0) > number || this.standing(made) === 'withdrawn') return made;
    const isForNow = outcome.kind === 'missing' && outcome.isForNow === true;
    // What was last said is worth more than that there is something to say.
    if (isForNow && former?.content?.status === 410) return made;
    // Those who wait get `made`; the next reader gets a render of the page that says more.
    const page = isForNow ? make() : made;
    page.isExpired = isForNow;
    if (former) {
      page.readCount = former.readCount;
      page.readMinute = former.readMinute;
    }
    this.memory.set(page);
    if (page.isPage && hasContent(page)) this.options.disk?.write(page);
    else this.#forget(key);
    return made;
  }

  /** Resolves when the change is recorded on disk. */
  async apply(change: PublicChange): Promise<void> {
    this.index.apply(change, this.options.now());
    this.#slices = this.#slices.then(() => this.#visitHit(change));
    await this.options.disk?.record(change);
  }

  /** Resolves when nothing is left on disk. */
  async clear(number: number): Promise<void> {
    this.memory.clear();
    this.index.clear(number);
    await this.options.disk?.clear();
  }

  /** The index already refuses what was withdrawn; this frees the memory, and has the rest rendered. */
  #visitHit({ keys, withdrawn }: PublicChange): Promise<void> {
    const { onInvalid, onWithdrawn } = this.options;
    // Of all pages of the site nobody needs more than those that are read.
    const onDrop = withdrawn.includes(EVERYTHING) ? onInvalid : onWithdrawn;
    const visited = new Set<StoredPage>();
    return runInSlices(this.index.pagesHitBy(keys), (page) => {
      if (!page.isAttached || visited.has(page)) return;
      visited.add(page);
      const standing = this.standing(page);
      if (standing === 'stale' || standing === 'outdated') onInvalid(page);
      if (standing === 'withdrawn') onDrop(page);
    });
  }

  #drop({ key, isAttached }: StoredPage): void {
    if (!isAttached) return;
    this.options.counts.withdrawnDrops += 1;
    this.memory.delete(key);
    this.#forget(key);
  }

  #forget(key: string): void {
    this.options.onRemove(key);
    this.options.disk?.delete(key);
  }
}
