import { execFileSync } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NODE = '/usr/local/bin/node';

/** Programs and native modules of a version. */
function binariesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.node$|native\/bin\/\w+$/.test(name))
    .map((name) => join(folder, name));
}

/** The shared libraries of these programs, as `ldd` resolves them. */
function librariesOf(files: string[]): string[] {
  const found = new Set<string>();
  for (const file of files) {
    let output = '';
    try {
      output = execFileSync('ldd', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      // For another C library than this machine's, which is not loaded here.
    }
    for (const [, path = ''] of output.matchAll(/(?:=>\s*|^\s*)(\/\S+) \(/gm)) found.add(path);
  }
  return [...found].filter((path) => !files.some((file) => path.startsWith(dirname(dirname(file)))));
}

/**
 * Arguments of bwrap for a root that can only be read and holds Node, a shell, the libraries of both and of the version, and nothing
 * else of this machine. Tests of the shell's presence come from PostgreSQL's own initdb, which runs its helpers by it.
 */
export function containerRoot(siteFolder: string, folder: string): string[] {
  const shell = realpathSync('/bin/sh');
  const libraries = librariesOf([process.execPath, shell, ...binariesIn(siteFolder)]);
  const bind = (from: string, to = from) => ['--ro-bind', from, to];
  return [
    ...libraries.flatMap((path) => bind(path)),
    ...bind(process.execPath, NODE),
    ...bind(shell, '/bin/sh'),
    ...['--ro-bind-try', '/usr/lib/locale/C.utf8', '/usr/lib/locale/C.utf8'],
    ...bind(siteFolder, folder),
  ];
}
