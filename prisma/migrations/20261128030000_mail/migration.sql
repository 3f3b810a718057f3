-- Mails of the newsroom to its users. A row is written by the transaction that is its reason, and a job sends it.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'failed');

CREATE TABLE "Mail" (
  "id" UUID NOT NULL,
  "key" TEXT,
  "userId" UUID NOT NULL,
  "recipient" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "subject" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "html" TEXT NOT NULL,
  "isConfidential" BOOLEAN NOT NULL DEFAULT false,
  "state" "MailState" NOT NULL DEFAULT 'waiting',
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "waitingSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "settledAt" TIMESTAMPTZ(3),
  "failure" JSONB,
  CONSTRAINT "Mail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");
CREATE INDEX "Mail_state_id_idx" ON "Mail"("state", "id" DESC);
CREATE INDEX "Mail_state_dueAt_id_idx" ON "Mail"("state", "dueAt", "id");
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");
CREATE INDEX "Mail_userId_idx" ON "Mail"("userId");

SELECT pgboss.create_queue('send-mail', '{"policy": "short"}');
