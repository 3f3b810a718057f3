import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { OperatorError } from '@/lib/operator-error';
import { tidyServerFiles } from './builds/tidy-server-files.mjs';
import { runProgram } from './run-program';
import type { Shutdown } from './shutdown';
import { withLockFile } from './with-lock-file.mjs';

const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma'];
const SETTINGS = /^(next\.config\..+|proxy\.ts|instrumentation.*\.ts|package-lock\.json)$/;
/** Holds the hash of the sources that `.next` was built from. */
const STAMP_FILE = '.next/made-from';
const LOCK_FILE = 'node_modules/.building';
const NOT_BUILT = /^lib\/(generated|testing)\b|\.test\.tsx?$|^prisma\/seed\b/;

function filesIn(path: string): string[] {
  if (!existsSync(path) || NOT_BUILT.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(`${path}/${name}`));
}

/** A hash that changes with the name or content of every file that goes into the build, and with the version of Node. */
function hashSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FOLDERS, ...readdirSync('.').filter((name) => SETTINGS.test(name))]
    .flatMap(filesIn)
    .sort()) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

function isBuilt(stamp: string): boolean {
  return existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === stamp;
}

async function build(stamp: string, shutdown: Shutdown): Promise<void> {
  rmSync(STAMP_FILE, { force: true });
  const { code, output } = await runProgram(shutdown, 'next/dist/bin/next', ['build'], {
    env: { NODE_ENV: 'production' },
    phase: 'Production build',
  });
  if (code !== 0) {
    process.stderr.write(`\n${output}`);
    throw new OperatorError('The site could not be built; the reason is above.');
  }
  tidyServerFiles('.next');
  writeFileSync(STAMP_FILE, stamp);
}

export function needsBuild(): boolean {
  return !isBuilt(hashSources());
}

/**
 * Builds the site unless it was built from exactly these sources. The build's output is shown only when it fails. When two
 * processes start in one folder, the second waits for the first and then finds nothing to do.
 * Throws an OperatorError when the build fails.
 */
export async function buildIfChanged(shutdown: Shutdown): Promise<void> {
  const stamp = hashSources();
  await withLockFile(LOCK_FILE, async () => {
    if (!isBuilt(stamp)) await build(stamp, shutdown);
  });
}
