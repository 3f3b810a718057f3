import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicPartOf } from '@/lib/database/connection-refusal';
import type { Env } from '@/lib/env';
import { makeFolder } from '@/lib/make-folder.mjs';

type Settings = Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>;

/** In a folder that backups leave out, because it says something of this machine. */
const folderOf = ({ DATA_DIR }: Settings) => join(DATA_DIR, 'run');
const fileOf = (env: Settings) => join(folderOf(env), 'opened.json');

const contentOf = ({ DATABASE_URL = '' }: Settings, buildId: string) =>
  JSON.stringify({ build: buildId, database: publicPartOf(DATABASE_URL) });

/** Records that this build has checked and migrated the external database, for a start while it is away. Throws the system's error. */
export function recordOpened(env: Settings, buildId: string): void {
  if (!env.DATABASE_URL) return;
  makeFolder(folderOf(env));
  writeFileSync(fileOf(env), contentOf(env, buildId));
}

/** Whether it was the last one that did, with this DATA_DIR: only then the stored pages are those of this database. */
export function wasOpenedBefore(env: Settings, buildId: string): boolean {
  if (!env.DATABASE_URL) return false;
  try {
    return readFileSync(fileOf(env), 'utf8') === contentOf(env, buildId);
  } catch {
    return false;
  }
}
