-- Addresses at which programs read a user's calendar. Of the token only its hash is kept, so that whoever reads the table opens nothing.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "CalendarFeed" (
  "userId" UUID NOT NULL,
  "tokenHash" BYTEA NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastReadAt" TIMESTAMPTZ(3),
  CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId"),
  CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");
