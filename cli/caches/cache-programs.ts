import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildProgram, startChild, waitUntilAnswered } from '@/cli/bench/child-program';
import type { Shutdown } from '@/cli/shutdown';

const SETTINGS_FOLDER = join('docs', 'caches');

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

/** The text with every value replaced; throws when the documentation no longer has one of them. */
function adapted(file: string, values: Record<string, string>): string {
  let text = readFileSync(join(SETTINGS_FOLDER, file), 'utf8');
  for (const [documented, own] of Object.entries(values)) {
    if (!text.includes(documented)) throw new Error(`${file} has no ${documented}`);
    text = text.replaceAll(documented, own);
  }
  return text;
}

function varnishSettings({ kind, sitePort }: CacheTask): string {
  const values = { '.port = "3000"': `.port = "${sitePort}"` };
  if (kind === 'varnish') return adapted('varnish.vcl', values);
  if (kind === 'expiring varnish')
    return adapted('varnish.vcl', { ...values, '"\\1s"), 1s);': '"1s"), 1s);' });
  return `vcl 4.1;\nbackend default { .host = "127.0.0.1"; .port = "${sitePort}"; }\n`;
}

function nginxSettings({ folder, port, sitePort }: CacheTask): string {
  const server = adapted('nginx.conf', {
    '/var/cache/nginx/markaz': join(folder, 'stored'),
    '127.0.0.1:3000': `127.0.0.1:${sitePort}`,
    'listen 80': `listen 127.0.0.1:${port}`,
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}\ndaemon off;\npid ${join(folder, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${server}}\n`;
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
