import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { addMedia, type NewFile } from '@/lib/media/add-media';
import { prepareMedia } from '@/lib/media/prepare/prepare-media';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { signedIn } from './cast';

/** Adds pictures and files as the newsroom does, for Omar. `close` removes what they were read from. */
export async function openMediaFixture() {
  const omar: UserActor = await signedIn('omar');
  const folder = await mkdtemp(join(tmpdir(), 'media-'));
  const { signal } = new AbortController();

  async function fileOf(bytes: Buffer, fileName = 'a.jpg'): Promise<NewFile> {
    const file = join(folder, randomUUID());
    await writeFile(file, bytes);
    return { id: randomUUID(), file, fileName };
  }

  async function added(bytes: Buffer, fileName?: string): Promise<string> {
    const file = await fileOf(bytes, fileName);
    await addMedia(omar, file);
    return file.id;
  }

  async function hashOf(id: string): Promise<string> {
    return (await db().media.findUniqueOrThrow({ where: { id } })).contentHash;
  }

  return {
    ...{ omar, folder, signal, fileOf, added, hashOf },
    /** The job's work, at once. */
    prepare: async (id: string) => prepareMedia({ id, contentHash: await hashOf(id) }, signal),
    prepareReplacement: async (id: string) => {
      const { contentHash } = await db().mediaReplacement.findUniqueOrThrow({ where: { mediaId: id } });
      await prepareMedia({ id, contentHash }, signal);
    },
    /** What a stored size or crop is. */
    async variant(id: string, name: string) {
      const opened = await mediaStorage().open(`${id}/${await hashOf(id)}/${name}`);
      return sharp(opened ? await buffer(opened.stream) : Buffer.alloc(0)).metadata();
    },
    close: () => rm(folder, { recursive: true }),
  };
}

export type MediaFixture = Awaited<ReturnType<typeof openMediaFixture>>;
