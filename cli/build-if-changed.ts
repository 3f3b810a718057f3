import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { OperatorError } from '@/lib/operator-error';
import { oneAtATime } from './one-at-a-time';
import { runProgram } from './run-program';
import type { Shutdown } from './shutdown';

const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma'];
const SETTINGS = /^(next\.config\..+|proxy\.ts|instrumentation.*\.ts|package-lock\.json)$/;
const STAMP = '.next/made-from';
const CLAIM = 'node_modules/.building';
const MADE_OR_FOR_TESTS = /^lib\/(generated|testing)\b|\.test\.tsx?$|^prisma\/seed\b/;

function filesIn(path: string): string[] {
  if (!existsSync(path) || MADE_OR_FOR_TESTS.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(`${path}/${name}`));
}

/** Changes with the name or the content of anything that goes into the build. */
function sourceStamp(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FOLDERS, ...readdirSync('.').filter((name) => SETTINGS.test(name))]
    .flatMap(filesIn)
    .sort()) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

function isBuilt(stamp: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
}

async function build(stamp: string, shutdown: Shutdown): Promise<void> {
  rmSync(STAMP, { force: true });
  const { code, output } = await runProgram(shutdown, 'next/dist/bin/next', ['build'], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) {
    process.stderr.write(`\n${output}`);
    throw new OperatorError('The site could not be built; the reason is above.');
  }
  writeFileSync(STAMP, stamp);
}

export function needsBuild(): boolean {
  return !isBuilt(sourceStamp());
}

/**
 * Builds the site unless that was done from just these sources; what the build printed is shown only when it fails.
 * Of two starts in one folder the second waits and then finds nothing left to do.
 */
export async function buildIfChanged(shutdown: Shutdown): Promise<void> {
  const stamp = sourceStamp();
  await oneAtATime(CLAIM, async () => {
    if (!isBuilt(stamp)) await build(stamp, shutdown);
  });
}
