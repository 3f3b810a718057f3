-- What is scheduled and what an open release publishes is a frozen revision: a picture that it shows is used, although the draft may show it no
-- more. Without it the publishing would fail at its moment.

SET LOCAL lock_timeout = '5s';

DO $$
DECLARE
  before CONSTANT text := pg_get_functiondef('public.is_media_used(uuid)'::regprocedure);
  cover  CONSTANT text := 'OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)';
  after  CONSTANT text := replace(before, cover, cover || '
    OR EXISTS (SELECT FROM public."RevisionMedia" r JOIN public."ScheduledChange" s ON s."revisionId" = r."revisionId"
                WHERE r."mediaId" = media AND s."open")
    OR EXISTS (SELECT FROM public."RevisionMedia" r JOIN public."ReleaseEdition" e ON e."revisionId" = r."revisionId"
                WHERE r."mediaId" = media AND e."open")');
BEGIN
  IF after = before THEN RAISE EXCEPTION 'is_media_used has changed'; END IF;
  EXECUTE after;
END $$;

-- Whoever deletes a picture at the same moment waits, and then sees that it is used.
CREATE FUNCTION public.mark_media_of_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  former  uuid := CASE WHEN TG_OP <> 'INSERT' THEN OLD."revisionId" END;
  present uuid := CASE WHEN TG_OP <> 'DELETE' THEN NEW."revisionId" END;
  media   uuid;
BEGIN
  FOR media IN SELECT DISTINCT r."mediaId" FROM public."RevisionMedia" r WHERE r."revisionId" IN (former, present) ORDER BY 1 LOOP
    PERFORM FROM public."Media" m WHERE m."id" = media FOR KEY SHARE;
    PERFORM public.mark_media_used(media);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_media_of_plan AFTER INSERT OR DELETE OR UPDATE OF "open", "revisionId" ON "ScheduledChange"
  FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_plan();
CREATE TRIGGER mark_media_of_plan AFTER INSERT OR DELETE OR UPDATE OF "open", "revisionId" ON "ReleaseEdition"
  FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_plan();
-- With an entry that is removed for good its revisions go, in whatever order.
CREATE TRIGGER mark_media_used AFTER DELETE ON "RevisionMedia" FOR EACH ROW EXECUTE FUNCTION public.mark_media_of_text();
