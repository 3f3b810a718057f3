import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { log } from '@/lib/log';
import { createApplicationClient } from './application-client';
import { createApplicationProxy } from './application-proxy';
import { ApplicationSupervisor } from './application-supervisor';
import { spawnApplication } from './spawn-application';

export type RunningApplication = ReturnType<typeof createApplication>;

/** The application process of the build in `root`, and the two ways to it: renders, and requests that are passed on. */
export function createApplication(root: string) {
  // The temporary folder, because the path of a Unix socket has less than 108 bytes. Only this user may enter it (mkdtemp: 0700).
  const socketRoot = mkdtempSync(join(tmpdir(), 'markaz-'));
  const supervisor = new ApplicationSupervisor({ spawn: () => spawnApplication(root, socketRoot), log });
  const whenReady = (timeoutMs: number) => supervisor.whenReady(timeoutMs);
  const client = createApplicationClient({ whenReady });
  const proxy = createApplicationProxy(whenReady);
  const stop = async () => {
    await supervisor.stop();
    proxy.close();
    client.close();
    rmSync(socketRoot, { recursive: true, force: true });
  };
  return { supervisor, client, proxy, stop };
}
