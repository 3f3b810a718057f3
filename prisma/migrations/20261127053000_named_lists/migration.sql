-- Lists that administrators make: where readers see them, and rules that fill them with the pieces of a section, a topic, a series or an
-- author. A pin may be shown for a time only, and under a title of its own.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "List"
  ADD COLUMN "frontOrder" INTEGER,
  ADD COLUMN "isBeside" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "maxDays" INTEGER,
  ADD COLUMN "sectionId" UUID REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN "topicId" UUID REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN "seriesId" UUID REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN "personId" UUID REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "List_sectionId_idx" ON "List"("sectionId");
CREATE INDEX "List_topicId_idx" ON "List"("topicId");
CREATE INDEX "List_seriesId_idx" ON "List"("seriesId");
CREATE INDEX "List_personId_idx" ON "List"("personId");

ALTER TABLE "ListPin"
  ADD COLUMN "shownFrom" TIMESTAMPTZ(3),
  ADD COLUMN "shownUntil" TIMESTAMPTZ(3),
  ADD COLUMN "titleAr" TEXT,
  ADD COLUMN "titleEn" TEXT;

-- ── The order of fill by a section, topic, series or author ──────────────────────────────────────────────────────
-- One row for each of them that a published entry has in any language, with the columns of "PublishedEntry" by which lists are ordered.

CREATE TABLE "PublishedEntryTerm" (
  "entryId"     UUID           NOT NULL,
  "termId"      UUID           NOT NULL,
  "entryNumber" INTEGER        NOT NULL,
  "datelineAt"  TIMESTAMPTZ(3) NOT NULL,
  "publishedAr" BOOLEAN        NOT NULL,
  "publishedEn" BOOLEAN        NOT NULL,
  CONSTRAINT "PublishedEntryTerm_pkey" PRIMARY KEY ("entryId", "termId"),
  CONSTRAINT "PublishedEntryTerm_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "PublishedEntry"("entryId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PublishedEntryTerm_termId_datelineAt_entryNumber_idx"
  ON "PublishedEntryTerm"("termId", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "PublishedEntryTerm_termId_publishedAr_datelineAt_entryNumbe_idx"
  ON "PublishedEntryTerm"("termId", "publishedAr", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "PublishedEntryTerm_termId_publishedEn_datelineAt_entryNumbe_idx"
  ON "PublishedEntryTerm"("termId", "publishedEn", "datelineAt" DESC, "entryNumber" DESC);

CREATE FUNCTION public.terms_of_published("entries" uuid[])
RETURNS TABLE ("entryId" uuid, "termId" uuid) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT p."entryId", term."id"
  FROM public."Publication" p CROSS JOIN LATERAL (
    VALUES (p."sectionId"), (p."seriesId")
    UNION ALL SELECT t."topicId" FROM public."PublicationTopic" t WHERE t."publicationId" = p."id"
    UNION ALL SELECT a."personId" FROM public."PublicationAuthor" a WHERE a."publicationId" = p."id"
  ) term("id")
  WHERE p."entryId" = ANY("entries") AND term."id" IS NOT NULL
$$;

-- Called for the same entry by several triggers of one publishing, and changes rows only when they differ.
CREATE FUNCTION public.store_published_terms("entries" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public."PublishedEntryTerm" stored
  WHERE stored."entryId" = ANY("entries") AND NOT EXISTS (
    SELECT FROM public.terms_of_published("entries") term
    WHERE term."entryId" = stored."entryId" AND term."termId" = stored."termId");
  INSERT INTO public."PublishedEntryTerm" AS stored
  SELECT term."entryId", term."termId", entry."entryNumber", entry."datelineAt", entry."publishedAr", entry."publishedEn"
  FROM public.terms_of_published("entries") term
  JOIN public."PublishedEntry" entry ON entry."entryId" = term."entryId"
  ON CONFLICT ("entryId", "termId") DO UPDATE
  SET "entryNumber" = EXCLUDED."entryNumber", "datelineAt" = EXCLUDED."datelineAt",
    "publishedAr" = EXCLUDED."publishedAr", "publishedEn" = EXCLUDED."publishedEn"
  WHERE (stored."entryNumber", stored."datelineAt", stored."publishedAr", stored."publishedEn") IS DISTINCT FROM
    (EXCLUDED."entryNumber", EXCLUDED."datelineAt", EXCLUDED."publishedAr", EXCLUDED."publishedEn");
END $$;

-- After the triggers of "PublishedEntry", which come first by their names.
CREATE FUNCTION public.store_terms_of_publications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.store_published_terms(ARRAY(SELECT DISTINCT "entryId" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER published_terms_after_insert AFTER INSERT ON "Publication"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_publications();
CREATE TRIGGER published_terms_after_update AFTER UPDATE ON "Publication"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_publications();
CREATE TRIGGER published_terms_after_delete AFTER DELETE ON "Publication"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_publications();

CREATE FUNCTION public.store_terms_of_relations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.store_published_terms(ARRAY(
    SELECT DISTINCT p."entryId" FROM public."Publication" p WHERE p."id" IN (SELECT "publicationId" FROM changed)));
  RETURN NULL;
END $$;
CREATE TRIGGER published_terms_after_insert AFTER INSERT ON "PublicationTopic"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_relations();
CREATE TRIGGER published_terms_after_delete AFTER DELETE ON "PublicationTopic"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_relations();
CREATE TRIGGER published_terms_after_insert AFTER INSERT ON "PublicationAuthor"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_relations();
CREATE TRIGGER published_terms_after_delete AFTER DELETE ON "PublicationAuthor"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_terms_of_relations();

SELECT public.store_published_terms(ARRAY(SELECT "entryId" FROM public."PublishedEntry"));

-- ── What changes for readers ─────────────────────────────────────────────────────────────────────────────────────
-- 'lists' is which lists stand where on the site.

CREATE OR REPLACE FUNCTION public.collect_list() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - ARRAY['version', 'updatedAt'] = to_jsonb(NEW) - ARRAY['version', 'updatedAt'] THEN RETURN NULL; END IF;
  PERFORM public.public_keys_changed('list:' || CASE TG_OP WHEN 'DELETE' THEN OLD."key" ELSE NEW."key" END);
  IF TG_OP = 'UPDATE' THEN
    moved := (OLD."frontOrder", OLD."isBeside") IS DISTINCT FROM (NEW."frontOrder", NEW."isBeside");
  ELSIF TG_OP = 'INSERT' THEN
    moved := NEW."frontOrder" IS NOT NULL OR NEW."isBeside";
  ELSE
    moved := OLD."frontOrder" IS NOT NULL OR OLD."isBeside";
  END IF;
  IF moved THEN PERFORM public.public_keys_changed('lists'); END IF;
  RETURN NULL;
END $$;

-- The lists that time alone has changed between two instants: a slot of a pin has begun or ended, or a piece has become too old.
CREATE FUNCTION public.lists_changed_by_time("since" timestamptz, "upTo" timestamptz) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg('list:' || list."key"), '{}') FROM public."List" list
  WHERE EXISTS (
    SELECT FROM public."ListPin" pin WHERE pin."listId" = list."id"
      AND ((pin."shownFrom" > "since" AND pin."shownFrom" <= "upTo") OR (pin."shownUntil" > "since" AND pin."shownUntil" <= "upTo"))
  ) OR (list."maxDays" IS NOT NULL AND (
    EXISTS (
      SELECT FROM public."PublishedEntry" entry WHERE entry."kind" = list."fill"
        AND entry."datelineAt" > "since" - make_interval(hours => 24 * list."maxDays")
        AND entry."datelineAt" <= "upTo" - make_interval(hours => 24 * list."maxDays")
    ) OR EXISTS (
      SELECT FROM public."PublishedEntryTerm" entry
      WHERE entry."termId" = coalesce(list."sectionId", list."topicId", list."seriesId", list."personId")
        AND entry."datelineAt" > "since" - make_interval(hours => 24 * list."maxDays")
        AND entry."datelineAt" <= "upTo" - make_interval(hours => 24 * list."maxDays")
    )))
$$;

CREATE OR REPLACE FUNCTION public.collect_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('clock:news');
  PERFORM public.public_keys_changed(VARIADIC public.lists_changed_by_time(OLD."movedAt", NEW."movedAt"));
  IF date_trunc('month', OLD."movedAt", 'UTC') <> date_trunc('month', NEW."movedAt", 'UTC') THEN
    PERFORM public.public_keys_changed('clock:month');
  END IF;
  RETURN NULL;
END $$;
