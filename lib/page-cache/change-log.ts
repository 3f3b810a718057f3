import { type FileHandle, open, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { PublicChange } from '@/lib/public-changes/public-change';
import { isMissingFile } from './page-files';
import { runInSlices } from './run-in-slices';
import type { Floors, KeyRecord } from './validity-index';

/** Changes with the format. */
const VERSION = 1;

/** The file is written anew when it has grown by this much. */
const MAX_GROWTH_BYTES = 4 * 2 ** 20;

const ChangeNumber = z.int().min(0);
const Head = z.object({
  version: z.literal(VERSION),
  buildId: z.string(),
  number: ChangeNumber,
  floors: z.object({ changed: ChangeNumber, withdrawn: ChangeNumber }),
});
const Line = z.union([
  z.tuple([z.string(), ChangeNumber, ChangeNumber]),
  z.object({ number: ChangeNumber, keys: z.array(z.string()), withdrawn: z.array(z.string()) }),
]);

/** What the standing of pages from before a restart depends on. */
export interface KnownChanges {
  number: number;
  floors: Floors;
  records: Iterable<KeyRecord>;
}

function parsed<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** A line that was cut off is skipped. `number` is the last one before which no change is missing. */
function readChanges(text: string, buildId: string): KnownChanges | null {
  const [first = '', ...lines] = text.split('\n');
  const head = parsed(Head, first);
  if (head?.buildId !== buildId) return null;
  const records: KeyRecord[] = [];
  let { number } = head;
  for (const text of lines) {
    const line = text === '' ? null : parsed(Line, text);
    if (line === null) continue;
    if (Array.isArray(line)) {
      records.push(line);
      continue;
    }
    const withdrawn = new Set(line.withdrawn);
    for (const key of new Set([...line.keys, ...withdrawn])) {
      records.push([key, line.number, withdrawn.has(key) ? line.number : 0]);
    }
    if (line.number === number + 1) number = line.number;
  }
  return { number, floors: head.floors, records };
}

/** A renamed file otherwise has its former name after a power failure. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

export interface ChangeLogOptions {
  path: string;
  buildId: string;
  /** What is known now; the file is written anew with it. */
  snapshot(): KnownChanges;
}

/**
 * The changes that concern pages on disk, in a file: without it, pages from before a restart could not be checked, above all not whether
 * they were withdrawn. A line per change, and from time to time a line per key instead.
 */
export class ChangeLog {
  #file: FileHandle | null = null;
  #waiting: PublicChange[] = [];
  #tail: Promise<void> = Promise.resolve();
  #growthBytes = 0;

  constructor(private readonly options: ChangeLogOptions) {}

  /** What the file says; null when there is none for this build. */
  async load(): Promise<KnownChanges | null> {
    const text = await readFile(this.options.path, 'utf8').catch(() => '');
    return readChanges(text, this.options.buildId);
  }

  /** Writes the file anew with what is known, if it is not open yet. */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#file) await this.#rewrite();
    });
  }

  /** Resolves when the change is in the file; what was withdrawn also survives a power failure. */
  append(change: PublicChange): Promise<void> {
    this.#waiting.push(change);
    return this.#inTurn(() => this.#write());
  }

  /** Without the file, pages on disk are of no use; `work` removes them before there is a file again. */
  replace(work: () => Promise<void>): Promise<void> {
    this.#waiting = [];
    return this.#inTurn(async () => {
      await this.#remove();
      await work();
      await this.#rewrite();
    });
  }

  remove(): Promise<void> {
    return this.#inTurn(() => this.#remove());
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file?.close();
      this.#file = null;
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => {});
    return turn;
  }

  async #write(): Promise<void> {
    const changes = this.#waiting.splice(0);
    if (!this.#file || changes.length === 0) return;
    const text = changes.map((change) => `${JSON.stringify(change)}\n`).join('');
    await this.#file.appendFile(text);
    if (changes.some(({ withdrawn }) => withdrawn.length > 0)) await this.#file.datasync();
    this.#growthBytes += text.length;
    if (this.#growthBytes > MAX_GROWTH_BYTES) await this.#rewrite();
  }

  async #rewrite(): Promise<void> {
    const { path, buildId, snapshot } = this.options;
    const { number, floors, records } = snapshot();
    const lines = [JSON.stringify({ version: VERSION, buildId, number, floors })];
    await runInSlices(records, (record) => lines.push(JSON.stringify(record)));
    await writeFile(`${path}.new`, `${lines.join('\n')}\n`, { flush: true });
    await rename(`${path}.new`, path);
    await syncFolder(dirname(path));
    await this.#file?.close();
    this.#file = await open(path, 'a');
    this.#growthBytes = 0;
  }

  async #remove(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
    await unlink(this.options.path).catch((error: unknown) => {
      if (!isMissingFile(error)) throw error;
    });
  }
}
