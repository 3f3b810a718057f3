import { readdirSync, readFileSync } from 'node:fs';

/** The unit of times in /proc, which is the same on every Linux whatever its kernel's own clock. Per second. */
const TICKS = 100;

interface Row {
  pid: number;
  parent: number;
  seconds: number;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** proc(5): the name, which may hold anything, ends at the last bracket; utime and stime are fields 14 and 15. */
function rowOf(pid: number): Row | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { pid, parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
}

/** The process and everything it started that still runs. Empty where there is no /proc. */
function family(pid: number): Row[] {
  if (read('/proc/self/stat') === null) return [];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => rowOf(Number(name)) ?? []);
  const members = all.filter((row) => row.pid === pid);
  for (const member of members) members.push(...all.filter((row) => row.parent === member.pid));
  return members;
}

/** Seconds of processor time (user and system, all threads) of a process and its children; null where nobody counts. */
export function processorSeconds(pid: number): number | null {
  const rows = family(pid);
  return rows.length === 0 ? null : rows.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Resident memory of a process and its children in bytes; null where nobody counts. */
export function residentBytes(pid: number): number | null {
  const rows = family(pid);
  if (rows.length === 0) return null;
  return rows.reduce((sum, row) => {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${row.pid}/status`) ?? '')?.[1];
    return sum + Number(kilobytes ?? 0) * 1024;
  }, 0);
}
