import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '@/cli/require-free-port';
import type { Shutdown } from '@/cli/shutdown';
import { ask } from './ask';
import { startChild, waitUntilAnswered } from './child-program';
import { type Contender, ENCODINGS, type Encoding } from './contenders';
import { nginxSettings, type StoredAnswer } from './nginx-settings';

const PLACES = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

export function findNginx(): string | null {
  return (
    PLACES.find((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined) ?? null
  );
}

/** What a page was answered with, kept in a file for nginx. */
async function storeAnswer(
  origin: string,
  path: string,
  { encoding, folder, number }: { encoding: Encoding; folder: string; number: number },
): Promise<StoredAnswer> {
  const reply = await ask(`${origin}${path}`, { 'accept-encoding': ENCODINGS[encoding] });
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

/** nginx with one worker, which sends the bytes and headers that `origin` sends for these paths at this moment. */
export async function startNginx(
  shutdown: Shutdown,
  nginx: string,
  { folder, origin, paths, isTuned }: NginxTask,
): Promise<Contender> {
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
  const at = (encoding: Encoding) => `http://127.0.0.1:${ports.get(encoding)}`;
  await waitUntilAnswered(program, `${at('gzip')}${paths[0]}`);
  return { name, program, origin: at };
}
