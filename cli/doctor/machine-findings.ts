import { accessSync, constants, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Env } from '@/lib/env';
import { type Finding, fault, ok, reasonOf, unknown, warning } from './finding';
import { memoryLimit } from './memory-limit';
import type { Situation } from './situation';

const MEGABYTE = 2 ** 20;

/** Resident memory of an idle site in megabytes (docs/operating.md, "Memory and disk"), without the pages that PAGE_CACHE_MB allows. */
const PROCESSES_MB = { launcher: 60, front: 140, application: 400, database: 150 };

/** What a take-over, or the replacement of an application process, needs for a moment. */
const TAKE_OVER_MB = 700;

/** Each reader's connection is a file, and so are stored pages while they are read. */
const ENOUGH_FILES = 8_192;
const FEW_FILES = 1_024;

export function memoryFinding(env: Env, limitBytes: number): Finding {
  const limitMb = Math.floor(limitBytes / MEGABYTE);
  const { launcher, front, application, database } = PROCESSES_MB;
  const runningMb = launcher + front + application + env.PAGE_CACHE_MB + (env.DATABASE_URL ? 0 : database);
  const upgradeMb = runningMb + TAKE_OVER_MB;
  const have = `${limitMb} MB of memory may be used`;
  if (limitMb < runningMb) {
    return fault(
      `${have}, and the site needs about ${runningMb}: give it more, or lower PAGE_CACHE_MB (${env.PAGE_CACHE_MB}).`,
    );
  }
  if (limitMb < upgradeMb) {
    return warning(
      `${have}, and the site needs about ${upgradeMb} while a new version takes over: give it more, lower PAGE_CACHE_MB (${env.PAGE_CACHE_MB}), or stop the site for upgrades.`,
    );
  }
  return ok(`${have}; the site needs about ${runningMb}, and ${upgradeMb} while a new version takes over.`);
}

/** Whether the application process is replaced before the memory it shares with the others is used up. Empty when it is. */
export function growthFindings(env: Env, limitBytes: number): Finding[] {
  const { launcher, front, application, database } = PROCESSES_MB;
  const othersMb = launcher + front + env.PAGE_CACHE_MB + (env.DATABASE_URL ? 0 : database);
  const leftMb = Math.floor(limitBytes / MEGABYTE) - othersMb;
  if (leftMb < application || leftMb >= env.APPLICATION_MEMORY_MB) return [];
  return [
    warning(
      `The application process is replaced when it has grown to ${env.APPLICATION_MEMORY_MB} MB, and the others leave it ${leftMb}: set APPLICATION_MEMORY_MB to that or less, or the system may end it first.`,
    ),
  ];
}

/** Node raises its own limit to the hard one when it starts. Null where the system does not tell. */
export function openFilesLimit(pid: number | 'self'): number | null {
  try {
    const hard = /^Max open files +\S+ +(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1];
    return hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard ?? Number.NaN) || null;
  } catch {
    return null;
  }
}

export function filesFinding(limit: number | null): Finding {
  if (limit === null) return unknown('How many files may be open at once is not told by this system.');
  if (limit >= ENOUGH_FILES) return ok(`${limit} files and connections may be open at once.`);
  const advice = `set LimitNOFILE=65536 for the service, or ulimit -n`;
  const text = `${limit} files and connections may be open at once, and every reader needs one: ${advice}.`;
  return limit < FEW_FILES ? fault(text) : warning(text);
}

export function languagesFinding(): Finding {
  const missing = ['ar', 'en'].filter((name) => Intl.DateTimeFormat.supportedLocalesOf([name]).length === 0);
  return missing.length === 0
    ? ok(`Node ${process.versions.node}, which knows dates and numbers in Arabic and English.`)
    : fault(
        `Node ${process.versions.node} was built without ${missing.join(', ')}: install one from https://nodejs.org, which knows all languages.`,
      );
}

function temporaryFolderFinding(): Finding {
  try {
    accessSync(tmpdir(), constants.W_OK | constants.X_OK);
    return ok(`The temporary folder ${tmpdir()} can be written.`);
  } catch (error) {
    return fault(
      `The temporary folder ${tmpdir()} cannot be written (${reasonOf(error)}), and the site's processes meet there: make it writable, or choose another with TMPDIR.`,
    );
  }
}

/** Node, memory and the system's limits: those of the running site where they can be read, otherwise those of this command. */
export async function machineFindings({ env, site }: Situation): Promise<Finding[]> {
  const pid = site?.pid ?? 'self';
  return [
    languagesFinding(),
    memoryFinding(env, memoryLimit(pid)),
    ...growthFindings(env, memoryLimit(pid)),
    filesFinding(openFilesLimit(pid)),
    temporaryFolderFinding(),
  ];
}
