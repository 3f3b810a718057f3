-- What a cache in front of the site still has to forget (docs/operating.md): rows of an outbox, written by the transaction that makes the
-- change and deleted when the cache has confirmed them (lib/purges). Rows are written only while an application with PURGE_URL runs on
-- this database, which "PurgeState" says.

CREATE TABLE "Purge" (
  "id"        BIGSERIAL      NOT NULL,
  -- As in "PublicChange".
  "keys"      TEXT[]         NOT NULL,
  -- 0: something was withdrawn. 1: something changed. 2, 3 and 4: was confirmed and is sent again.
  "priority"  SMALLINT       NOT NULL DEFAULT 1,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "dueAt"     TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Purge_priority_id_idx" ON "Purge" ("priority", "id");

CREATE TABLE "PurgeState" (
  "id"           SMALLINT       NOT NULL DEFAULT 1,
  "isOn"         BOOLEAN        NOT NULL DEFAULT false,
  -- Which database and which build of the site the pages in the cache come from.
  "origin"       TEXT           NOT NULL DEFAULT '',
  -- Since the last confirmation.
  "failures"     INTEGER        NOT NULL DEFAULT 0,
  "failingSince" TIMESTAMPTZ(3),
  "lastFailure"  TEXT,
  "retryAt"      TIMESTAMPTZ(3),
  CONSTRAINT "PurgeState_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PurgeState_one_row" CHECK ("id" = 1)
);
INSERT INTO "PurgeState" DEFAULT VALUES;

-- Wakes the loops that send purges, at commit.
CREATE FUNCTION public.announce_purges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('purge', '');
  RETURN NULL;
END $$;
CREATE TRIGGER announce_purges AFTER INSERT ON "Purge" FOR EACH STATEMENT EXECUTE FUNCTION public.announce_purges();

-- As before, with one statement more. It reads "PurgeState" after the lock is taken, so that a process that turns the outbox on under
-- the same lock misses no change.
CREATE OR REPLACE FUNCTION public.store_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed   text := current_setting('markaz.changed_keys', true);
  removed   text := current_setting('markaz.withdrawn_keys', true);
  keys      text[];
  withdrawn text[] := '{}';
  next      bigint;
  payload   text;
BEGIN
  IF coalesce(changed, '') = '' THEN RETURN NULL; END IF;
  PERFORM set_config('markaz.changed_keys', '', true), set_config('markaz.withdrawn_keys', '', true);
  keys := string_to_array(trim(BOTH E'\n' FROM changed), E'\n');
  IF coalesce(removed, '') <> '' THEN withdrawn := string_to_array(trim(BOTH E'\n' FROM removed), E'\n'); END IF;
  PERFORM pg_advisory_xact_lock(hashtext('public change'));
  SELECT coalesce(max("number"), 0) + 1 INTO next FROM "PublicChange";
  INSERT INTO "PublicChange" ("number", "keys", "withdrawn") VALUES (next, keys, withdrawn);
  IF EXISTS (SELECT FROM "PurgeState" WHERE "isOn") THEN
    INSERT INTO "Purge" ("keys", "priority") VALUES (keys, CASE WHEN withdrawn = '{}' THEN 1 ELSE 0 END);
  END IF;
  payload := json_build_object('number', next::text, 'keys', keys, 'withdrawn', withdrawn)::text;
  IF octet_length(payload) > 7900 THEN payload := json_build_object('number', next::text)::text; END IF;
  PERFORM pg_notify('public_change', payload);
  RETURN NULL;
END $$;
