-- What WebSub hubs and search engines are still to be told of: rows of an outbox, written by the transaction that publishes or withdraws,
-- and deleted by the job that has told them (lib/announcements). Empty without WEBSUB_HUB and INDEXNOW_KEY.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "Announcement" (
  "id"     BIGSERIAL NOT NULL,
  -- Of a page, or of a list that has feeds. Decoded.
  "path"   TEXT      NOT NULL,
  "isList" BOOLEAN   NOT NULL,
  CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

SELECT pgboss.create_queue('announce-changes', '{"policy": "short"}');
