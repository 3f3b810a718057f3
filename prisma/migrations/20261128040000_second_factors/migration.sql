SET LOCAL lock_timeout = '5s';

-- A build from before signs in with the password alone and knows none of these; it leaves the columns empty.
ALTER TABLE "User" ADD COLUMN "secondFactorSince" TIMESTAMPTZ(3);
ALTER TABLE "Session" ADD COLUMN "provedAt" TIMESTAMPTZ(3),
  ADD COLUMN "address" TEXT,
  ADD COLUMN "userAgent" TEXT,
  ADD COLUMN "method" TEXT;

CREATE TABLE "TotpSecret" (
  "userId" UUID NOT NULL,
  "sealed" TEXT NOT NULL,
  "confirmedAt" TIMESTAMPTZ(3),
  "lastStep" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "TotpSecret_pkey" PRIMARY KEY ("userId"),
  CONSTRAINT "TotpSecret_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "RecoveryCode" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "salt" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

CREATE TABLE "PendingSignIn" (
  "tokenHash" TEXT NOT NULL,
  "userId" UUID NOT NULL,
  "method" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "PendingSignIn_pkey" PRIMARY KEY ("tokenHash"),
  CONSTRAINT "PendingSignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PendingSignIn_userId_idx" ON "PendingSignIn"("userId");
CREATE INDEX "PendingSignIn_expiresAt_idx" ON "PendingSignIn"("expiresAt");
