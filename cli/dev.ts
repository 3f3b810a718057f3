import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fillNewsroom } from './fill-newsroom';
import { openNewsroom } from './open-newsroom';
import { Shutdown, shutdownOnSignals } from './shutdown';

async function runNextDev(shutdown: Shutdown): Promise<number> {
  const env = await openNewsroom(shutdown);
  await fillNewsroom(env);
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'dev', '-H', env.HOST, '-p', String(env.PORT)], {
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const exited = once(child, 'exit');
  shutdown.add(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const [code] = await exited;
  return Number(code ?? 0);
}

/** Runs until `next dev` ends. A signal to this process is passed on to it. */
export default async function dev(): Promise<number> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const code = await runNextDev(shutdown).catch((error) => shutdown.fail(error));
  await shutdown.finish();
  return code;
}
