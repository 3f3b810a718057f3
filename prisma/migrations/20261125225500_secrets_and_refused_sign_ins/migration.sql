-- Secrets that all processes on this database share, such as the key that signs sessions.
CREATE TABLE "Secret" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Secret_pkey" PRIMARY KEY ("name")
);
-- The owner keeps every right. Roles that may only read the content, for reports, do not get these.
REVOKE ALL ON "Secret" FROM PUBLIC;

-- How often sign-ins were refused on one day (UTC), for one account or one network.
CREATE TABLE "RefusedSignIn" (
    "day" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RefusedSignIn_pkey" PRIMARY KEY ("day", "subject")
);

-- Written by the check of whether anything can be stored (lib/database/write-probe.ts).
CREATE TABLE "WriteProbe" (
    "id" INTEGER NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WriteProbe_pkey" PRIMARY KEY ("id")
);
