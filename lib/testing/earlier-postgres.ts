import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER, SUPERUSER } from '@/lib/database/cluster';
import { type DatabaseHome, prepareHome } from '@/lib/database/database-home';
import { endServer, ensureServer, queryAsSuperuser } from '@/lib/database/embedded-server';
import { runToEnd } from '@/lib/database/run-as';
import { testDatabaseUrl } from './test-database';

/** Where Debian's package `postgresql-15` has the earliest version that a newsroom may run on. */
const BINARIES = '/usr/lib/postgresql/15';
const DATABASE = 'earlier';

export function hasEarlierPostgres(): boolean {
  return existsSync(join(BINARIES, 'bin', 'initdb'));
}

function initialize({ data, runAs }: DatabaseHome): void {
  const options = ['-D', data, '-U', SUPERUSER, '--auth=trust', '--text-search-config=simple', '--no-sync'];
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8'];
  const { ok, output } = runToEnd(runAs, join(BINARIES, 'bin', 'initdb'), [...options, ...locale]);
  if (!ok) throw new Error(output);
}

/** Starts that server on a socket of its own, with one empty database. */
export async function startEarlierPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'pg15-'));
  const home = { ...prepareHome(folder), binaries: BINARIES };
  initialize(home);
  const { pid, socketFolder } = await ensureServer(home, false);
  await queryAsSuperuser(socketFolder, `CREATE ROLE ${OWNER} LOGIN`);
  await queryAsSuperuser(socketFolder, `CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  return {
    url: testDatabaseUrl(socketFolder, DATABASE),
    async stop() {
      await endServer(home.data, pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
