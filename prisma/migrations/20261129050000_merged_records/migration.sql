-- People and topics that were merged into others (docs/decisions/0060). Revisions are append-only and go on naming the ids of before, so
-- everything that reads ids from them looks here.

SET LOCAL lock_timeout = '5s';

-- "personId" or "topicId" is what the record is part of now: never a merged one itself. Both are null once that was deleted.
CREATE TABLE "MergedRecord" (
  "id"       UUID           NOT NULL,
  "type"     TEXT           NOT NULL,
  "personId" UUID,
  "topicId"  UUID,
  "nameAr"   TEXT           NOT NULL,
  "nameEn"   TEXT           NOT NULL,
  "mergedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "MergedRecord_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MergedRecord_not_itself" CHECK ("id" <> "personId" AND "id" <> "topicId"),
  CONSTRAINT "MergedRecord_one_record" CHECK ("personId" IS NULL OR "topicId" IS NULL),
  CONSTRAINT "MergedRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "MergedRecord_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "MergedRecord_personId_idx" ON "MergedRecord"("personId");
CREATE INDEX "MergedRecord_topicId_idx" ON "MergedRecord"("topicId");

-- ── Ids in the fields of revisions ───────────────────────────────────────────────────────────────────────────────
-- Equals lib/entries/follow-merges.ts; a test proves it.

CREATE FUNCTION public.names_merged(fields jsonb) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM public."MergedRecord" merged WHERE merged."id" IN (
    SELECT named."id"::uuid
    FROM (VALUES ('authorIds'), ('topicIds'), ('translatorIds'), ('editorIds'), ('photographerIds')) AS field("name")
    CROSS JOIN LATERAL jsonb_array_elements_text(
      CASE jsonb_typeof(fields -> field."name") WHEN 'array' THEN fields -> field."name" ELSE '[]' END) AS named("id")))
$$;

-- Each id replaced by what it is part of now; of one that is named twice then, the first stays.
CREATE FUNCTION public.follow_merges(ids jsonb) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(jsonb_agg(present."id" ORDER BY present."position"), '[]') FROM (
    SELECT coalesce(merged."personId", merged."topicId", named."id"::uuid) AS "id", min(named."position") AS "position"
    FROM jsonb_array_elements_text(ids) WITH ORDINALITY AS named("id", "position")
    LEFT JOIN public."MergedRecord" merged ON merged."id" = named."id"::uuid GROUP BY 1
  ) AS present
$$;

CREATE FUNCTION public.with_merges(fields jsonb) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN public.names_merged(fields) THEN fields || (
    SELECT jsonb_object_agg(field."name", public.follow_merges(fields -> field."name"))
    FROM (VALUES ('authorIds'), ('topicIds'), ('translatorIds'), ('editorIds'), ('photographerIds')) AS field("name")
    WHERE jsonb_typeof(fields -> field."name") = 'array'
  ) ELSE fields END
$$;

-- As before, of the fields as they are after merges: what names a record under its former id is no other content.
CREATE OR REPLACE FUNCTION public.fields_hash(fields jsonb) RETURNS bytea LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(present || jsonb_build_object('topicIds', (
    SELECT coalesce(jsonb_agg(topic ORDER BY topic), '[]') FROM jsonb_array_elements(present -> 'topicIds') AS topic
  )))::text, 'UTF8'))
  FROM public.with_merges(fields) AS present
$$;

-- ── Hashes of editions ───────────────────────────────────────────────────────────────────────────────────────────
-- A merge writes no edition, because it may concern thousands. The hashes of each are from before the merge or after it, all of them, so that
-- they can be compared: whatever hashes the draft anew also hashes anew what was published and reviewed, if that names a merged record.

CREATE FUNCTION public.published_hash_after_merges(edition uuid) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT public.fields_hash(revision."fields" || jsonb_build_object('coverId', publication."coverId"))
  FROM public."Publication" publication JOIN public."Revision" revision ON revision."id" = publication."revisionId"
  WHERE publication."editionId" = edition AND public.names_merged(revision."fields")
$$;

-- An address that was made after the review is no difference (lib/publishing/store-slug.ts).
CREATE FUNCTION public.reviewed_hash_after_merges(edition "Edition") RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT public.fields_hash(revision."fields" ||
    CASE WHEN revision."fields" ->> 'slug' IS NULL THEN jsonb_build_object('slug', edition."slug") ELSE '{}' END)
  FROM public."Revision" revision
  WHERE revision."id" = edition."reviewedRevisionId" AND edition."reviewedFieldsHash" IS NOT NULL AND public.names_merged(revision."fields")
$$;

CREATE OR REPLACE FUNCTION public.hash_fields() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."fieldsHash" := public.fields_hash(public.draft_fields(NEW));
  IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM public."MergedRecord") THEN
    NEW."publishedFieldsHash" := coalesce(public.published_hash_after_merges(NEW."id"), NEW."publishedFieldsHash");
    IF (NEW."reviewedRevisionId", NEW."reviewedFieldsHash") IS NOT DISTINCT FROM (OLD."reviewedRevisionId", OLD."reviewedFieldsHash") THEN
      NEW."reviewedFieldsHash" := coalesce(public.reviewed_hash_after_merges(OLD), NEW."reviewedFieldsHash");
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION public.hash_fields_of_editions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public."Edition" edition
  SET "fieldsHash" = public.fields_hash(public.draft_fields(edition)),
      "publishedFieldsHash" = coalesce(public.published_hash_after_merges(edition."id"), edition."publishedFieldsHash"),
      "reviewedFieldsHash" = coalesce(public.reviewed_hash_after_merges(edition), edition."reviewedFieldsHash")
  WHERE edition."entryId" = NEW."id";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.hash_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE public."Edition" SET "publishedTextHash" = NULL, "publishedFieldsHash" = NULL WHERE "id" = OLD."editionId";
    RETURN NULL;
  END IF;
  UPDATE public."Edition" edition
  SET "fieldsHash" = public.fields_hash(public.draft_fields(edition)),
      "publishedTextHash" = public.text_hash(revision."document"),
      "publishedFieldsHash" = public.fields_hash(revision."fields" || jsonb_build_object('coverId', NEW."coverId")),
      "reviewedFieldsHash" = coalesce(public.reviewed_hash_after_merges(edition), edition."reviewedFieldsHash")
  FROM public."Revision" revision
  WHERE edition."id" = NEW."editionId" AND revision."id" = NEW."revisionId";
  RETURN NULL;
END $$;
