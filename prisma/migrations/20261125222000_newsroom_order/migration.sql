-- The newsroom's lists are ordered by a stored instant of the last change and filtered by a stored status, so that an index finds each page.
-- Whether a published edition has changes that readers do not see is decided by comparing hashes of content, not version counters: a
-- letter that is typed and removed again is no change. Names are stored folded, so that lists and pickers look them up.

SET LOCAL lock_timeout = '5s';

-- ── What publishing a draft now would make public, and what is public ────────────────────────────────────────────

-- The whole document counts, with the ids of its blocks, because readers' links lead to them.
CREATE FUNCTION public.text_hash(document jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT sha256(convert_to(document::text, 'UTF8')) $$;

-- Of fields in the form of "Revision"."fields". A field without a value and a missing one are the same; topics have no order.
CREATE FUNCTION public.fields_hash(fields jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(fields || jsonb_build_object('topicIds', (
    SELECT coalesce(jsonb_agg(topic ORDER BY topic), '[]') FROM jsonb_array_elements(fields -> 'topicIds') AS topic
  )))::text, 'UTF8'))
$$;

-- Every field that a revision freezes (lib/entries/revision-fields.ts), as it is now.
CREATE FUNCTION public.draft_fields(edition "Edition") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'slug', edition."slug",
    'dateline', to_char(edition."datelineAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'sectionId', entry."sectionId",
    'issueId', entry."issueId",
    'coverId', entry."coverId",
    'authorIds', (SELECT coalesce(jsonb_agg(author."personId" ORDER BY author."position"), '[]')
      FROM public."EntryAuthor" author WHERE author."entryId" = entry."id"),
    'topicIds', (SELECT coalesce(jsonb_agg(topic."topicId" ORDER BY topic."topicId"), '[]')
      FROM public."EntryTopic" topic WHERE topic."entryId" = entry."id"))
  FROM public."Entry" entry WHERE entry."id" = edition."entryId"
$$;

ALTER TABLE "Edition"
  ADD COLUMN "textHash" BYTEA,
  ADD COLUMN "fieldsHash" BYTEA,
  ADD COLUMN "publishedTextHash" BYTEA,
  ADD COLUMN "publishedFieldsHash" BYTEA,
  ADD COLUMN "changed" BOOLEAN NOT NULL DEFAULT false;

UPDATE "Edition" edition
SET "textHash" = public.text_hash(edition."document"), "fieldsHash" = public.fields_hash(public.draft_fields(edition));

-- Equal versions mean that nothing has changed since publishing. Where they differ, what was published decides. Revisions of
-- the first releases do not name the cover, so it is taken from the publication.
UPDATE "Edition" edition
SET "publishedTextHash" = CASE WHEN publication."documentVersion" = edition."version" THEN edition."textHash"
      ELSE public.text_hash(revision."document") END,
    "publishedFieldsHash" = CASE
      WHEN publication."fieldsVersion" = edition."fieldsVersion" AND publication."entryVersion" = entry."version" THEN edition."fieldsHash"
      ELSE public.fields_hash(revision."fields" || jsonb_build_object('coverId', publication."coverId")) END
FROM "Publication" publication, "Revision" revision, "Entry" entry
WHERE publication."editionId" = edition."id" AND revision."id" = publication."revisionId" AND entry."id" = edition."entryId";

UPDATE "Edition" SET "changed" = true
WHERE "state" = 'published'
  AND ("textHash", "fieldsHash") IS DISTINCT FROM ("publishedTextHash", "publishedFieldsHash");

-- ── What lists show of an entry and are ordered by ───────────────────────────────────────────────────────────────

CREATE TYPE "EditionStatus" AS ENUM ('missing', 'draft', 'published', 'changed', 'unpublished');

ALTER TABLE "Entry"
  ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "statusAr" "EditionStatus" NOT NULL DEFAULT 'missing',
  ADD COLUMN "statusEn" "EditionStatus" NOT NULL DEFAULT 'missing';

CREATE FUNCTION public.edition_status(edition "Edition") RETURNS "EditionStatus" LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN edition."changed" THEN 'changed' ELSE edition."state"::text END::public."EditionStatus" $$;

UPDATE "Entry" entry
SET "changedAt" = greatest(entry."updatedAt", edition."updatedAt"),
    "statusAr" = coalesce(edition."ar", 'missing'),
    "statusEn" = coalesce(edition."en", 'missing')
FROM (
  SELECT each."entryId", max(each."updatedAt") AS "updatedAt",
    max(public.edition_status(each)) FILTER (WHERE each."locale" = 'ar') AS "ar",
    max(public.edition_status(each)) FILTER (WHERE each."locale" = 'en') AS "en"
  FROM "Edition" each GROUP BY each."entryId"
) AS edition
WHERE edition."entryId" = entry."id";

-- ── Triggers that keep both right, whatever writes ───────────────────────────────────────────────────────────────
-- Lock order: a change of an edition also changes the row of its entry, so whatever changes an edition locks the entry first
-- (lib/entries/lock.ts). Triggers of one kind run in the order of their names.

CREATE FUNCTION public.hash_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."textHash" := public.text_hash(NEW."document");
  RETURN NEW;
END $$;
CREATE TRIGGER hash_1_text BEFORE INSERT OR UPDATE OF "document" ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.hash_text();

CREATE FUNCTION public.hash_fields() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."fieldsHash" := public.fields_hash(public.draft_fields(NEW));
  RETURN NEW;
END $$;
CREATE TRIGGER hash_2_fields BEFORE INSERT OR UPDATE OF "slug", "datelineAt" ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.hash_fields();

CREATE FUNCTION public.compare_hashes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."changed" := NEW."state" = 'published'
    AND (NEW."textHash", NEW."fieldsHash") IS DISTINCT FROM (NEW."publishedTextHash", NEW."publishedFieldsHash");
  RETURN NEW;
END $$;
CREATE TRIGGER hash_3_compare BEFORE INSERT OR UPDATE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.compare_hashes();

CREATE FUNCTION public.record_entry_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  edition public."Edition" := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  status  public."EditionStatus" := CASE TG_OP WHEN 'DELETE' THEN 'missing' ELSE public.edition_status(edition) END;
BEGIN
  UPDATE public."Entry"
  SET "changedAt" = clock_timestamp(),
      "statusAr" = CASE edition."locale" WHEN 'ar' THEN status ELSE "statusAr" END,
      "statusEn" = CASE edition."locale" WHEN 'en' THEN status ELSE "statusEn" END
  WHERE "id" = edition."entryId";
  RETURN NULL;
END $$;
CREATE TRIGGER record_entry_change AFTER INSERT OR UPDATE OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.record_entry_change();

-- A change of the entry's own fields, authors or topics increases its version. Deferred, because authors and topics may be
-- written after the row.
CREATE FUNCTION public.hash_fields_of_editions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public."Edition" edition SET "fieldsHash" = public.fields_hash(public.draft_fields(edition))
  WHERE edition."entryId" = NEW."id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hash_fields_of_editions AFTER UPDATE ON "Entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."version" <> NEW."version") EXECUTE FUNCTION public.hash_fields_of_editions();

-- Also hashes the draft's fields, so that authors and topics that were loaded in bulk after the edition count as published.
CREATE FUNCTION public.hash_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE public."Edition" SET "publishedTextHash" = NULL, "publishedFieldsHash" = NULL WHERE "id" = OLD."editionId";
    RETURN NULL;
  END IF;
  UPDATE public."Edition" edition
  SET "fieldsHash" = public.fields_hash(public.draft_fields(edition)),
      "publishedTextHash" = public.text_hash(revision."document"),
      "publishedFieldsHash" = public.fields_hash(revision."fields" || jsonb_build_object('coverId', NEW."coverId"))
  FROM public."Revision" revision
  WHERE edition."id" = NEW."editionId" AND revision."id" = NEW."revisionId";
  RETURN NULL;
END $$;
CREATE TRIGGER hash_published AFTER INSERT OR UPDATE OF "revisionId" OR DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION public.hash_published();

-- ── Indexes of the lists of entries and of the audit log ─────────────────────────────────────────────────────────

CREATE INDEX "Entry_kind_changedAt_number_idx" ON "Entry"("kind", "changedAt" DESC, "number" DESC);
CREATE INDEX "Entry_kind_statusAr_changedAt_number_idx" ON "Entry"("kind", "statusAr", "changedAt" DESC, "number" DESC);
CREATE INDEX "Entry_kind_statusEn_changedAt_number_idx" ON "Entry"("kind", "statusEn", "changedAt" DESC, "number" DESC);
CREATE INDEX "Entry_sectionId_changedAt_number_idx" ON "Entry"("sectionId", "changedAt" DESC, "number" DESC);
CREATE INDEX "Entry_createdById_changedAt_number_idx" ON "Entry"("createdById", "changedAt" DESC, "number" DESC);
DROP INDEX "Entry_kind_updatedAt_idx";
DROP INDEX "Entry_sectionId_idx";
DROP INDEX "Entry_createdById_idx";

CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at" DESC, "id" DESC);
CREATE INDEX "AuditEvent_subjectType_subjectId_at_id_idx" ON "AuditEvent"("subjectType", "subjectId", "at" DESC, "id" DESC);
CREATE INDEX "AuditEvent_actorId_at_id_idx" ON "AuditEvent"("actorId", "at" DESC, "id" DESC);
CREATE INDEX "AuditEvent_action_at_id_idx" ON "AuditEvent"("action", "at" DESC, "id" DESC);
DROP INDEX "AuditEvent_at_idx";
DROP INDEX "AuditEvent_subjectType_subjectId_at_idx";
DROP INDEX "AuditEvent_actorId_at_idx";
DROP INDEX "AuditEvent_action_at_idx";

CREATE INDEX "User_deactivatedAt_nameEn_id_idx" ON "User"("deactivatedAt" DESC, "nameEn", "id");
CREATE INDEX "Issue_number_idx" ON "Issue"("number");
CREATE INDEX "Issue_publishedOn_id_idx" ON "Issue"("publishedOn" DESC, "id" DESC);

-- ── Names of people, sections, topics and series ─────────────────────────────────────────────────────────────────
-- "nameFolded" is the Arabic and the English name, folded (lib/i18n/fold.ts), by which records are ordered and found. Collation "C"
-- orders folded Arabic letters by the alphabet and equally on every server.

-- Equals fold() for every letter of Latin and Arabic script; a test proves it.
CREATE FUNCTION public.fold_names(arabic text, english text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(replace(replace(replace(replace(translate(
    regexp_replace(
      normalize(lower(normalize(arabic || ' ' || english, NFKC)), NFKD),
      '[\u00AD\u02B0-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0300-\u036F\u0600-\u0605\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06DD\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]',
      '', 'g'),
    U&'\0671\0672\067E\067B\0680\0679\067A\067C\067D\067F\0686\0687\0683\0684\06BF\0681\0682\0685\0688\0689\068A\068B\068C\068D\068E\068F\0690\0691\0692\0693\0694\0695\0696\0697\0699\0698\069A\069B\069C\069D\069E\069F\06A0\06A4\06A1\06A2\06A3\06A5\06A6\06A8\06A7\06AF\06AD\06A9\06AA\06AB\06AC\06AE\06B0\06B1\06B2\06B3\06B4\06B5\06B6\06B7\06B8\06BA\06B9\06BB\06BC\06BD\0629\06BE\06C1\06C3\06D5\06C4\06C5\06C6\06C7\06C8\06C9\06CA\06CB\06CF\0649\06CC\06CD\06CE\06D0\06D1\06D2\0660\06F0\0661\06F1\0662\06F2\0663\06F3\0664\06F4\0665\06F5\0666\06F6\0667\06F7\0668\06F8\0669\06F9\00F8\0142\0111\00F0\0131\0127\0167\014B\0138\0253\0257\0199\01B4\0272\025B\0254\01DD\0259',
    U&'\0627\0627\0628\0628\0628\062A\062A\062A\062A\062A\062C\062C\062C\062C\062C\062D\062D\062D\062F\062F\062F\062F\062F\062F\062F\062F\062F\0631\0631\0631\0631\0631\0631\0631\0631\0632\0633\0633\0633\0635\0635\0637\063A\0641\0641\0641\0641\0641\0641\0642\0642\0643\0643\0643\0643\0643\0643\0643\0643\0643\0643\0643\0643\0644\0644\0644\0644\0646\0646\0646\0646\0646\0647\0647\0647\0647\0647\0648\0648\0648\0648\0648\0648\0648\0648\0648\064A\064A\064A\064A\064A\064A\064A00112233445566778899olddihtnkbdkyneoee'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), '[[:space:]]+', ' ', 'g'))
$$;

DO $$
DECLARE model text;
BEGIN
  FOREACH model IN ARRAY ARRAY['Person', 'Section', 'Topic', 'Series'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN "nameFolded" TEXT COLLATE "C" NOT NULL DEFAULT ''''', model);
    -- Readers see nothing of it, so it records no change.
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', model);
    EXECUTE format('UPDATE %I SET "nameFolded" = public.fold_names("nameAr", "nameEn")', model);
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', model);
  END LOOP;
END $$;

-- The previous build does not know the column and leaves it out.
CREATE FUNCTION public.fold_record_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."nameFolded" = ''
    OR TG_OP = 'UPDATE' AND NEW."nameFolded" = OLD."nameFolded"
  THEN NEW."nameFolded" := public.fold_names(NEW."nameAr", NEW."nameEn"); END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE model text;
BEGIN
  FOREACH model IN ARRAY ARRAY['Person', 'Section', 'Topic', 'Series'] LOOP
    EXECUTE format('CREATE TRIGGER fold_record_names BEFORE INSERT OR UPDATE OF "nameAr", "nameEn" ON %I FOR EACH ROW EXECUTE FUNCTION public.fold_record_names()', model);
  END LOOP;
END $$;

CREATE INDEX "Person_nameFolded_id_idx" ON "Person"("nameFolded", "id");
CREATE INDEX "Person_nameFolded_idx" ON "Person" USING GIN ("nameFolded" gin_trgm_ops);
CREATE INDEX "Topic_nameFolded_id_idx" ON "Topic"("nameFolded", "id");
CREATE INDEX "Topic_nameFolded_idx" ON "Topic" USING GIN ("nameFolded" gin_trgm_ops);
