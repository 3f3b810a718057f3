import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';

/** For commands that work on a newsroom: starting the embedded database where there is none would create an empty one. */
export function requireNewsroom(env: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>): void {
  if (env.DATABASE_URL || existsSync(join(env.DATA_DIR, 'postgres'))) return;
  throw new OperatorError(
    `There is no newsroom in ${env.DATA_DIR}: set DATA_DIR or DATABASE_URL as for npm start.`,
  );
}
