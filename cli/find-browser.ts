import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { OperatorError } from '@/lib/operator-error';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LONGEST_INSTALL = 10 * 60_000;

/** There and complete: without its libraries a browser cannot even tell its version. */
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The path of a Chromium that is there and runs, or null. */
export function findInstalledBrowser(): string | null {
  const ours = chromium.executablePath();
  if (existsSync(ours) && runs(ours)) return ours;
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return (
    folders
      .flatMap((folder) => NAMES.map((name) => join(folder, name)))
      .find((file) => existsSync(file) && runs(file)) ?? null
  );
}

function install(what: string, command: string, args: string[]): void {
  console.log(`No Chromium that runs was found: ${what} (${command} ${args.join(' ')}).`);
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: LONGEST_INSTALL });
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !runs('apt-get')) return;
  install('asking Debian', 'apt-get', ['update', '-qq']);
  install('installing it from Debian', 'apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
  ]);
}

/** The path of a Chromium that runs, installed first where there is none. Throws an OperatorError where that fails. */
export function findBrowser(): string {
  const found = findInstalledBrowser();
  if (found) return found;
  install('installing the one of Playwright', process.execPath, [
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'install',
    'chromium',
  ]);
  const made = findInstalledBrowser();
  if (made) return made;
  installFromDebian();
  const last = findInstalledBrowser();
  if (last) return last;
  throw new OperatorError(
    'The stories need a Chromium and none could be installed: install one, for example with "apt-get install chromium".',
  );
}
