import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, PROTOCOL } from '@/cli/builds/build-folder.mjs';
import { readRecord } from '@/cli/builds/build-record.mjs';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { type AppliedMigration, historyIssues } from '@/lib/database/migration-issues';
import { type Finding, fault, ok, warning } from './finding';
import type { Situation } from './situation';

const majorOf = (version: string) => version.replace(/^v/, '').split('.')[0];

const named = ({ version, builtAt }: Build) => `${version} of ${builtAt}`;

/** Why a kept version cannot be started, as parts of a sentence; empty when it can. */
export function obstaclesOf(build: Build, applied: AppliedMigration[] | null): string[] {
  const obstacles: string[] = [];
  if (!existsSync(join(build.folder, 'node_modules'))) obstacles.push('its packages are gone');
  if (!existsSync(join(build.folder, '.next', 'BUILD_ID'))) obstacles.push('its pages are gone');
  if (majorOf(build.node) !== majorOf(process.version)) {
    obstacles.push(`it was made with Node ${build.node}, and this is ${process.version}`);
  }
  const files = readMigrationFiles(join(build.folder, MIGRATIONS_FOLDER));
  if (applied && historyIssues(applied, files).length > 0) {
    obstacles.push('the database has migrations that it cannot work with');
  }
  return obstacles;
}

function presentFindings(current: Build, applied: AppliedMigration[] | null): Finding[] {
  const obstacles = obstaclesOf(current, applied);
  if (obstacles.length > 0) {
    return [
      fault(
        `The version ${named(current)} could not be started again: ${obstacles.join('; ')}. npm run build prepares it anew.`,
      ),
    ];
  }
  if (current.protocol === PROTOCOL) return [ok(`The version that serves is ${named(current)}.`)];
  return [
    warning(
      `The version that serves (${named(current)}) is of another generation: the next upgrade needs a restart of the service.`,
    ),
  ];
}

function previousFinding(previous: Build | null, applied: AppliedMigration[] | null): Finding {
  if (!previous)
    return ok('There is no previous version yet, to which npm start -- --previous would go back.');
  const obstacles = obstaclesOf(previous, applied);
  return obstacles.length === 0
    ? ok(`npm start -- --previous would start ${named(previous)}.`)
    : warning(`npm start -- --previous cannot start ${named(previous)}: ${obstacles.join('; ')}.`);
}

/** The versions kept in DATA_DIR. `applied` is null when the database could not be asked. */
export function versionFindings({ env, site }: Situation, applied: AppliedMigration[] | null): Finding[] {
  const { current, previous } = readRecord(env.DATA_DIR);
  if (!current) {
    return [
      site
        ? ok(`The site runs from ${site.folder}; no version is kept in DATA_DIR.`)
        : warning('No version is prepared yet: npm run build prepares one, as does npm start.'),
    ];
  }
  const served = site && site.folder !== current.folder;
  return [
    ...presentFindings(current, applied),
    ...(served
      ? [warning(`The site runs from ${site.folder}, which is not the version recorded last.`)]
      : []),
    previousFinding(previous, applied),
  ];
}
