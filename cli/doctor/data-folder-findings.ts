import { accessSync, constants, readdirSync, type Stats, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NEEDED_MB } from '@/cli/builds/make-build.mjs';
import { type Finding, fault, ok, reasonOf, warning } from './finding';
import type { Situation } from './situation';

const MEGABYTE = 2 ** 20;

/** Below this the embedded database and uploads soon fail. */
const HARDLY_ANY_MB = 200;

/** A version has about 30,000 files and folders. */
const FILES_OF_A_VERSION = 40_000;

function ownerFindings(folder: string, { uid, mode }: Stats): Finding[] {
  const findings: Finding[] = [];
  const own = process.getuid?.();
  if (own !== undefined && uid !== own) {
    findings.push(
      warning(
        `${folder} belongs to the user with id ${uid}, and this command runs as ${own}: run it as the user of the service, for example with sudo -u, or its answers differ.`,
      ),
    );
  }
  if ((mode & 0o022) !== 0) {
    findings.push(fault(`Other users may write into ${folder}: chmod 700 ${folder}.`));
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    findings.push(ok(`${folder} can be written.`));
  } catch (error) {
    findings.push(
      fault(`${folder} cannot be written (${reasonOf(error)}): give it to the user of the service.`),
    );
  }
  return findings;
}

/** Null for what is absent, also because it is being removed, and for what this user may not look at. */
function statOrNull(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

function secretFileFinding(folder: string): Finding[] {
  const file = join(folder, 'auth-secret');
  const mode = statOrNull(file)?.mode ?? 0o600;
  if ((mode & 0o077) === 0) return [];
  return [fault(`Other users may read ${file}, with which sessions are signed: chmod 600 ${file}.`)];
}

/** Empty for a folder that is absent, or that this user may not read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** The size on disk of all files in a folder, which may be changing. Bytes. */
export function sizeOf(folder: string): number {
  return namesIn(folder).reduce((sum, name) => sum + (statOrNull(join(folder, name))?.blocks ?? 0) * 512, 0);
}

/** Free space, of which the page cache may still take what its limit allows. */
export function spaceFinding(folder: string, freeMb: number, cacheGrowthMb: number): Finding {
  const { linked, installed } = NEEDED_MB;
  const remainingMb = freeMb - cacheGrowthMb;
  const have = `The disk of ${folder} has ${freeMb} MB free`;
  if (freeMb < HARDLY_ANY_MB) return fault(`${have}: free some space before the database cannot write.`);
  const cache = cacheGrowthMb > 0 ? `, of which stored pages may still take ${cacheGrowthMb}` : '';
  const needs = `an upgrade needs ${linked}, or ${installed} when packages changed`;
  const advice = 'free some space, or lower PAGE_CACHE_DISK_MB';
  if (remainingMb < installed) return warning(`${have}${cache}, and ${needs}: ${advice}.`);
  return ok(`${have}${cache}; ${needs}.`);
}

function inodeFindings(folder: string, free: number, total: number): Finding[] {
  if (total === 0 || free >= FILES_OF_A_VERSION) return [];
  return [
    warning(
      `The disk of ${folder} can hold ${free} more files, and a further version needs up to ${FILES_OF_A_VERSION}: remove files there.`,
    ),
  ];
}

/** The folder of the data: its owner, who may write it, and its disk. */
export async function dataFolderFindings({ env }: Situation): Promise<Finding[]> {
  const folder = env.DATA_DIR;
  let found: Stats | undefined;
  try {
    found = statSync(folder, { throwIfNoEntry: false });
  } catch (error) {
    return [
      fault(
        `${folder} cannot be looked at (${reasonOf(error)}): run this command as the user of the service.`,
      ),
    ];
  }
  if (!found) {
    const parent = dirname(folder);
    return [
      warning(
        `There is no ${folder} yet: the first start makes it, if it may write in ${parent}; otherwise set DATA_DIR as for npm start.`,
      ),
    ];
  }
  const { bavail, bsize, ffree, files } = statfsSync(folder);
  const cachedMb = sizeOf(join(folder, 'page-cache')) / MEGABYTE;
  return [
    ...ownerFindings(folder, found),
    ...secretFileFinding(folder),
    spaceFinding(
      folder,
      Math.floor((bavail * bsize) / MEGABYTE),
      Math.max(0, Math.round(env.PAGE_CACHE_DISK_MB - cachedMb)),
    ),
    ...inodeFindings(folder, ffree, files),
  ];
}
