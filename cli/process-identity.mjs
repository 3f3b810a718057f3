// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The id and start time of a running process as one word, or null when there is no such process. Ids are used again, after a
 * restart of the machine even soon; the id together with the start time is not.
 * @param {number} pid
 * @returns {string | null}
 */
export function processIdentity(pid) {
  const startedAt = process.platform === 'linux' ? startedInTicks(pid) : startedAtDate(pid);
  return startedAt === '' ? null : `${pid}@${startedAt}`;
}

/**
 * Field 22 of /proc/<pid>/stat (proc_pid_stat(5)), counted from behind the name, which may hold spaces and parentheses.
 * @param {number} pid
 */
function startedInTicks(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const hasEnded = fields[0] === 'Z';
    return hasEnded ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** @param {number} pid */
function startedAtDate(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim().replace(/\s+/g, '-');
}
