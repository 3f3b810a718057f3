import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '@/cli/require-free-port';
import type { Shutdown } from '@/cli/shutdown';
import { startChild, waitUntilAnswered } from './child-program';
import { httpGet } from './http-get';
import { ENCODINGS, type Encoding, type MeasuredServer } from './measured-server';
import { nginxSettings, type StoredAnswer } from './nginx-settings';

const PROGRAMS = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

export function findNginx(): string | null {
  return (
    PROGRAMS.find((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined) ?? null
  );
}

/** Requests a page and stores the body in a file for nginx. */
async function storeAnswer(
  origin: string,
  path: string,
  { encoding, folder, number }: { encoding: Encoding; folder: string; number: number },
): Promise<StoredAnswer> {
  const reply = await httpGet(`${origin}${path}`, { 'accept-encoding': ENCODINGS[encoding] });
  if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
  const file = join(folder, `${encoding}-${number}`);
  writeFileSync(file, reply.body);
  return { path, file, reply };
}

interface NginxTask {
  folder: string;
  origin: string;
  paths: readonly string[];
  isTuned: boolean;
}

/** Starts nginx with one worker, which sends the bytes and headers that `origin` now sends for these paths. */
export async function startNginx(
  shutdown: Shutdown,
  nginx: string,
  { folder, origin, paths, isTuned }: NginxTask,
): Promise<MeasuredServer> {
  const name = isTuned ? 'tunedNginx' : 'nginx';
  const home = join(folder, name);
  mkdirSync(home);
  const ports = new Map<Encoding, number>();
  const servers = new Map<number, StoredAnswer[]>();
  for (const encoding of ['browser', 'gzip'] as const) {
    const answers: StoredAnswer[] = [];
    for (const [number, path] of paths.entries()) {
      answers.push(await storeAnswer(origin, path, { encoding, folder: home, number }));
    }
    const port = await findFreePort();
    ports.set(encoding, port);
    servers.set(port, answers);
  }
  const settings = join(home, 'nginx.conf');
  writeFileSync(settings, nginxSettings(home, servers, { isTuned }));
  const errors = join(home, 'errors.log');
  const program = startChild(shutdown, nginx, ['-p', home, '-e', errors, '-c', settings]);
  const originFor = (encoding: Encoding) => `http://127.0.0.1:${ports.get(encoding)}`;
  await waitUntilAnswered(program, `${originFor('gzip')}${paths[0]}`);
  return { name, program, origin: originFor };
}
