import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import { OperatorError } from '@/lib/operator-error';

/** Level 3 of 9 takes half the time of zlib's default (6) for about a tenth more bytes. */
const GZIP_LEVEL = 3;

export type EntryOptions = { mode?: number; mtime?: Date };

function requireUnusedNames(file: string, part: string): void {
  if (existsSync(file)) throw new OperatorError(`${file} exists already: name another file.`);
  if (existsSync(part)) {
    throw new OperatorError(
      `${part} exists: another backup is writing it, or one was cut off. Remove it when no backup runs, or name another file.`,
    );
  }
}

/** So that the new name survives a power cut. Some network file systems refuse to sync a folder; the content is synced already. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {});
  await handle.close();
}

/**
 * Writes a compressed tar archive of mode 0600. Until it is complete and on disk it has the name FILE.part, so that one that was
 * cut off cannot be taken for a complete one.
 */
export class ArchiveWriter {
  private readonly packer = createTarPacker();
  /** The error that ended the writing, or null once everything is written. */
  private readonly outcome: Promise<unknown>;

  private constructor(
    private readonly file: string,
    private readonly part: string,
    handle: FileHandle,
  ) {
    this.outcome = pipeline(
      this.packer.readable as unknown as AsyncIterable<Uint8Array>,
      createGzip({ level: GZIP_LEVEL }),
      // Writes everything to disk before it closes the file.
      handle.createWriteStream({ flush: true }),
    ).then(
      () => null,
      (error: unknown) => error,
    );
  }

  /** Throws an OperatorError when the file exists, and the system's error when it cannot be created. */
  static async create(file: string): Promise<ArchiveWriter> {
    const part = `${file}.part`;
    requireUnusedNames(file, part);
    return new ArchiveWriter(file, part, await open(part, 'wx', 0o600));
  }

  /** `size` is the number of bytes in `chunks`. Waits while the disk is slower than the source. */
  async add(
    name: string,
    size: number,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { mode = 0o600, mtime }: EntryOptions = {},
  ): Promise<void> {
    try {
      const writer = this.packer.controller.add({ name, size, mode, mtime }).getWriter();
      for await (const chunk of chunks) await writer.write(chunk);
      await writer.close();
    } catch (error) {
      throw await this.causeOf(error);
    }
  }

  addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    return this.add(name, bytes.length, [bytes]);
  }

  /** Completes the archive, gives it its name, and returns its size in bytes. */
  async finish(): Promise<number> {
    try {
      this.packer.controller.finalize();
    } catch (error) {
      throw await this.causeOf(error);
    }
    const error = await this.outcome;
    if (error) throw error;
    const { size } = await stat(this.part);
    if (existsSync(this.file)) throw new OperatorError(`${this.file} exists already: name another file.`);
    await rename(this.part, this.file);
    await syncFolder(dirname(this.file));
    return size;
  }

  /** A full disk ends the pipeline first, and the packer then reports only that it was ended. */
  private async causeOf(error: unknown): Promise<unknown> {
    this.packer.controller.error(error);
    return (await this.outcome) ?? error;
  }

  /** Removes what was written so far. */
  async discard(): Promise<void> {
    this.packer.controller.error(new Error('The backup was given up'));
    await this.outcome;
    await rm(this.part, { force: true });
  }
}
