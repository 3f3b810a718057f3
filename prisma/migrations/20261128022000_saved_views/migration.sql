-- What somebody has chosen for a list screen of the newsroom: the columns, and views, which are names for what its address asks for. Readers see nothing
-- of either.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "SavedView" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "kind" "EntryKind" NOT NULL,
  "name" TEXT NOT NULL CONSTRAINT "SavedView_name_length" CHECK (char_length("name") BETWEEN 1 AND 80),
  "query" TEXT NOT NULL CONSTRAINT "SavedView_query_length" CHECK (char_length("query") <= 1000),
  "isShared" BOOLEAN NOT NULL DEFAULT false,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "SavedView_userId_kind_name_idx" ON "SavedView"("userId", "kind", "name");
CREATE INDEX "SavedView_kind_isShared_name_idx" ON "SavedView"("kind", "isShared", "name");

CREATE TABLE "ChosenColumns" (
  "userId" UUID NOT NULL,
  "kind" "EntryKind" NOT NULL,
  "columns" TEXT[] NOT NULL,
  CONSTRAINT "ChosenColumns_pkey" PRIMARY KEY ("userId", "kind"),
  CONSTRAINT "ChosenColumns_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
