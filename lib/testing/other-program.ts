import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Another process on the same data folder, as when an operator starts two commands. `kill` sends SIGKILL. */
export type OtherProgram = { adopted: boolean; url: string; kill(): Promise<void>; stop(): Promise<void> };

const SCRIPT = `
  import { startDatabase } from '@/lib/database/start-database';
  const database = await startDatabase({ DATA_DIR: process.env.DATA_DIR });
  console.log(JSON.stringify({ adopted: database.adopted, url: database.url }));
  process.stdin.once('data', async () => {
    await database.stop();
    process.exit(0);
  });
`;

async function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

export async function startOtherProgram(dataDir: string): Promise<OtherProgram> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    ...JSON.parse(String(line)),
    kill: () => {
      child.kill('SIGKILL');
      return waitForExit(child);
    },
    stop: () => {
      child.stdin.write('stop\n');
      return waitForExit(child);
    },
  };
}
