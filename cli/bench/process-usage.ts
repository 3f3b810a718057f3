import { readdirSync, readFileSync } from 'node:fs';

/** Times in /proc are in units of 1/USER_HZ s, and USER_HZ is 100 on every Linux platform that Node supports. */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
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

/** proc(5): the name may contain any character and ends at the last bracket; utime and stime are fields 14 and 15. */
function readTimes(pid: number): ProcessTimes | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return {
    pid,
    parent: Number(fields[1]),
    seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
  };
}

/** A process and its running descendants. Empty where there is no /proc. */
function processTree(pid: number): ProcessTimes[] {
  if (read('/proc/self/stat') === null) return [];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readTimes(Number(name)) ?? []);
  const members = all.filter((row) => row.pid === pid);
  for (const member of members) members.push(...all.filter((row) => row.parent === member.pid));
  return members;
}

/** Seconds of processor time (user and system, all threads) of a process and its descendants; null where there is no /proc. */
export function processorSeconds(pid: number): number | null {
  const rows = processTree(pid);
  return rows.length === 0 ? null : rows.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Resident memory of a process and its descendants in bytes; null where there is no /proc. */
export function residentBytes(pid: number): number | null {
  const rows = processTree(pid);
  if (rows.length === 0) return null;
  return rows.reduce((sum, row) => sum + processRss(row.pid), 0);
}

/** The running descendants of a process with their command lines. Empty where there is no /proc. */
export function descendants(pid: number): { pid: number; command: string }[] {
  return processTree(pid)
    .filter((row) => row.pid !== pid)
    .map((row) => ({
      pid: row.pid,
      command: (read(`/proc/${row.pid}/cmdline`) ?? '').replaceAll('\0', ' '),
    }));
}

/** Resident memory of one process in bytes; 0 when it is not known. */
function processRss(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
