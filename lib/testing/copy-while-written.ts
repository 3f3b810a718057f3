import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The files that a killed process would have on disk: they may be cut off, and belong to different moments. */
export async function copyWhileWritten(from: string, to: string): Promise<void> {
  const names = await readdir(from, { recursive: true }).catch(() => []);
  for (const name of names) {
    const file = await readFile(join(from, name)).catch(() => null);
    if (!file) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), file);
  }
}
