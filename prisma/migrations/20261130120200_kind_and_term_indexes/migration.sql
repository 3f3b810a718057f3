-- The order of the pieces of one kind that have a term.

CREATE INDEX CONCURRENTLY "PublishedEntryTerm_termId_kind_datelineAt_entryNumber_idx"
  ON "PublishedEntryTerm"("termId", "kind", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX CONCURRENTLY "PublishedEntryTerm_termId_kind_publishedAr_datelineAt_entry_idx"
  ON "PublishedEntryTerm"("termId", "kind", "publishedAr", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX CONCURRENTLY "PublishedEntryTerm_termId_kind_publishedEn_datelineAt_entry_idx"
  ON "PublishedEntryTerm"("termId", "kind", "publishedEn", "datelineAt" DESC, "entryNumber" DESC);
