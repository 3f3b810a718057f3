-- A list may be filled by what is of one kind and has one term, such as the articles about a topic. Null until the next migration fills it; written by
-- triggers alone, so that the previous build goes on as before.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "PublishedEntryTerm" ADD COLUMN "kind" "EntryKind";

-- As before, with the kind.
CREATE OR REPLACE FUNCTION public.store_published_terms("entries" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public."PublishedEntryTerm" stored
  WHERE stored."entryId" = ANY("entries") AND NOT EXISTS (
    SELECT FROM public.terms_of_published("entries") term
    WHERE term."entryId" = stored."entryId" AND term."termId" = stored."termId");
  INSERT INTO public."PublishedEntryTerm" AS stored
    ("entryId", "termId", "entryNumber", "datelineAt", "publishedAr", "publishedEn", "kind")
  SELECT term."entryId", term."termId", entry."entryNumber", entry."datelineAt", entry."publishedAr", entry."publishedEn", entry."kind"
  FROM public.terms_of_published("entries") term
  JOIN public."PublishedEntry" entry ON entry."entryId" = term."entryId"
  ON CONFLICT ("entryId", "termId") DO UPDATE
  SET "entryNumber" = EXCLUDED."entryNumber", "datelineAt" = EXCLUDED."datelineAt",
    "publishedAr" = EXCLUDED."publishedAr", "publishedEn" = EXCLUDED."publishedEn", "kind" = EXCLUDED."kind"
  WHERE (stored."entryNumber", stored."datelineAt", stored."publishedAr", stored."publishedEn", stored."kind") IS DISTINCT FROM
    (EXCLUDED."entryNumber", EXCLUDED."datelineAt", EXCLUDED."publishedAr", EXCLUDED."publishedEn", EXCLUDED."kind");
END $$;
