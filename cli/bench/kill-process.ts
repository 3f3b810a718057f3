import { setTimeout as pause } from 'node:timers/promises';
import { applicationProcessOf, frontProcessOf } from './site-processes';

const RECOVERY_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

const PROCESSES = { front: frontProcessOf, application: applicationProcessOf } as const;
type Role = keyof typeof PROCESSES;

export const ROLES: readonly Role[] = ['front', 'application'];

/** Times in milliseconds since 1970. */
export interface Kill {
  role: Role;
  at: number;
  /** When the process was seen to be gone. */
  goneAt: number;
  /** From the kill until another process of this kind answered. */
  recoveredMs: number;
}

async function isWell(origin: string): Promise<boolean> {
  const answers = ['/readyz', '/readyz?for=studio', '/studio/sign-in'].map((path) =>
    fetch(origin + path, { signal: AbortSignal.timeout(5_000) }).then(({ status }) => status === 200),
  );
  return (await Promise.allSettled(answers)).every((one) => one.status === 'fulfilled' && one.value);
}

/** The id of a process of a running site. Throws where there is none: 0 in its place would name the caller's own group of processes. */
export function pidOf(role: Role, launcher: number): number {
  const pid = PROCESSES[role](launcher);
  if (pid === null) throw new Error(`there is no ${role} process`);
  return pid;
}

/** Ends a process of a running site with `kill -9`, and waits until the site is whole again. */
export async function killProcess(role: Role, launcher: number, origin: string): Promise<Kill> {
  const find = () => PROCESSES[role](launcher);
  const pid = pidOf(role, launcher);
  const at = Date.now();
  process.kill(pid, 'SIGKILL');
  while (find() === pid) await pause(1);
  const goneAt = Date.now();
  while (find() === null || !(await isWell(origin))) {
    if (Date.now() > at + RECOVERY_TIMEOUT_MS)
      throw new Error(`the site did not recover from the kill of the ${role} process`);
    await pause(POLL_MS);
  }
  return { role, at, goneAt, recoveredMs: Date.now() - at };
}
