import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { sendPlain } from '@/lib/http/send-plain';
import { type StorageKey, storageKey } from '@/lib/media/storage/storage-key';
import type { ByteRange, MediaStorage } from '@/lib/media/storage/types';
import type { PageEntry } from '@/lib/page-cache/page-store-types';
import { sendEntry } from '@/lib/page-cache/send-entry';
import { requestedRange } from './byte-range';
import { isNotModified, isRangeWanted } from './conditional-request';
import { fileHeaders } from './file-headers';
import { etagOf, type PublicFile } from './public-file';
import { type StreamLimits, sendStream } from './send-stream';
import type { SmallFiles } from './small-files';

/** Each holds a file, or a connection to the storage, open. Small files are read whole and do not count. */
const MAX_STREAMS = 256;

export interface FileSenderOptions {
  storage: Pick<MediaStorage, 'open'>;
  files: SmallFiles;
  siteUrl: string;
  maxStreams?: number;
  streamLimits?: StreamLimits;
}

export interface FileToSend {
  /** The address in the one spelling under which things are kept. */
  target: string;
  key: StorageKey;
  file: PublicFile;
  /** What the page store keeps of the file. */
  described: PageEntry;
}

/** Sends files as HTTP has it: whole, in part, or not at all to a client that has them. Resolves to false when the storage has no such file. */
export function createFileSender(options: FileSenderOptions) {
  const { storage, files, siteUrl, maxStreams = MAX_STREAMS, streamLimits } = options;
  let streams = 0;

  /** Reads from the storage while it sends. */
  async function sendFromStorage(
    response: ServerResponse,
    { key, file }: FileToSend,
    headers: HeaderPairs,
    range: ByteRange | null,
  ): Promise<boolean> {
    const opened = await storage.open(storageKey(key), range ?? undefined);
    if (opened?.size !== file.byteSize) {
      opened?.stream.destroy();
      return false;
    }
    const length = range ? range.end - range.start + 1 : file.byteSize;
    const part: HeaderPairs = range
      ? [['Content-Range', `bytes ${range.start}-${range.end}/${file.byteSize}`]]
      : [];
    const all = [...headers, ...part, ['Content-Length', String(length)]];
    response.writeHead(range ? 206 : 200, all.flat());
    await sendStream(opened.stream, response, length, streamLimits);
    return true;
  }

  async function sendStreamed(...args: Parameters<typeof sendFromStorage>): Promise<boolean> {
    if (streams >= maxStreams) {
      sendPlain(args[0], 503, siteUrl, { 'Retry-After': '1' });
      return true;
    }
    streams += 1;
    try {
      return await sendFromStorage(...args);
    } finally {
      streams -= 1;
    }
  }

  return async (request: IncomingMessage, response: ServerResponse, found: FileToSend): Promise<boolean> => {
    const { target, key, file, described } = found;
    const { validators, content } = fileHeaders(siteUrl, key, file, described);
    const known = { etag: etagOf(key, file), modifiedAt: file.modifiedAt };
    if (isNotModified(request.headers, known)) {
      response.writeHead(304, validators.flat()).end();
      return true;
    }
    const wanted = request.method === 'GET' && isRangeWanted(request.headers, known);
    const range = wanted ? requestedRange(request.headers.range, file.byteSize) : null;
    if (range === 'unsatisfiable') {
      const headers = { 'Content-Range': `bytes */${file.byteSize}`, Connection: 'keep-alive' };
      sendPlain(response, 416, siteUrl, headers);
      return true;
    }
    if (range === null && files.isSmall(file)) {
      const entry = await files.get(target, key, file, described);
      if (entry) await sendEntry(request, response, entry);
      return entry !== null;
    }
    if (request.method === 'HEAD') {
      response.writeHead(200, [...content, ['Content-Length', String(file.byteSize)]].flat()).end();
      return true;
    }
    return sendStreamed(response, found, content, range);
  };
}
