import { existsSync } from 'node:fs';
import { megabytes } from '@/cli/backup-progress';
import { readLastBackup } from '@/lib/backup/last-backup';
import { type Finding, ok, warning } from './finding';
import type { Situation } from './situation';

const HOUR_MS = 3_600_000;
/** Long enough for a timer of every night that failed once. */
const OLD_HOURS = 50;

/** `3 hours` */
function ageOf(hours: number): string {
  if (hours < 1) return 'less than an hour';
  const [count, unit] = hours < OLD_HOURS ? [Math.floor(hours), 'hour'] : [Math.floor(hours / 24), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** How old the last backup is that `npm run backup` wrote with this DATA_DIR. */
export function backupFindings({ env }: Pick<Situation, 'env'>, now = new Date()): Finding[] {
  if (!existsSync(env.DATA_DIR)) return [];
  const last = readLastBackup(env.DATA_DIR);
  if (!last) {
    return [
      warning(
        'No backup of this newsroom is known: let a timer run npm run backup every night (docs/operating.md), unless you back it up in another way.',
      ),
    ];
  }
  const hours = (now.getTime() - last.at.getTime()) / HOUR_MS;
  const text = `The last backup is ${ageOf(hours)} old: ${last.file} (${megabytes(last.bytes)})`;
  return [
    hours < OLD_HOURS
      ? ok(`${text}.`)
      : warning(`${text}. See whether the timer of npm run backup still runs.`),
  ];
}
