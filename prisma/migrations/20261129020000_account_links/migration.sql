-- Links that work once: a new password, a changed e-mail address, an invitation. Of the token only its hash is kept.
SET LOCAL lock_timeout = '5s';

-- A build from before knows no invited accounts; their passwords have expired from the beginning, so that it opens none.
ALTER TABLE "User" ADD COLUMN "invitedAt" TIMESTAMPTZ(3);

CREATE TYPE "AccountLinkPurpose" AS ENUM ('newPassword', 'newEmail', 'oldEmail', 'invitation');

CREATE TABLE "AccountLink" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "purpose" "AccountLinkPurpose" NOT NULL,
  "tokenHash" BYTEA NOT NULL,
  "email" TEXT,
  "createdById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "AccountLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");
CREATE INDEX "AccountLink_userId_purpose_idx" ON "AccountLink"("userId", "purpose");
CREATE INDEX "AccountLink_createdById_idx" ON "AccountLink"("createdById");

SELECT pgboss.create_queue('send-password-link', '{"policy": "short"}');
