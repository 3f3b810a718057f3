import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

async function filesUnder(folder: string, address: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => address + relative(folder, join(item.parentPath, item.name)).split(sep).join('/'));
}

/** Decoded paths of all files of the program: those of the build, and those in `public`. */
export async function listAssetFiles(root: string, buildFolder: string): Promise<ReadonlySet<string>> {
  const [built, unbuilt] = await Promise.all([
    filesUnder(join(root, buildFolder, 'static'), '/_next/static/'),
    filesUnder(join(root, 'public'), '/'),
  ]);
  return new Set([...built, ...unbuilt]);
}
