-- Pages of lists: a row for each list that has a page of its own, with its address in either language. A build from before knows no such pages; a
-- list that has nothing but a page then looks to it like one that stands nowhere.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "ListPage" (
  "listId"       UUID NOT NULL,
  "slugAr"       TEXT NOT NULL,
  "slugEn"       TEXT NOT NULL,
  "slugArFolded" TEXT NOT NULL,
  "slugEnFolded" TEXT NOT NULL,
  CONSTRAINT "ListPage_pkey" PRIMARY KEY ("listId"),
  CONSTRAINT "ListPage_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ListPage_slugAr_key" ON "ListPage"("slugAr");
CREATE UNIQUE INDEX "ListPage_slugEn_key" ON "ListPage"("slugEn");
CREATE UNIQUE INDEX "ListPage_slugArFolded_key" ON "ListPage"("slugArFolded");
CREATE UNIQUE INDEX "ListPage_slugEnFolded_key" ON "ListPage"("slugEnFolded");

-- ── What changes for readers ─────────────────────────────────────────────────────────────────────────────────────
-- 'lists' is which lists stand where on the site, and under which address.

CREATE FUNCTION public.collect_list_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('lists');
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON public."ListPage"
  FOR EACH ROW EXECUTE FUNCTION public.collect_list_page();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON public."ListPage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();
