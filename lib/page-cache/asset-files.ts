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

/** What builds that served before have left in DATA_DIR (cli/builds/keep-assets.mjs), because pages of theirs are still about. What one has not finished is no build. */
async function keptFiles(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith('.part'));
  const found = names.flatMap((name) => [
    filesUnder(join(folder, name, 'static'), '/_next/static/'),
    filesUnder(join(folder, name, 'fonts'), '/fonts/'),
  ]);
  // One that is just being removed is left out.
  return (await Promise.all(found.map((files) => files.catch(() => [])))).flat();
}

export interface AssetFolders {
  /** The folder of the program. */
  root: string;
  buildFolder: string;
  dataDir: string;
}

/** All files of the program by their decoded path: those of the build, those in `public`, and those that only former builds have. */
export async function listAssetFiles({
  root,
  buildFolder,
  dataDir,
}: AssetFolders): Promise<ReadonlyMap<string, string>> {
  const lists = await Promise.all([
    keptFiles(join(dataDir, 'assets')),
    filesUnder(join(root, buildFolder, 'static'), '/_next/static/'),
    filesUnder(join(root, 'public'), '/'),
  ]);
  return new Map(lists.flat());
}
