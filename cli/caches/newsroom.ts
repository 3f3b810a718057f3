import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shutdown } from '@/cli/shutdown';
import { migrate } from '@/lib/database/migrate';
import { startDatabase } from '@/lib/database/start-database';
import { closeDb, db } from '@/lib/db';
import { env } from '@/lib/env';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';

export interface Piece {
  path: string;
  /** Publishes it with another title. Resolves to the time of the commit, in milliseconds. */
  publish(title: string): Promise<number>;
  withdraw(): Promise<number>;
}

export interface Newsroom {
  folder: string;
  databaseUrl: string;
  givenPiece(): Promise<Piece>;
}

/** A database in a temporary folder that the shutdown removes, with pieces that can be published and withdrawn. */
export async function openNewsroom(shutdown: Shutdown): Promise<Newsroom> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'markaz-caches-')));
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }));
  // Root's PostgreSQL may run as another user.
  chmodSync(folder, 0o755);
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: '' });
  const database = await startDatabase(env());
  shutdown.add(() => database.stop());
  process.env.DATABASE_URL = database.url;
  shutdown.add(closeDb);
  await migrate(database.url);
  let count = 0;
  return {
    folder,
    databaseUrl: database.url,
    async givenPiece() {
      count += 1;
      const slug = `piece-${count}`;
      const entry = await givenEntry({ en: { title: 'Title 0', slug }, publish: ['en'] });
      const id = entry.editions.en ?? '';
      const editor = await signedIn('omar');
      return {
        path: `/en/articles/${slug}`,
        async publish(title) {
          await writeDocument(editor, id, article({ title, body: [{ p: 'Text.' }] }, newBlockId));
          await publishPresent(editor, id);
          return performance.now();
        },
        async withdraw() {
          await unpublishEdition(editor, id);
          return performance.now();
        },
      };
    },
  };
}

/** Purges that the cache has not confirmed. */
export const waitingPurges = (): Promise<number> => db().purge.count({ where: { priority: { lt: 2 } } });
