-- What goes live together, in one transaction, or not at all, and is taken back together.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "Release" (
  "id" UUID NOT NULL,
  "number" SERIAL NOT NULL,
  "name" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "at" TIMESTAMPTZ(3),
  "wallTime" TEXT,
  "timeZone" TEXT,
  "plannedById" UUID,
  "open" BOOLEAN DEFAULT true,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "failure" JSONB,
  "failedAt" TIMESTAMPTZ(3),
  "publishedAt" TIMESTAMPTZ(3),
  "publishedById" UUID,
  "rolledBackAt" TIMESTAMPTZ(3),
  "rolledBackById" UUID,
  "discardedAt" TIMESTAMPTZ(3),
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Release_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Release_plan_check" CHECK (num_nulls("at", "wallTime", "timeZone", "plannedById") IN (0, 4)),
  -- Never false: null leaves closed rows out of the unique indexes.
  CONSTRAINT "Release_open_check" CHECK (
    ("open" IS NULL) = ("publishedAt" IS NOT NULL OR "discardedAt" IS NOT NULL) AND "open" IS NOT FALSE
    AND num_nulls("publishedAt", "discardedAt") > 0 AND ("rolledBackAt" IS NULL OR "publishedAt" IS NOT NULL))
);

CREATE UNIQUE INDEX "Release_number_key" ON "Release"("number");
CREATE INDEX "Release_open_at_id_idx" ON "Release"("open", "at", "id");
CREATE INDEX "Release_open_number_idx" ON "Release"("open", "number" DESC);
CREATE INDEX "Release_createdById_idx" ON "Release"("createdById");
CREATE INDEX "Release_plannedById_idx" ON "Release"("plannedById");
CREATE INDEX "Release_publishedById_idx" ON "Release"("publishedById");
CREATE INDEX "Release_rolledBackById_idx" ON "Release"("rolledBackById");

ALTER TABLE "Release"
  ADD CONSTRAINT "Release_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Release_plannedById_fkey" FOREIGN KEY ("plannedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Release_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Release_rolledBackById_fkey" FOREIGN KEY ("rolledBackById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The edition, its revision and its versions may be removed for good; the row stays then, and says so.
CREATE TABLE "ReleaseEdition" (
  "id" UUID NOT NULL,
  "releaseId" UUID NOT NULL,
  "editionId" UUID,
  "locale" "Locale" NOT NULL,
  "title" TEXT NOT NULL,
  "kind" "ScheduledKind" NOT NULL,
  "revisionId" UUID,
  "change" JSONB,
  "basisId" UUID,
  "beforeId" UUID,
  "before" JSONB,
  "afterId" UUID,
  "open" BOOLEAN DEFAULT true,
  CONSTRAINT "ReleaseEdition_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReleaseEdition_open_check" CHECK ("open" IS NOT FALSE),
  CONSTRAINT "ReleaseEdition_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReleaseEdition_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ReleaseEdition_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ReleaseEdition_basisId_fkey" FOREIGN KEY ("basisId") REFERENCES "PublicationVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ReleaseEdition_beforeId_fkey" FOREIGN KEY ("beforeId") REFERENCES "PublicationVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ReleaseEdition_afterId_fkey" FOREIGN KEY ("afterId") REFERENCES "PublicationVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "ReleaseEdition_releaseId_editionId_key" ON "ReleaseEdition"("releaseId", "editionId");
CREATE UNIQUE INDEX "ReleaseEdition_editionId_open_key" ON "ReleaseEdition"("editionId", "open");
CREATE INDEX "ReleaseEdition_revisionId_idx" ON "ReleaseEdition"("revisionId");
CREATE INDEX "ReleaseEdition_basisId_idx" ON "ReleaseEdition"("basisId");
CREATE INDEX "ReleaseEdition_beforeId_idx" ON "ReleaseEdition"("beforeId");
CREATE INDEX "ReleaseEdition_afterId_idx" ON "ReleaseEdition"("afterId");

CREATE TABLE "ReleaseList" (
  "id" UUID NOT NULL,
  "releaseId" UUID NOT NULL,
  "listId" UUID NOT NULL,
  "arrangement" JSONB NOT NULL,
  "basisVersion" INTEGER NOT NULL,
  "before" JSONB,
  "afterVersion" INTEGER,
  "open" BOOLEAN DEFAULT true,
  CONSTRAINT "ReleaseList_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReleaseList_open_check" CHECK ("open" IS NOT FALSE),
  CONSTRAINT "ReleaseList_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReleaseList_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "ReleaseList_releaseId_listId_key" ON "ReleaseList"("releaseId", "listId");
CREATE UNIQUE INDEX "ReleaseList_listId_open_key" ON "ReleaseList"("listId", "open");

CREATE TABLE "ReleaseRedirect" (
  "id" UUID NOT NULL,
  "releaseId" UUID NOT NULL,
  "fromPath" TEXT NOT NULL,
  "toPath" TEXT NOT NULL,
  "before" JSONB,
  CONSTRAINT "ReleaseRedirect_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReleaseRedirect_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "ReleaseRedirect_releaseId_fromPath_key" ON "ReleaseRedirect"("releaseId", "fromPath");

CREATE TABLE "ReleaseSignOff" (
  "releaseId" UUID NOT NULL,
  "locale" "Locale" NOT NULL,
  "userId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ReleaseSignOff_pkey" PRIMARY KEY ("releaseId", "locale"),
  CONSTRAINT "ReleaseSignOff_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReleaseSignOff_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "ReleaseSignOff_userId_idx" ON "ReleaseSignOff"("userId");
