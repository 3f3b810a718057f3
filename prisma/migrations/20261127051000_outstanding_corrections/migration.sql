-- The first correction of the other edition that this edition has not followed: a "PublicationVersion", and all corrections of that edition from it on are
-- outstanding. Without a foreign key, because a build of before does not know the column; both go with their entry alone.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Edition" ADD COLUMN "behindSinceId" UUID;

CREATE INDEX "Edition_behind_idx" ON "Edition"("locale", "entryId") WHERE "behindSinceId" IS NOT NULL;
