-- What search engines are told of an edition besides its text: another title and description, whether they may show it at all, and the
-- address of the site where it appeared first. Fields like the others: frozen by revisions, copied to the publication, compared.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Edition"
  ADD COLUMN "searchTitle" TEXT,
  ADD COLUMN "searchDescription" TEXT,
  ADD COLUMN "noindex" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "canonicalUrl" TEXT;
ALTER TABLE "Publication"
  ADD COLUMN "searchTitle" TEXT,
  ADD COLUMN "searchDescription" TEXT,
  ADD COLUMN "noindex" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "canonicalUrl" TEXT;

-- As before, with these fields. A field without a value is left out of hashes, so that revisions from before stay equal to their drafts.
CREATE OR REPLACE FUNCTION public.draft_fields(edition "Edition") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'slug', edition."slug",
    'dateline', to_char(edition."datelineAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'searchTitle', edition."searchTitle",
    'searchDescription', edition."searchDescription",
    'noindex', nullif(edition."noindex", false),
    'canonicalUrl', edition."canonicalUrl",
    'sectionId', entry."sectionId",
    'issueId', entry."issueId",
    'coverId', entry."coverId",
    'authorIds', (SELECT coalesce(jsonb_agg(author."personId" ORDER BY author."position"), '[]')
      FROM public."EntryAuthor" author WHERE author."entryId" = entry."id"),
    'topicIds', (SELECT coalesce(jsonb_agg(topic."topicId" ORDER BY topic."topicId"), '[]')
      FROM public."EntryTopic" topic WHERE topic."entryId" = entry."id"))
  FROM public."Entry" entry WHERE entry."id" = edition."entryId"
$$;

DROP TRIGGER hash_2_fields ON "Edition";
CREATE TRIGGER hash_2_fields
  BEFORE INSERT OR UPDATE OF "slug", "datelineAt", "searchTitle", "searchDescription", "noindex", "canonicalUrl" ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION public.hash_fields();
