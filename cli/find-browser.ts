import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { OperatorError } from '@/lib/operator-error';

/** Debian's name for the Chromium that draws no window; the stories take two thirds of the time in it. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LONGEST_INSTALL = 10 * 60_000;

// A machine without a network must learn soon that there is none.
const APT = ['-y', '-qq', '-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1'];

/** There and complete: without its libraries a browser cannot even tell its version. */
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function firstThatRuns(files: string[]): string | null {
  return files.find((file) => existsSync(file) && runs(file)) ?? null;
}

function inPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

/** The path of a Chromium that is there and runs, the headless shell if possible, or null. */
export function findInstalledBrowser(): string | null {
  return firstThatRuns([...inPath(SHELL), chromium.executablePath(), ...NAMES.flatMap(inPath)]);
}

function install(what: string, command: string, args: string[]): boolean {
  console.log(`${what} (${command} ${args.join(' ')}).`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: LONGEST_INSTALL,
  });
  return status === 0;
}

function installFromDebian(name: string): void {
  if (process.getuid?.() !== 0 || !runs('apt-get')) return;
  const arguments_ = ['install', ...APT, '--no-install-recommends', name];
  if (install(`Installing ${name} from Debian`, 'apt-get', arguments_)) return;
  install('Asking Debian for its present packages', 'apt-get', ['update', ...APT]);
  install(`Installing ${name} from Debian`, 'apt-get', arguments_);
}

function installFromPlaywright(): void {
  const program = join('node_modules', '@playwright', 'test', 'cli.js');
  install('Installing the Chromium of Playwright', process.execPath, [program, 'install', 'chromium']);
}

/**
 * The path of a Chromium that runs, installed first where there is none; an administrator of a Debian gets its headless
 * shell even where a whole one is there. Throws an OperatorError where nothing helps.
 */
export function findBrowser(): string {
  const shell = firstThatRuns(inPath(SHELL));
  if (shell) return shell;
  const attempts = [
    () => installFromDebian(SHELL),
    installFromPlaywright,
    // Older ones have no shell of their own.
    () => installFromDebian('chromium'),
  ];
  for (const attempt of attempts) {
    attempt();
    const found = findInstalledBrowser();
    if (found) return found;
  }
  throw new OperatorError(
    'The stories need a Chromium and none could be installed: install one, for example with "apt-get install chromium".',
  );
}
