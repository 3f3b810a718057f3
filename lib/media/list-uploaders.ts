import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canSeeMedia } from './policy';

interface Uploader {
  id: string;
  nameAr: string;
  nameEn: string;
}

/** Whoever has uploaded something that is in the media library. One look into the index for each user, however much they have uploaded. */
export function listUploaders(actor: Actor): Promise<Uploader[]> {
  permit(canSeeMedia(actor));
  return db().$queryRaw<Uploader[]>`
    SELECT u."id", u."nameAr", u."nameEn" FROM "User" u
     CROSS JOIN LATERAL (SELECT FROM "Media" m WHERE m."createdById" = u."id" LIMIT 1) uploaded
     ORDER BY u."nameEn", u."id"`;
}
