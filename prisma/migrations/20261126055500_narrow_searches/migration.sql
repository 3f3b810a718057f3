SET LOCAL lock_timeout = '5s';

-- Reading a vector that is not compressed takes a third of the time. Where the order of words decides, a search reads two thousand. Those
-- that are stored already stay as they are until they are written anew.
ALTER TABLE "SearchDocument" ALTER COLUMN "vector" SET STORAGE EXTERNAL;

-- For asking whether any document was written by an older version.
CREATE INDEX "SearchDocument_version_idx" ON "SearchDocument"("version");
