import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

async function filesUnder(folder: string, address: string): Promise<[string, string][]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => {
      const file = join(item.parentPath, item.name);
      return [address + relative(folder, file).split(sep).join('/'), file];
    });
}

/** All files of the program by their decoded path: those of the build, and those in `public`. */
export async function listAssetFiles(
  root: string,
  buildFolder: string,
): Promise<ReadonlyMap<string, string>> {
  const [built, unbuilt] = await Promise.all([
    filesUnder(join(root, buildFolder, 'static'), '/_next/static/'),
    filesUnder(join(root, 'public'), '/'),
  ]);
  return new Map([...built, ...unbuilt]);
}
