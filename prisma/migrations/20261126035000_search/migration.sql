-- What readers search: one row for each publication, with its words as the program has analysed them, and the names that mean the same.
-- The rows of publications that exist already are written by the program after it has started. "Publication"."searchVector" was
-- never filled, and is dropped by a later release.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "SearchDocument" (
  "publicationId" UUID NOT NULL,
  "revisionId" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "locale" "Locale" NOT NULL,
  "kind" "EntryKind" NOT NULL,
  "sectionId" UUID,
  "seriesId" UUID,
  "authorIds" UUID[],
  "topicIds" UUID[],
  "year" SMALLINT NOT NULL,
  "datelineAt" TIMESTAMPTZ(3) NOT NULL,
  "entryNumber" INTEGER NOT NULL,
  "titleFolded" TEXT NOT NULL,
  "titleVector" tsvector NOT NULL,
  "vector" tsvector NOT NULL,
  CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("publicationId"),
  CONSTRAINT "SearchDocument_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id")
    ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "SearchDocument_locale_datelineAt_entryNumber_idx"
  ON "SearchDocument"("locale", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "SearchDocument_titleFolded_idx" ON "SearchDocument" USING GIN ("titleFolded" gin_trgm_ops);
-- What waits to be merged into an index is read by every search: a few publications, not the 4 MB of PostgreSQL's default. Kilobytes.
CREATE INDEX "SearchDocument_titleVector_idx" ON "SearchDocument" USING GIN ("titleVector") WITH (gin_pending_list_limit = 256);
CREATE INDEX "SearchDocument_vector_idx" ON "SearchDocument" USING GIN ("vector") WITH (gin_pending_list_limit = 256);

CREATE TABLE "SearchRename" (
  "subjectId" UUID NOT NULL,
  "renamedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "SearchRename_pkey" PRIMARY KEY ("subjectId")
);

CREATE TABLE "SearchTerm" (
  "id" UUID NOT NULL,
  "names" TEXT[],
  "namesFolded" TEXT COLLATE "C" NOT NULL,
  "keys" TEXT[],
  "keysVersion" INTEGER NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SearchTerm_namesFolded_id_idx" ON "SearchTerm"("namesFolded", "id");
CREATE INDEX "SearchTerm_namesFolded_idx" ON "SearchTerm" USING GIN ("namesFolded" gin_trgm_ops);
CREATE INDEX "SearchTerm_keys_idx" ON "SearchTerm" USING GIN ("keys");

-- Whoever renames somebody waits for nothing: the pieces are found by the new name moments later (lib/search/index-publications.ts).
CREATE FUNCTION public.record_search_rename() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public."SearchRename" ("subjectId") VALUES (NEW."id")
  ON CONFLICT ("subjectId") DO UPDATE SET "renamedAt" = clock_timestamp();
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Person', 'Section', 'Topic', 'Series'] LOOP
    EXECUTE format('CREATE TRIGGER record_search_rename AFTER UPDATE OF "nameAr", "nameEn" ON public.%I FOR EACH ROW
      WHEN ((OLD."nameAr", OLD."nameEn") IS DISTINCT FROM (NEW."nameAr", NEW."nameEn"))
      EXECUTE FUNCTION public.record_search_rename()', t);
  END LOOP;
END $$;

SELECT pgboss.create_queue('index-publications', '{"policy": "short"}');
SELECT pgboss.create_queue('follow-renames', '{"policy": "short"}');
