import { join } from 'node:path';
import { env } from '@/lib/env';

/** Left out by backups: nothing of it is in the newsroom yet. */
export function uploadFolder(): string {
  return join(env().DATA_DIR, 'tmp', 'uploads');
}

export const uploadFile = (id: string) => join(uploadFolder(), id);
