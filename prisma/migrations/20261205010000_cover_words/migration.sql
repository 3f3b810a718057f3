SET LOCAL lock_timeout = '5s';

-- Pieces are found by the caption and the credit of their cover (lib/search/write-search-documents.ts), also after somebody has changed them.
CREATE TRIGGER record_search_rename_of_texts
  AFTER UPDATE OF "captionAr", "captionEn", "creditAr", "creditEn" ON public."Media" FOR EACH ROW
  WHEN (NEW."kind" = 'image' AND (OLD."captionAr", OLD."captionEn", OLD."creditAr", OLD."creditEn")
    IS DISTINCT FROM (NEW."captionAr", NEW."captionEn", NEW."creditAr", NEW."creditEn"))
  EXECUTE FUNCTION public.record_search_rename();
