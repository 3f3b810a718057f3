SET LOCAL lock_timeout = '5s';

-- Pieces are found by the names of the files that they offer (lib/search/write-search-documents.ts), also after a file was replaced by another one.
CREATE TRIGGER record_search_rename AFTER UPDATE OF "fileName" ON public."Media" FOR EACH ROW
  WHEN (NEW."kind" = 'file' AND OLD."fileName" IS DISTINCT FROM NEW."fileName")
  EXECUTE FUNCTION public.record_search_rename();
