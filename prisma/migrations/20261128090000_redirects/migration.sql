-- Administrators keep redirects: who made one and by what, and what the address answered before, which comes back when it is removed.
SET LOCAL lock_timeout = '5s';

ALTER TABLE "Redirect"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "means" TEXT,
  ADD COLUMN "madeById" UUID,
  ADD COLUMN "before" JSONB;

-- Apart from the redirects, so that counting changes nothing that readers' pages are made from.
CREATE TABLE "RedirectHits" (
  "fromPath" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "lastOn" DATE NOT NULL,
  CONSTRAINT "RedirectHits_pkey" PRIMARY KEY ("fromPath"),
  CONSTRAINT "RedirectHits_fromPath_fkey" FOREIGN KEY ("fromPath") REFERENCES "Redirect"("fromPath") ON DELETE CASCADE ON UPDATE CASCADE
);
