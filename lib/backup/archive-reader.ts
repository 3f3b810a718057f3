import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { createTarDecoder } from 'modern-tar';
import { OperatorError } from '@/lib/operator-error';
import { damagedBackup, notABackup } from './backup-format';

const CHUNK_BYTES = 256 * 2 ** 10;

/** `body` has to be read to its end before the next entry is asked for. */
export type ArchiveEntry = {
  name: string;
  mode: number;
  mtime: Date | undefined;
  body: AsyncIterable<Uint8Array>;
};

/** An error of the file system, of the decompression or of the tar format, as a sentence. */
function explainReadError(file: string, error: unknown, hasEntries: boolean): unknown {
  if (!(error instanceof Error) || error instanceof OperatorError) return error;
  const code = String(Reflect.get(error, 'code') ?? '');
  if (code === 'ENOENT') return new OperatorError(`There is no file ${file}.`);
  if (Reflect.has(error, 'syscall')) return new OperatorError(`${file} cannot be read (${code}).`);
  const isCompressed = code.startsWith('Z_') && error.message !== 'incorrect header check';
  return hasEntries || isCompressed ? damagedBackup(file, error.message) : notABackup(file);
}

function decodeArchive(file: string): ReadableStream<{ header: { name: string }; body: unknown }> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // The error ends `gunzip` too, and reaches the reader of the entries.
  pipeline(createReadStream(file, { highWaterMark: CHUNK_BYTES }), gunzip).catch(() => {});
  const decoder = createTarDecoder({ strict: true });
  // Readable.toWeb of Node 20 throws past every handler when the stream is cancelled while data arrive.
  return ReadableStream.from(gunzip).pipeThrough(decoder as never);
}

/** Yields the entries of a compressed tar archive in their order. Throws an OperatorError when the file cannot be read to its end. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  let hasEntries = false;
  const explaining = async function* <T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* source;
    } catch (error) {
      throw explainReadError(file, error, hasEntries);
    }
  };
  for await (const { header, body } of explaining(decodeArchive(file))) {
    hasEntries = true;
    const { name, mode = 0o600, mtime } = header as { name: string; mode?: number; mtime?: Date };
    yield { name, mode, mtime, body: explaining(body as AsyncIterable<Uint8Array>) };
  }
}

/** The content of a small entry. */
export async function readText({ body }: ArchiveEntry): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
