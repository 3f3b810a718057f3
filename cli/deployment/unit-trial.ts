import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '@/cli/caches/cache-programs';
import { type Finding, ok, okOrFault, unknown } from '@/cli/doctor/finding';
import type { Shutdown } from '@/cli/shutdown';
import { startSandboxed } from './sandboxed-site';
import { endOf, type Trial } from './trial';
import { UNIT_FILE, unitValues } from './unit-settings';

/** systemd's own measure, from 0 (safe) to 10. */
const MAX_EXPOSURE = 2;

/** What systemd itself says of the unit. */
export function checkUnit(): Finding[] {
  if (!findProgram('systemd-analyze', '--version')) return [unknown('systemd-analyze is not installed.')];
  const verified = spawnSync('systemd-analyze', ['verify', UNIT_FILE], { encoding: 'utf8' });
  const security = spawnSync('systemd-analyze', ['security', '--offline=true', UNIT_FILE], {
    encoding: 'utf8',
  });
  const exposure = Number(/exposure level for \S+: ([\d.]+)/.exec(security.stdout)?.[1] ?? Number.NaN);
  const problems = verified.stderr.trim();
  return [
    okOrFault(
      verified.status === 0 && problems === '',
      'systemd accepts the unit.',
      `systemd says: ${problems}`,
    ),
    okOrFault(
      exposure <= MAX_EXPOSURE,
      `Its exposure is ${exposure} of 10.`,
      `Its exposure is ${exposure} of 10.`,
    ),
  ];
}

/** As the unit runs it: everything can be read, and only the state folder be written. */
export async function tryUnit(
  shutdown: Shutdown,
  { folder, siteFolder, settings }: Trial,
): Promise<Finding[]> {
  const [workingFolder = '', execStart = ''] = ['WorkingDirectory', 'ExecStart'].map(
    (key) => unitValues(key)[0],
  );
  const [stateName = ''] = unitValues('StateDirectory');
  const state = join(folder, 'state');
  mkdirSync(state, { mode: 0o700 });
  const environment = Object.fromEntries(unitValues('Environment').map((pair) => pair.split('=', 2)));
  const site = await startSandboxed(shutdown, {
    root: [
      ...['--ro-bind', '/', '/', '--tmpfs', '/srv', '--tmpfs', '/var/lib', '--tmpfs', '/home'],
      ...['--ro-bind', siteFolder, workingFolder, '--bind', state, `/var/lib/${stateName}`],
    ],
    folder: workingFolder,
    environment: { PATH: '/usr/bin:/bin', ...environment, ...settings },
    command: [process.execPath, ...execStart.split(' ').slice(1)],
  });
  return [ok('It starts with read-only code, as a user without rights.'), await endOf(site)];
}
