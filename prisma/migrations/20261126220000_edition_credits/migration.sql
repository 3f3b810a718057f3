-- Who else worked on an edition: its translators, editors and photographers. Authors belong to the entry and stay there. Fields like the
-- others: frozen by revisions, copied to the publication, compared. "entryId" is the edition's, so that an index counts the pieces of a person.

SET LOCAL lock_timeout = '5s';

CREATE TYPE "CreditRole" AS ENUM ('translator', 'editor', 'photographer');

CREATE TABLE "EditionCredit" (
  "editionId" UUID NOT NULL,
  "entryId" UUID NOT NULL,
  "role" "CreditRole" NOT NULL,
  "personId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "EditionCredit_pkey" PRIMARY KEY ("editionId", "role", "personId"),
  CONSTRAINT "EditionCredit_position_natural" CHECK ("position" >= 0),
  CONSTRAINT "EditionCredit_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "EditionCredit_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "EditionCredit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "EditionCredit_editionId_role_position_key" ON "EditionCredit"("editionId", "role", "position");
CREATE INDEX "EditionCredit_entryId_idx" ON "EditionCredit"("entryId");
CREATE INDEX "EditionCredit_personId_entryId_idx" ON "EditionCredit"("personId", "entryId");

-- Repeats columns of the publication as "PublicationAuthor" does, for the list of a person's pieces. "isListed" is true in one row for each
-- person who is not an author of the piece, so that nobody's list has a piece twice.
CREATE TABLE "PublicationCredit" (
  "publicationId" UUID NOT NULL,
  "role" "CreditRole" NOT NULL,
  "personId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "isListed" BOOLEAN NOT NULL,
  "locale" "Locale" NOT NULL,
  "datelineAt" TIMESTAMPTZ(3) NOT NULL,
  "entryNumber" INTEGER NOT NULL,
  CONSTRAINT "PublicationCredit_pkey" PRIMARY KEY ("publicationId", "role", "personId"),
  CONSTRAINT "PublicationCredit_publicationId_locale_datelineAt_entryNum_fkey"
    FOREIGN KEY ("publicationId", "locale", "datelineAt", "entryNumber")
    REFERENCES "Publication"("id", "locale", "datelineAt", "entryNumber") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PublicationCredit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PublicationCredit_publicationId_role_position_key" ON "PublicationCredit"("publicationId", "role", "position");
CREATE INDEX "PublicationCredit_personId_locale_isListed_datelineAt_entry_idx"
  ON "PublicationCredit"("personId", "locale", "isListed", "datelineAt" DESC, "entryNumber" DESC);

-- ── What a draft would make public ───────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION public.credited_people(edition uuid, role "CreditRole") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_agg(credit."personId" ORDER BY credit."position")
  FROM public."EditionCredit" credit WHERE credit."editionId" = $1 AND credit."role" = $2
$$;

-- With these fields beside all that it tells already. A field without a value is left out of hashes, so that revisions from before stay equal
-- to their drafts. Every change of the credits raises "fieldsVersion" afterwards, and the trigger hash_2_fields then hashes them.
DO $$
DECLARE
  before CONSTANT text := pg_get_functiondef('public.draft_fields("Edition")'::regprocedure);
  after  CONSTANT text := replace(before, $field$'coverAlt', edition."coverAlt",$field$,
    $field$'coverAlt', edition."coverAlt", 'translatorIds', public.credited_people(edition."id", 'translator'),
    'editorIds', public.credited_people(edition."id", 'editor'),
    'photographerIds', public.credited_people(edition."id", 'photographer'),$field$);
BEGIN
  IF after = before THEN RAISE EXCEPTION 'draft_fields has changed'; END IF;
  EXECUTE after;
END $$;

-- ── What changes for readers ─────────────────────────────────────────────────────────────────────────────────────

-- As before, with the lists of everybody who is credited.
CREATE OR REPLACE FUNCTION public.publication_list_keys(p "Publication") RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY[
      'pieces:' || p."kind" || ':' || p."locale",
      'section:' || p."sectionId" || ':' || p."locale",
      'series:' || (SELECT i."seriesId" FROM "Issue" i WHERE i."id" = p."issueId") || ':' || p."locale",
      'month:' || to_char((p."datelineAt" AT TIME ZONE 'UTC') - interval '14 hours', 'YYYY-MM') || ':' || p."locale",
      'month:' || to_char((p."datelineAt" AT TIME ZONE 'UTC') + interval '14 hours', 'YYYY-MM') || ':' || p."locale"
    ]
    || ARRAY(SELECT 'author:' || a."personId" || ':' || p."locale" FROM "PublicationAuthor" a WHERE a."publicationId" = p."id")
    || ARRAY(SELECT 'author:' || c."personId" || ':' || p."locale" FROM "PublicationCredit" c WHERE c."publicationId" = p."id")
    || ARRAY(SELECT 'topic:' || t."topicId" || ':' || p."locale" FROM "PublicationTopic" t WHERE t."publicationId" = p."id")
$$;

CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "PublicationCredit"
  FOR EACH ROW EXECUTE FUNCTION public.collect_publication_author();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "PublicationCredit" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.store_public_change();
