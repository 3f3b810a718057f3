-- The orders of the newsroom's lists of pieces.

CREATE INDEX CONCURRENTLY "Entry_kind_createdAt_number_idx" ON "Entry"("kind", "createdAt" DESC, "number" DESC);
CREATE INDEX CONCURRENTLY "Entry_kind_publishedAt_number_idx" ON "Entry"("kind", "publishedAt" DESC, "number" DESC);
CREATE INDEX CONCURRENTLY "Entry_kind_titleOrderAr_number_idx" ON "Entry"("kind", "titleOrderAr", "number");
CREATE INDEX CONCURRENTLY "Entry_kind_titleOrderEn_number_idx" ON "Entry"("kind", "titleOrderEn", "number");
CREATE INDEX CONCURRENTLY "Entry_archivedAt_number_idx" ON "Entry"("archivedAt" DESC, "number" DESC);
