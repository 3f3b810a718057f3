import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fillNewsroom, openNewsroom } from './open-newsroom';
import { Shutdown, shutdownOnSignals } from './shutdown';

async function runNextDev(shutdown: Shutdown): Promise<number> {
  const env = await openNewsroom(shutdown);
  await fillNewsroom(env, shutdown);
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'dev', '-H', env.HOST, '-p', String(env.PORT)], {
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  shutdown.add(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const [code] = await ended;
  return Number(code ?? 0);
}

/** Runs until `next dev` ends, which a signal to us makes it do. */
export default async function dev(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const code = await runNextDev(shutdown).catch((error) => shutdown.fail(error));
  await shutdown.finish();
  return code;
}
