import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '@/cli/caches/cache-programs';
import { type Finding, ok, okOrFault, unknown } from '@/cli/doctor/finding';
import { printFindings } from '@/cli/doctor/print-findings';
import type { Shutdown } from '@/cli/shutdown';
import { containerRoot } from './container-root';
import { readContainerSettings } from './container-settings';
import { tryNginx } from './nginx-trial';
import { startSandboxed, USER_ID } from './sandboxed-site';
import { endOf, type Trial } from './trial';

/** As the container runs it, with nginx in front of it. */
export async function tryContainer(
  shutdown: Shutdown,
  { folder, siteFolder, settings }: Trial,
): Promise<Finding[]> {
  const { volume, command, healthCheck, environment, ...container } = readContainerSettings();
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const users = join(folder, 'passwd');
  writeFileSync(users, `node:x:${USER_ID}:${USER_ID}::/nonexistent:/bin/sh\n`);
  const site = await startSandboxed(shutdown, {
    root: [
      ...containerRoot(siteFolder, container.folder),
      // initdb looks its user up.
      ...['--ro-bind', users, '/etc/passwd', '--bind', data, volume],
    ],
    folder: container.folder,
    environment: {
      PATH: '/usr/local/bin:/bin',
      ...environment,
      ...settings,
      HOST: '127.0.0.1',
      TRUSTED_PROXIES: '127.0.0.1',
    },
    command,
  });
  const check = spawnSync(process.execPath, healthCheck.slice(1), { env: { ...process.env, ...settings } });
  console.log('\nnginx with TLS');
  const { AUTH_SECRET: secret, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = settings;
  const behind = { folder: join(folder, 'nginx'), sitePort: Number(settings.PORT), secret, email, password };
  const nginx = findProgram('nginx', '-v')
    ? await tryNginx(shutdown, behind)
    : [unknown('nginx is not installed.')];
  printFindings(nginx);
  console.log('\nContainer');
  const own = [
    ok('It starts in a read-only root that holds nothing but Node, a shell and their libraries.'),
    okOrFault(check.status === 0, 'Its health check succeeds.', 'Its health check fails.'),
    await endOf(site),
  ];
  printFindings(own);
  return [...nginx, ...own];
}
