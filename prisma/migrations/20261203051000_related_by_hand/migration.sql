-- The pieces that an editor has chosen to stand below a piece, in their order: ids of entries, without foreign keys, because one that is
-- removed for good is left out, as the card of one is. A field of the piece like the others: frozen by revisions, copied to the publication, compared.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Entry" ADD COLUMN "relatedIds" UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE "Publication" ADD COLUMN "relatedIds" UUID[] NOT NULL DEFAULT '{}';

-- A field without a value is left out of hashes, so that revisions from before stay equal to their drafts. Every change of it raises "version".
DO $$
DECLARE
  before CONSTANT text := pg_get_functiondef('public.draft_fields("Edition")'::regprocedure);
  after  CONSTANT text := replace(before, $field$'issueId', entry."issueId",$field$,
    $field$'issueId', entry."issueId", 'relatedIds', nullif(to_jsonb(entry."relatedIds"), '[]'::jsonb),$field$);
BEGIN
  IF after = before THEN RAISE EXCEPTION 'draft_fields has changed'; END IF;
  EXECUTE after;
END $$;
