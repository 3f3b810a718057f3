import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '@/cli/require-free-port';
import { NAMESPACE, runToEnd, spawnAs } from '@/lib/database/run-as';

/** PgBouncer refuses to run as root, as PostgreSQL does. */
const RUN_AS = process.getuid?.() === 0 ? NAMESPACE : {};

/** Whether Debian's package `pgbouncer` is installed. */
export function hasPgBouncer(): boolean {
  return runToEnd(RUN_AS, 'pgbouncer', ['--version']).ok;
}

function settings(database: URL, port: number, userFile: string): string {
  return `[databases]
${database.pathname.slice(1)} = host=${database.searchParams.get('host')} port=5432
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${userFile}
pool_mode = transaction
default_pool_size = 3
`;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await pause(50);
  }
  throw new Error('PgBouncer does not start');
}

/** Starts PgBouncer in transaction mode, with three server connections, in front of a test's database. */
export async function startPgBouncer(databaseUrl: string): Promise<{ url: string; stop(): void }> {
  const database = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  const port = await findFreePort();
  const [iniFile, userFile] = [join(folder, 'pgbouncer.ini'), join(folder, 'users.txt')];
  writeFileSync(userFile, `"${database.username}" ""\n`);
  writeFileSync(iniFile, settings(database, port, userFile));
  const child = spawnAs(RUN_AS, 'pgbouncer', ['-q', iniFile], { stdio: 'ignore' });
  await untilListening(port);
  return {
    url: `postgresql://${database.username}@127.0.0.1:${port}${database.pathname}`,
    stop() {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
