-- What the newsroom searches: the words of every edition as it is being written, taken by a job a few seconds after the last change
-- (lib/search/drafts/index-drafts.ts), so that saving costs no statement more. Readers never read this table.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "EditionSearch" (
  "editionId" UUID NOT NULL,
  "entryId" UUID NOT NULL,
  "textVersion" INTEGER NOT NULL,
  "searchVersion" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "titleVector" tsvector NOT NULL,
  "vector" tsvector NOT NULL,
  CONSTRAINT "EditionSearch_pkey" PRIMARY KEY ("editionId"),
  CONSTRAINT "EditionSearch_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "EditionSearch_entryId_idx" ON "EditionSearch"("entryId");
-- What waits to be merged into an index is read by every search. Kilobytes.
CREATE INDEX "EditionSearch_titleVector_idx" ON "EditionSearch" USING GIN ("titleVector") WITH (gin_pending_list_limit = 256);
CREATE INDEX "EditionSearch_vector_idx" ON "EditionSearch" USING GIN ("vector") WITH (gin_pending_list_limit = 256);

SELECT pgboss.create_queue('index-drafts', '{"policy": "short"}');
