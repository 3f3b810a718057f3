import { type ArchiveEntry, readArchive } from './archive-reader';

/** The entries of an archive one after the other, with a look at the current one. */
export class Entries {
  /** Null before the first `advance` and after the last entry. */
  current: ArchiveEntry | null = null;
  private readonly source: AsyncGenerator<ArchiveEntry>;

  constructor(readonly file: string) {
    this.source = readArchive(file);
  }

  /** Moves on to the next entry. The body of the current one must have been read. */
  async advance(): Promise<ArchiveEntry | null> {
    const { value, done } = await this.source.next();
    this.current = done ? null : value;
    return this.current;
  }

  async close(): Promise<void> {
    this.current = null;
    await this.source.return(undefined).catch(() => {});
  }
}
