-- The names of a list and where it stands are changed as a draft too.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "ListDraft" ADD COLUMN "description" JSONB;

-- A build from before publishes or discards a draft without its description, as it knows of none: the description then waits in a draft of the
-- list as readers see it. Whoever knows it takes it out of the draft before the draft ends. Deferred, so that the draft begins with what
-- the transaction leaves to readers, be it a release.
CREATE FUNCTION public.keep_list_description() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public."ListDraft" ("listId", "shown", "showsOtherLanguage", "fill", "sectionId", "topicId", "seriesId", "personId", "maxDays",
    "description", "changedById", "changedAt")
  SELECT "id", "shown", "showsOtherLanguage", "fill", "sectionId", "topicId", "seriesId", "personId", "maxDays",
    OLD."description", OLD."changedById", OLD."changedAt"
  FROM public."List" WHERE "id" = OLD."listId"
  ON CONFLICT ("listId") DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO public."StagedPin" ("listId", "entryId", "position", "shownFrom", "shownUntil", "titleAr", "titleEn")
  SELECT "listId", "entryId", "position", "shownFrom", "shownUntil", "titleAr", "titleEn" FROM public."ListPin" WHERE "listId" = OLD."listId";
  INSERT INTO public."StagedExclusion" ("listId", "entryId")
  SELECT "listId", "entryId" FROM public."ListExclusion" WHERE "listId" = OLD."listId";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_list_description AFTER DELETE ON public."ListDraft"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."description" IS NOT NULL) EXECUTE FUNCTION public.keep_list_description();
