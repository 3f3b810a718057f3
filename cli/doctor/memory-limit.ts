import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';

const CGROUPS = '/sys/fs/cgroup';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** The limits of a process's control group (Linux's cgroup v2) and of all that contain it; `max` and a missing file are none. */
function limitsOf(pid: number | 'self'): number[] {
  const path = /^0::(.*)$/m.exec(readText(`/proc/${pid}/cgroup`))?.[1];
  const limits: number[] = [];
  for (let folder = join(CGROUPS, path ?? ''); folder.startsWith(CGROUPS); folder = dirname(folder)) {
    const limit = Number(readText(join(folder, 'memory.max')) || Number.NaN);
    if (Number.isFinite(limit)) limits.push(limit);
  }
  return limits;
}

/** The memory that a process may use at most: the machine's, or less by a limit of systemd or of a container. Bytes. */
export function memoryLimit(pid: number | 'self'): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY, ...limitsOf(pid));
}
