import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Departure, leaveOnSignals } from './departure';
import { fillNewsroom, openNewsroom } from './open-newsroom';

async function runNextDev(departure: Departure): Promise<number> {
  const env = await openNewsroom(departure);
  await fillNewsroom(env, departure);
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'dev', '-H', env.HOST, '-p', String(env.PORT)], {
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  departure.before(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const [code] = await ended;
  return Number(code ?? 0);
}

/** Runs until `next dev` ends, which a signal to us makes it do. */
export default async function dev(): Promise<number> {
  const departure = new Departure();
  leaveOnSignals(departure);
  const code = await runNextDev(departure).catch((error) => departure.fail(error));
  await departure.leave();
  return code;
}
