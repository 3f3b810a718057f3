-- What users are told of what others did, and how they want to be told. A row is written by the transaction that does it.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "Notification" (
  "id" BIGSERIAL NOT NULL,
  "userId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "editionId" UUID,
  "releaseId" UUID,
  "actorId" UUID,
  "isShown" BOOLEAN NOT NULL DEFAULT true,
  "readAt" TIMESTAMPTZ(3),
  "mailDue" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Notification_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Notification_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Notification_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Notification_userId_key_key" ON "Notification"("userId", "key");
CREATE INDEX "Notification_userId_isShown_id_idx" ON "Notification"("userId", "isShown", "id" DESC);
CREATE INDEX "Notification_userId_isShown_readAt_id_idx" ON "Notification"("userId", "isShown", "readAt", "id" DESC);
CREATE INDEX "Notification_mailDue_createdAt_id_idx" ON "Notification"("mailDue", "createdAt", "id");
CREATE INDEX "Notification_createdAt_idx" ON "Notification"("createdAt");
CREATE INDEX "Notification_editionId_idx" ON "Notification"("editionId");
CREATE INDEX "Notification_releaseId_idx" ON "Notification"("releaseId");

CREATE TABLE "NotificationChoice" (
  "userId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "isShown" BOOLEAN NOT NULL,
  "mail" TEXT NOT NULL,
  CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("userId", "kind"),
  CONSTRAINT "NotificationChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

SELECT pgboss.create_queue('mail-notifications', '{"policy": "short"}');
