import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ApplicationProcess } from './application-supervisor';

/**
 * Starts the application of the build in `root` as a child process. `socketRoot` is a folder with a short path, because the path of a
 * Unix socket has less than 108 bytes, and of mode 0700.
 */
export function spawnApplication(root: string, socketRoot: string): ApplicationProcess {
  const socketFolder = join(socketRoot, randomBytes(4).toString('hex'));
  mkdirSync(socketFolder, { mode: 0o700 });
  const child = spawn(process.execPath, [join(root, 'application.mjs')], {
    cwd: root,
    // By default glibc keeps freed memory apart for each thread: after cards and PDF files were made, a third more (docs/decisions/0098).
    env: { MALLOC_ARENA_MAX: '2', ...process.env, APPLICATION_SOCKETS: socketFolder },
    // Output goes where the front process writes its own, and messages over the fourth stream.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.once('exit', () => rmSync(socketFolder, { recursive: true, force: true }));
  return { child, socketFolder };
}
