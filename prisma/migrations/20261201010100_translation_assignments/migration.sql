-- Who is to begin an edition or to bring it up to date (lib/translations). A trigger ends that as soon as readers see the edition and it is not behind,
-- whichever way that comes about: by publishing, by saying that it is up to date, or because another language becomes that of the original.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "TranslationAssignment" (
  "entryId" UUID NOT NULL,
  "locale" "Locale" NOT NULL,
  "translatorId" UUID NOT NULL,
  "dueOn" DATE,
  "assignedById" UUID NOT NULL,
  "assignedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "TranslationAssignment_pkey" PRIMARY KEY ("entryId", "locale"),
  CONSTRAINT "TranslationAssignment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "TranslationAssignment_translatorId_fkey" FOREIGN KEY ("translatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "TranslationAssignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "TranslationAssignment_translatorId_dueOn_assignedAt_entryId_idx" ON "TranslationAssignment"("translatorId", "dueOn", "assignedAt", "entryId");
CREATE INDEX "TranslationAssignment_assignedById_idx" ON "TranslationAssignment"("assignedById");

CREATE FUNCTION public.end_translation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public."TranslationAssignment" WHERE "entryId" = NEW."entryId" AND "locale" = NEW."locale";
  RETURN NULL;
END $$;
CREATE TRIGGER end_translation AFTER UPDATE OF "state", "behindSinceId" ON "Edition"
  FOR EACH ROW WHEN (
    NEW."state" = 'published' AND NEW."behindSinceId" IS NULL
    AND (OLD."state" <> 'published' OR OLD."behindSinceId" IS NOT NULL))
  EXECUTE FUNCTION public.end_translation();

-- The language that somebody is asked to write; null in notifications of other kinds.
ALTER TABLE "Notification" ADD COLUMN "locale" "Locale";
