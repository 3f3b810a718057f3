-- Revisions are never changed, so what somebody calls one later stands beside it. "occasion" says more exactly than "reason" why a revision was
-- frozen: an older build cannot read a new value of the enum, and need not read this column.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Revision" ADD COLUMN "occasion" TEXT;

CREATE TABLE "RevisionName" (
  "revisionId" UUID NOT NULL,
  "name" TEXT NOT NULL CONSTRAINT "RevisionName_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  "namedById" UUID NOT NULL,
  "namedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "RevisionName_pkey" PRIMARY KEY ("revisionId"),
  CONSTRAINT "RevisionName_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "RevisionName_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "RevisionName_namedById_idx" ON "RevisionName"("namedById");
