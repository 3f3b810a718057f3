import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildProgram, startChild, waitUntilAnswered } from '@/cli/bench/child-program';
import type { Shutdown } from '@/cli/shutdown';
import { adapted, wholeNginxSettings } from './documented-settings';

/**
 * `varnish` and `nginx` have the documented settings. `expiring varnish` has them with a time limit of one second instead of five
 * minutes, so that what it stores is soon stale. `plain varnish` has nothing but the site's address.
 */
export type CacheKind = 'varnish' | 'expiring varnish' | 'plain varnish' | 'nginx';

/** Whether PURGE_URL names it. */
export const isPurged = (kind: CacheKind) => kind === 'varnish' || kind === 'expiring varnish';

export interface RunningCache {
  origin: string;
  program: ChildProgram;
}

interface CacheTask {
  kind: CacheKind;
  folder: string;
  port: number;
  sitePort: number;
}

/** The path of an installed program, or null. */
export function findProgram(name: string, versionOption: string): string | null {
  const paths = [name, `/usr/sbin/${name}`];
  return (
    paths.find((path) => spawnSync(path, [versionOption], { stdio: 'ignore' }).error === undefined) ?? null
  );
}

function varnishSettings({ kind, sitePort }: CacheTask): string {
  const values = { '.port = "3000"': `.port = "${sitePort}"` };
  if (kind === 'varnish') return adapted('docs/caches/varnish.vcl', values);
  if (kind === 'expiring varnish')
    return adapted('docs/caches/varnish.vcl', { ...values, '"\\1s"), 1s);': '"1s"), 1s);' });
  return `vcl 4.1;\nbackend default { .host = "127.0.0.1"; .port = "${sitePort}"; }\n`;
}

function nginxSettings({ folder, port, sitePort }: CacheTask): string {
  const server = adapted('docs/caches/nginx.conf', {
    '/var/cache/nginx/markaz': join(folder, 'stored'),
    '127.0.0.1:3000': `127.0.0.1:${sitePort}`,
    'listen 80': `listen 127.0.0.1:${port}`,
  });
  return wholeNginxSettings(folder, server);
}

function startProgram(shutdown: Shutdown, task: CacheTask): ChildProgram {
  const { kind, folder, port } = task;
  const file = join(folder, 'settings');
  if (kind === 'nginx') {
    writeFileSync(file, nginxSettings(task));
    const nginx = findProgram('nginx', '-v') ?? 'nginx';
    return startChild(shutdown, nginx, ['-p', folder, '-e', join(folder, 'errors.log'), '-c', file]);
  }
  writeFileSync(file, varnishSettings(task));
  const varnish = findProgram('varnishd', '-V') ?? 'varnishd';
  const options = ['-j', 'none', '-n', join(folder, 'work'), '-s', 'malloc,64m', '-f', file];
  return startChild(shutdown, varnish, ['-F', '-a', `127.0.0.1:${port}`, ...options]);
}

/** Starts the cache and waits until it passes requests on. */
export async function startCache(shutdown: Shutdown, task: CacheTask): Promise<RunningCache> {
  mkdirSync(task.folder, { recursive: true });
  const program = startProgram(shutdown, task);
  const origin = `http://127.0.0.1:${task.port}`;
  await waitUntilAnswered(program, `${origin}/healthz`);
  return { origin, program };
}
