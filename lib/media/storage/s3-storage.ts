import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { AppError } from '@/lib/errors';
import { S3Client } from './s3-client';
import { S3Failure } from './s3-failure';
import { readListing } from './s3-listing';
import type { S3Settings } from './s3-settings';
import { parseStorageKey } from './storage-key';
import type { ByteRange, ListedFile, MediaStorage, OpenedFile } from './types';

/** Codes of services that have a limit; Amazon's has none. */
const FULL = /StorageFull|QuotaExceeded/;

/** Of the whole file, also in an answer that holds a part of it. */
function sizeOf({ headers }: IncomingMessage): number {
  const [, total] = /\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  return Number(total ?? headers['content-length']);
}

/** Files in a bucket of any service that speaks S3's protocol. */
export class S3Storage implements MediaStorage {
  readonly #client: S3Client;

  constructor(
    private readonly settings: S3Settings,
    timeoutMs?: number,
  ) {
    this.#client = new S3Client(settings, timeoutMs);
  }

  /** The body is held in memory, because its hash is signed and it may have to be sent again; no file has more than 25 MB. */
  async put(key: string, body: Buffer | Readable, { contentType }: { contentType: string }): Promise<void> {
    const bytes = Buffer.isBuffer(body) ? body : await buffer(body);
    const headers = { 'content-type': contentType };
    const request = { method: 'PUT', key: this.#nameOf(key), headers, body: bytes } as const;
    const response = await this.#client.send(request).catch((error: unknown) => {
      const isFull = error instanceof S3Failure && FULL.test(error.reason);
      throw isFull ? new AppError('full', [{ path: '', key: 'media.full' }]) : error;
    });
    response.resume();
  }

  async open(key: string, range?: ByteRange): Promise<OpenedFile | null> {
    const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
    const response = await this.#client.send({ method: 'GET', key: this.#nameOf(key), headers });
    if (response.statusCode === 404) return null;
    if (range && !response.headers['content-range']?.startsWith(`bytes ${range.start}-${range.end}/`)) {
      response.destroy();
      throw new S3Failure('The media store answered another part of a file than it was asked for.', 'range');
    }
    const modifiedAt = new Date(response.headers['last-modified'] ?? 0);
    return { size: sizeOf(response), modifiedAt, stream: response };
  }

  async delete(key: string): Promise<void> {
    const response = await this.#client.send({ method: 'DELETE', key: this.#nameOf(key) });
    response.resume();
  }

  async *list(prefix: string): AsyncIterable<ListedFile> {
    const start = this.settings.prefix;
    let continuation: string | null = null;
    do {
      const query: Record<string, string> = { 'list-type': '2', prefix: start + prefix };
      if (continuation !== null) query['continuation-token'] = continuation;
      const response = await this.#client.send({ method: 'GET', query });
      const listing = readListing(await text(response));
      for (const { key, ...file } of listing.objects) {
        const own = key.slice(start.length);
        if (parseStorageKey(own)) yield { key: own, ...file };
      }
      continuation = listing.continuation;
    } while (continuation !== null);
  }

  /** Throws S3Failure unless the bucket can be listed with these settings. */
  async check(): Promise<void> {
    // No key begins with a dot, so that the list is short.
    const query = { 'list-type': '2', prefix: `${this.settings.prefix}.check` };
    readListing(await text(await this.#client.send({ method: 'GET', query })));
  }

  close(): void {
    this.#client.close();
  }

  #nameOf(key: string): string {
    if (!parseStorageKey(key)) throw new Error(`${JSON.stringify(key)} is no key of the media storage`);
    return this.settings.prefix + key;
  }
}
