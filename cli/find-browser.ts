import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { OperatorError } from '@/lib/operator-error';

/** Debian's package and program of a Chromium without windows. The stories take two thirds of the time in it. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL_TIMEOUT_MS = 10 * 60_000;

// The short timeout is for machines without a network, on which apt-get would wait for minutes.
const APT_OPTIONS = ['-y', '-qq', '-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1'];

/** Whether a program starts. A browser whose libraries are missing cannot print its version. */
function canRun(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

export function firstThatRuns(files: string[]): string | null {
  return files.find((file) => existsSync(file) && canRun(file)) ?? null;
}

export function inPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

/** The path of an installed Chromium that can run, preferably the headless shell, or null. */
export function findInstalledBrowser(): string | null {
  return firstThatRuns([
    ...inPath(HEADLESS_SHELL),
    chromium.executablePath(),
    ...PROGRAM_NAMES.flatMap(inPath),
  ]);
}

function install(description: string, command: string, args: string[]): boolean {
  console.log(`${description} (${command} ${args.join(' ')}).`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_TIMEOUT_MS,
  });
  return status === 0;
}

export function installFromDebian(name: string): void {
  if (process.getuid?.() !== 0 || !canRun('apt-get')) return;
  const installation = ['install', ...APT_OPTIONS, '--no-install-recommends', name];
  if (install(`Installing ${name} from Debian`, 'apt-get', installation)) return;
  install('Updating the list of Debian packages', 'apt-get', ['update', ...APT_OPTIONS]);
  install(`Installing ${name} from Debian`, 'apt-get', installation);
}

function installFromPlaywright(): void {
  const program = join('node_modules', '@playwright', 'test', 'cli.js');
  install('Installing the Chromium of Playwright', process.execPath, [program, 'install', 'chromium']);
}

/**
 * Returns the path of a Chromium that can run, and installs one where there is none. Root on Debian gets the headless shell even
 * where a full Chromium is installed, because it is faster. Throws an OperatorError when no installation succeeds.
 */
export function requireBrowser(): string {
  const shell = firstThatRuns(inPath(HEADLESS_SHELL));
  if (shell) return shell;
  const attempts = [
    () => installFromDebian(HEADLESS_SHELL),
    installFromPlaywright,
    // Older releases of Debian have no package of the headless shell.
    () => installFromDebian('chromium'),
  ];
  for (const attempt of attempts) {
    attempt();
    const found = findInstalledBrowser();
    if (found) return found;
  }
  throw new OperatorError(
    'The stories need a Chromium, and none could be installed: install one, for example with "apt-get install chromium".',
  );
}
