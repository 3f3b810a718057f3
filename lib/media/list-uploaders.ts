import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canSeeMedia } from './policy';

interface Uploader {
  id: string;
  nameAr: string;
  nameEn: string;
}

/**
 * Whoever has uploaded something that is in the media library. From one user to the next in the order of the index, so that the others cost
 * nothing: to look for a picture of somebody who has none, PostgreSQL would read the whole table.
 */
export async function listUploaders(actor: Actor): Promise<Uploader[]> {
  permit(canSeeMedia(actor));
  return db().$queryRaw<Uploader[]>`
    WITH RECURSIVE uploader AS (
      (SELECT m."createdById" AS "id" FROM "Media" m ORDER BY m."createdById" LIMIT 1)
      UNION ALL
      SELECT (SELECT m."createdById" FROM "Media" m WHERE m."createdById" > uploader."id" ORDER BY m."createdById" LIMIT 1)
        FROM uploader WHERE uploader."id" IS NOT NULL
    )
    SELECT u."id", u."nameAr", u."nameEn" FROM uploader JOIN "User" u ON u."id" = uploader."id"
     ORDER BY u."nameEn", u."id"`;
}
