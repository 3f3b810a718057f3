import { createHash } from 'node:crypto';

const LINE_FEED = 10;

/** Counts and hashes bytes as they pass. */
export class Digest {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private lines = 0;

  update(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) this.lines += 1;
  }

  ofFile(): { bytes: number; sha256: string } {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  /** Rows are lines: the text format of COPY ends every row with a line feed and escapes those inside of values. */
  ofTable(): { rows: number; bytes: number; sha256: string } {
    return { rows: this.lines, ...this.ofFile() };
  }
}

/** Passes chunks on and counts them. */
export async function* digesting(
  chunks: AsyncIterable<Uint8Array>,
  digest: Digest,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    digest.update(chunk);
    yield chunk;
  }
}
