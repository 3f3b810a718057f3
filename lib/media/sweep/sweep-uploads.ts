import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/is-uuid';
import { uploadFolder } from '@/lib/media/uploads/upload-folder';
import { GRACE_MS } from './sweep-storage';

/** Forgets uploads whose time is over, and deletes what arrived of them, on this machine. */
export async function sweepUploads(now = new Date()): Promise<void> {
  await db().mediaUpload.deleteMany({ where: { expiresAt: { lt: now } } });
  const folder = uploadFolder();
  const names = await readdir(folder).catch(() => []);
  const known = await db().mediaUpload.findMany({
    where: { id: { in: names.map((name) => name.slice(0, 36)).filter(isUuid) } },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  for (const name of names) {
    if (ids.has(name.slice(0, 36))) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < now.getTime() - GRACE_MS) await rm(join(folder, name), { force: true });
  }
}
