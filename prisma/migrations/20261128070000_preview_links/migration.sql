-- Links by which people outside the newsroom see a draft. Of the token only its hash is kept, so that whoever reads the table opens nothing.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "PreviewLink" (
  "id" UUID NOT NULL,
  "editionId" UUID NOT NULL,
  "revisionId" UUID,
  "tokenHash" BYTEA NOT NULL,
  "name" TEXT NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "revokedAt" TIMESTAMPTZ(3),
  "openings" INTEGER NOT NULL DEFAULT 0,
  "lastOpenedAt" TIMESTAMPTZ(3),
  CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PreviewLink_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PreviewLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");
CREATE INDEX "PreviewLink_editionId_createdAt_idx" ON "PreviewLink"("editionId", "createdAt" DESC);
CREATE INDEX "PreviewLink_revisionId_idx" ON "PreviewLink"("revisionId");
CREATE INDEX "PreviewLink_createdById_idx" ON "PreviewLink"("createdById");
