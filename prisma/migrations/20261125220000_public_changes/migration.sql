-- What changes of everything that the public sees, in commit order: one row for each transaction, with the keys of what it changed
-- (lib/public-changes/keys.ts names them). Every process reads these rows and renders anew only the pages that read one of the
-- keys. Replaces "SiteGeneration", which made every page invalid at every change.

CREATE TABLE "PublicChange" (
  "number"    BIGINT       NOT NULL,
  "keys"      TEXT[]       NOT NULL,
  -- The keys among them whose content must not be sent to anybody any more.
  "withdrawn" TEXT[]       NOT NULL DEFAULT '{}',
  "at"        TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "PublicChange_pkey" PRIMARY KEY ("number")
);
INSERT INTO "PublicChange" ("number", "keys") VALUES (1, ARRAY['*']);

DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'bump_generation' LOOP
    EXECUTE format('DROP TRIGGER bump_generation ON %s', t);
  END LOOP;
END $$;
DROP FUNCTION public.bump_generation();
DROP TABLE "SiteGeneration";

-- ── Collecting ───────────────────────────────────────────────────────────────────────────────────────────────────
-- Keys are collected in two settings of the transaction, a line for each. A savepoint that is rolled back takes its keys with it.
-- Past 100,000 characters, such as in a bulk load, single keys are replaced by '*': everything.

CREATE FUNCTION public.collect_public_keys(setting text, added text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  collected text := coalesce(nullif(current_setting(setting, true), ''), E'\n');
  key text;
BEGIN
  IF collected = E'\n*\n' THEN RETURN; END IF;
  FOREACH key IN ARRAY added LOOP
    IF key IS NOT NULL AND position(E'\n' || key || E'\n' IN collected) = 0 THEN
      collected := collected || key || E'\n';
    END IF;
  END LOOP;
  IF length(collected) > 100000 THEN collected := E'\n*\n'; END IF;
  PERFORM set_config(setting, collected, true);
END $$;

CREATE FUNCTION public.public_keys_changed(VARIADIC keys text[]) RETURNS void LANGUAGE sql AS
  $$ SELECT public.collect_public_keys('markaz.changed_keys', keys) $$;

-- ── Storing at commit ────────────────────────────────────────────────────────────────────────────────────────────
-- Deferred, so that it runs when the transaction commits, and only once in it: the first call stores and empties the settings. The
-- advisory lock is the last lock that any transaction takes and is held until its commit, so that numbers have no gaps and
-- follow the order of commits. A NOTIFY holds less than 8,000 bytes; a longer row is announced by its number alone.

CREATE FUNCTION public.store_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed   text := current_setting('markaz.changed_keys', true);
  removed   text := current_setting('markaz.withdrawn_keys', true);
  keys      text[];
  withdrawn text[] := '{}';
  next      bigint;
  payload   text;
BEGIN
  IF coalesce(changed, '') = '' THEN RETURN NULL; END IF;
  PERFORM set_config('markaz.changed_keys', '', true), set_config('markaz.withdrawn_keys', '', true);
  keys := string_to_array(trim(BOTH E'\n' FROM changed), E'\n');
  IF coalesce(removed, '') <> '' THEN withdrawn := string_to_array(trim(BOTH E'\n' FROM removed), E'\n'); END IF;
  PERFORM pg_advisory_xact_lock(hashtext('public change'));
  SELECT coalesce(max("number"), 0) + 1 INTO next FROM "PublicChange";
  INSERT INTO "PublicChange" ("number", "keys", "withdrawn") VALUES (next, keys, withdrawn);
  payload := json_build_object('number', next::text, 'keys', keys, 'withdrawn', withdrawn)::text;
  IF octet_length(payload) > 7900 THEN payload := json_build_object('number', next::text)::text; END IF;
  PERFORM pg_notify('public_change', payload);
  RETURN NULL;
END $$;

-- ── Keys of each table ───────────────────────────────────────────────────────────────────────────────────────────

-- The lists that an article or item belongs to. Months are named for every time zone that the instant may be shown in.
CREATE FUNCTION public.publication_list_keys(p "Publication") RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY[
      'pieces:' || p."kind" || ':' || p."locale",
      'section:' || p."sectionId" || ':' || p."locale",
      'series:' || (SELECT i."seriesId" FROM "Issue" i WHERE i."id" = p."issueId") || ':' || p."locale",
      'month:' || to_char((p."datelineAt" AT TIME ZONE 'UTC') - interval '14 hours', 'YYYY-MM') || ':' || p."locale",
      'month:' || to_char((p."datelineAt" AT TIME ZONE 'UTC') + interval '14 hours', 'YYYY-MM') || ':' || p."locale"
    ]
    || ARRAY(SELECT 'author:' || a."personId" || ':' || p."locale" FROM "PublicationAuthor" a WHERE a."publicationId" = p."id")
    || ARRAY(SELECT 'topic:' || t."topicId" || ':' || p."locale" FROM "PublicationTopic" t WHERE t."publicationId" = p."id")
$$;

-- Addresses under which the piece is found; a page that found nothing there has read them too.
CREATE FUNCTION public.publication_address_keys(p "Publication") RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['slug:' || p."kind" || ':' || p."slugFolded", 'number:' || p."entryNumber", 'edition:' || p."editionId"]
$$;

CREATE FUNCTION public.collect_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Columns that no page shows.
  hidden CONSTANT text[] := ARRAY['revisionId', 'documentVersion', 'fieldsVersion', 'entryVersion', 'renderVersion', 'searchVector'];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) - hidden = to_jsonb(NEW) - hidden THEN RETURN NULL; END IF;
    PERFORM public.public_keys_changed('entry:' || NEW."entryId");
    IF (OLD."kind", OLD."locale", OLD."sectionId", OLD."issueId", OLD."datelineAt")
      IS DISTINCT FROM (NEW."kind", NEW."locale", NEW."sectionId", NEW."issueId", NEW."datelineAt")
    THEN
      PERFORM public.public_keys_changed(VARIADIC public.publication_list_keys(OLD) || public.publication_list_keys(NEW));
    END IF;
    IF (OLD."kind", OLD."slugFolded", OLD."slug") IS DISTINCT FROM (NEW."kind", NEW."slugFolded", NEW."slug") THEN
      PERFORM public.public_keys_changed(VARIADIC public.publication_address_keys(OLD) || public.publication_address_keys(NEW));
    END IF;
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM public.public_keys_changed(VARIADIC ARRAY['entry:' || NEW."entryId"]
      || public.publication_list_keys(NEW) || public.publication_address_keys(NEW));
    RETURN NULL;
  END IF;
  PERFORM public.public_keys_changed(VARIADIC ARRAY['entry:' || OLD."entryId"]
    || public.publication_list_keys(OLD) || public.publication_address_keys(OLD));
  PERFORM public.collect_public_keys('markaz.withdrawn_keys', ARRAY['entry:' || OLD."entryId"]);
  RETURN NULL;
END $$;

-- The publication may be deleted together with its authors and topics, and its language is then no longer known.
CREATE FUNCTION public.collect_publication_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM public.public_keys_changed('author:' || OLD."personId" || ':ar', 'author:' || OLD."personId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = OLD."publicationId"));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM public.public_keys_changed('author:' || NEW."personId" || ':ar', 'author:' || NEW."personId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = NEW."publicationId"));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_publication_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM public.public_keys_changed('topic:' || OLD."topicId" || ':ar', 'topic:' || OLD."topicId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = OLD."publicationId"));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM public.public_keys_changed('topic:' || NEW."topicId" || ':ar', 'topic:' || NEW."topicId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = NEW."publicationId"));
  END IF;
  RETURN NULL;
END $$;

-- Section, Topic, Series, Person: 'term:{id}' is the row itself, 'terms:{table}' its slugs (what can be found) and the order of all.
CREATE FUNCTION public.collect_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) - ARRAY['version', 'updatedAt'] = to_jsonb(NEW) - ARRAY['version', 'updatedAt'] THEN RETURN NULL; END IF;
    PERFORM public.public_keys_changed('term:' || NEW."id");
    IF (OLD."slugAr", OLD."slugEn") IS DISTINCT FROM (NEW."slugAr", NEW."slugEn")
      OR to_jsonb(OLD) -> 'position' IS DISTINCT FROM to_jsonb(NEW) -> 'position'
    THEN PERFORM public.public_keys_changed('terms:' || TG_TABLE_NAME); END IF;
    RETURN NULL;
  END IF;
  PERFORM public.public_keys_changed('terms:' || TG_TABLE_NAME, 'term:' || CASE TG_OP WHEN 'INSERT' THEN NEW."id" ELSE OLD."id" END);
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM public.public_keys_changed('term:' || OLD."seriesId", 'term:' || OLD."id"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.public_keys_changed('term:' || NEW."seriesId", 'term:' || NEW."id"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - ARRAY['version', 'updatedAt'] = to_jsonb(NEW) - ARRAY['version', 'updatedAt'] THEN RETURN NULL; END IF;
  PERFORM public.public_keys_changed('list:' || CASE TG_OP WHEN 'DELETE' THEN OLD."key" ELSE NEW."key" END);
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_list_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('list:' || (
    SELECT l."key" FROM "List" l WHERE l."id" = CASE TG_OP WHEN 'DELETE' THEN OLD."listId" ELSE NEW."listId" END));
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_redirect() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM public.public_keys_changed('path:' || OLD."fromPath"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.public_keys_changed('path:' || NEW."fromPath"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('media:' || CASE TG_OP WHEN 'DELETE' THEN OLD."id" ELSE NEW."id" END);
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_setting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('settings');
  RETURN NULL;
END $$;

DO $$
DECLARE
  collector record;
BEGIN
  FOR collector IN SELECT * FROM (VALUES
    ('Publication', 'collect_publication'), ('PublicationAuthor', 'collect_publication_author'),
    ('PublicationTopic', 'collect_publication_topic'), ('Section', 'collect_term'), ('Topic', 'collect_term'),
    ('Series', 'collect_term'), ('Person', 'collect_term'), ('Issue', 'collect_issue'), ('List', 'collect_list'),
    ('ListEntry', 'collect_list_entry'), ('Redirect', 'collect_redirect'), ('Setting', 'collect_setting'), ('Media', 'collect_media')
  ) AS v ("table", "function") LOOP
    EXECUTE format('CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON public.%I FOR EACH ROW EXECUTE FUNCTION public.%I()',
      collector."table", collector."function");
    EXECUTE format('CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON public.%I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change()',
      collector."table");
  END LOOP;
END $$;
