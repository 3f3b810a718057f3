import type { Readable } from 'node:stream';

/** First and last byte, both included, counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface OpenedFile {
  /** Of the whole file, in bytes, also when a part of it was asked for. */
  size: number;
  modifiedAt: Date;
  /** Whoever opens a file reads this to its end or destroys it. */
  stream: Readable;
}

export interface ListedFile {
  key: string;
  size: number;
  modifiedAt: Date;
}

/** Files by key: `{media id}/{content hash}/{name}` (lib/media/storage/storage-key.ts), and PDF files (./pdf-key.ts). */
export interface MediaStorage {
  /**
   * Stores a file whole or not at all, and again in the place of one with this key. Resolves when it would survive a power failure.
   * Throws AppError `full` when there is no space left.
   */
  put(key: string, body: Buffer | Readable, options: { contentType: string }): Promise<void>;
  /** Null when there is no such file. A range must lie within the file. */
  open(key: string, range?: ByteRange): Promise<OpenedFile | null>;
  /** Does nothing when there is no such file. */
  delete(key: string): Promise<void>;
  /** All files whose keys begin with this: everything for '', the files of one content for `{id}/{hash}/`. The files
   * of one content follow each other. */
  list(prefix: string): AsyncIterable<ListedFile>;
}
