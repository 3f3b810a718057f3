-- The cover of an entry has a focal point of its own and, in each language, an alternative text of its own; without them, those of
-- the media library count. Fields like the others: frozen by revisions, copied to the publication, compared.

SET LOCAL lock_timeout = '5s';

-- In whole percent from the left and the top, as in the names of crops.
ALTER TABLE "Entry" ADD COLUMN "coverX" INTEGER, ADD COLUMN "coverY" INTEGER;
ALTER TABLE "Edition" ADD COLUMN "coverAlt" TEXT;
ALTER TABLE "Publication" ADD COLUMN "coverX" INTEGER, ADD COLUMN "coverY" INTEGER, ADD COLUMN "coverAlt" TEXT;

-- As before, with these fields. A field without a value is left out of hashes, so that revisions from before stay equal to their drafts.
CREATE OR REPLACE FUNCTION public.draft_fields(edition "Edition") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'slug', edition."slug",
    'dateline', to_char(edition."datelineAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'searchTitle', edition."searchTitle",
    'searchDescription', edition."searchDescription",
    'noindex', nullif(edition."noindex", false),
    'canonicalUrl', edition."canonicalUrl",
    'coverAlt', edition."coverAlt",
    'sectionId', entry."sectionId",
    'issueId', entry."issueId",
    'coverId', entry."coverId",
    'coverX', entry."coverX",
    'coverY', entry."coverY",
    'authorIds', (SELECT coalesce(jsonb_agg(author."personId" ORDER BY author."position"), '[]')
      FROM public."EntryAuthor" author WHERE author."entryId" = entry."id"),
    'topicIds', (SELECT coalesce(jsonb_agg(topic."topicId" ORDER BY topic."topicId"), '[]')
      FROM public."EntryTopic" topic WHERE topic."entryId" = entry."id"))
  FROM public."Entry" entry WHERE entry."id" = edition."entryId"
$$;

DROP TRIGGER IF EXISTS hash_2_fields ON "Edition";
CREATE TRIGGER hash_2_fields
  BEFORE INSERT OR UPDATE OF "slug", "datelineAt", "searchTitle", "searchDescription", "noindex", "canonicalUrl", "coverAlt" ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.hash_fields();
