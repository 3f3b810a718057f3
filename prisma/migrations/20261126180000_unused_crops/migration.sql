SET LOCAL lock_timeout = '5s';

-- Since when no cover and no picture has this focal point any more: its crops are deleted after a while.
CREATE TABLE "UnusedCrop" (
  "mediaId" UUID NOT NULL,
  "contentHash" TEXT NOT NULL,
  "x" INTEGER NOT NULL,
  "y" INTEGER NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "UnusedCrop_pkey" PRIMARY KEY ("mediaId", "contentHash", "x", "y"),
  CONSTRAINT "UnusedCrop_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
