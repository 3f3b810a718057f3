import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import type { Departure } from './departure';

const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma'];
const SETTINGS =
  /^(next\.config\..+|postcss\.config\..+|proxy\.ts|instrumentation.*\.ts|package-lock\.json)$/;
const STAMP = '.next/made-from';
const MADE_OR_FOR_TESTS = /^lib\/(generated|testing)\b|\.test\.tsx?$|^prisma\/seed\b/;

function filesIn(path: string): string[] {
  if (!existsSync(path) || MADE_OR_FOR_TESTS.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(`${path}/${name}`));
}

/** Changes with the name or the content of anything that goes into the build. */
export function sourceStamp(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FOLDERS, ...readdirSync('.').filter((name) => SETTINGS.test(name))]
    .flatMap(filesIn)
    .sort()) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

export function isBuilt(stamp: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
}

/** Runs `next build` quietly; what it printed is shown only when it fails. Ended with us when we are ended. */
export async function build(stamp: string, departure: Departure): Promise<void> {
  rmSync(STAMP, { force: true });
  const child = spawn(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  departure.before(async () => {
    child.kill();
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (piece) => output.push(piece));
  child.stderr.on('data', (piece) => output.push(piece));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) {
    process.stderr.write(`\n${Buffer.concat(output).toString()}`);
    throw new OperatorError('The site could not be built; the reason is above.');
  }
  writeFileSync(STAMP, stamp);
}
