-- Why a published piece was changed, with the note of a correction, which readers see. Null for a first publishing, and for what was published before it was
-- asked. The trigger "append_only_but_end" compares whole rows, so that it keeps these columns too.

SET LOCAL lock_timeout = '5s';

CREATE TYPE "ChangeReason" AS ENUM ('typo', 'correction', 'facts');

ALTER TABLE "PublicationVersion"
  ADD COLUMN "changeReason" "ChangeReason",
  ADD COLUMN "correctionNote" TEXT;

-- Every correction of the edition that readers are told of, the newest first: {"at", "note"}. Gone with the publication, and written again from the
-- versions when it comes back.
ALTER TABLE "Publication" ADD COLUMN "corrections" JSONB NOT NULL DEFAULT '[]';

-- A version ends when the next one begins. The date of the publication does not tell that any more: repairing a typo leaves it as it is.
CREATE OR REPLACE FUNCTION public.end_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public."PublicationVersion"
  SET "endedAt" = CASE TG_OP WHEN 'DELETE' THEN clock_timestamp() ELSE coalesce(
    (SELECT version."publishedAt" FROM public."PublicationVersion" version WHERE version."id" = NEW."versionId"), NEW."updatedAt") END
  WHERE "id" = OLD."versionId" AND "endedAt" IS NULL;
  RETURN NULL;
END $$;
