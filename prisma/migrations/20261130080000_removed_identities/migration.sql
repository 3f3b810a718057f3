SET LOCAL lock_timeout = '5s';

CREATE TABLE "RemovedIdentity" (
  "userId" UUID NOT NULL,
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "RemovedIdentity_pkey" PRIMARY KEY ("userId", "issuer"),
  CONSTRAINT "RemovedIdentity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
