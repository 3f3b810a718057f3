-- Whether readers may have a picture or file: while something published shows it, or has it as its cover. This has a key of its own,
-- 'media-use:{id}', which only the address of the file reads: otherwise every page with a picture would be rendered anew when one more
-- piece shows it.

SET LOCAL lock_timeout = '5s';

-- What readers have had at some time. Once nothing published shows it any more, its addresses answer 410; of all others, 404.
CREATE TABLE "PublishedMedia" (
  "mediaId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "PublishedMedia_pkey" PRIMARY KEY ("mediaId"),
  CONSTRAINT "PublishedMedia_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "PublishedMedia" ("mediaId")
  SELECT "mediaId" FROM "PublicationMedia" UNION SELECT "coverId" FROM "Publication" WHERE "coverId" IS NOT NULL;

CREATE FUNCTION public.is_media_public(media uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public."PublicationMedia" u WHERE u."mediaId" = media)
      OR EXISTS (SELECT FROM public."Publication" p WHERE p."coverId" = media)
$$;

-- A publication shows the one picture instead of the other; null is none.
CREATE FUNCTION public.media_use_changed(former uuid, present uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF former IS NOT DISTINCT FROM present THEN RETURN; END IF;
  PERFORM public.public_keys_changed('media-use:' || former, 'media-use:' || present);
  -- Publishing anew takes a use away and adds it again, so that only the commit can tell what is withdrawn.
  PERFORM public.collect_public_keys('markaz.released_media', ARRAY[former::text]);
  INSERT INTO public."PublishedMedia" ("mediaId") SELECT present WHERE present IS NOT NULL ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION public.collect_publication_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.media_use_changed(
    CASE WHEN TG_OP <> 'INSERT' THEN OLD."mediaId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."mediaId" END);
  RETURN NULL;
END $$;

CREATE FUNCTION public.collect_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.media_use_changed(
    CASE WHEN TG_OP <> 'INSERT' THEN OLD."coverId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."coverId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_cover AFTER INSERT OR DELETE OR UPDATE OF "coverId" ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION public.collect_cover();

-- As before, with the pictures that nothing published shows any more. They are looked for after the lock is taken: of two transactions that
-- take away the last two uses at once, the second one then sees what the first one has done.
CREATE OR REPLACE FUNCTION public.store_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed   text := current_setting('markaz.changed_keys', true);
  removed   text := current_setting('markaz.withdrawn_keys', true);
  released  text := current_setting('markaz.released_media', true);
  keys      text[];
  withdrawn text[] := '{}';
  next      bigint;
  payload   text;
BEGIN
  IF coalesce(changed, '') = '' THEN RETURN NULL; END IF;
  PERFORM set_config('markaz.changed_keys', '', true), set_config('markaz.withdrawn_keys', '', true),
    set_config('markaz.released_media', '', true);
  keys := string_to_array(trim(BOTH E'\n' FROM changed), E'\n');
  IF coalesce(removed, '') <> '' THEN withdrawn := string_to_array(trim(BOTH E'\n' FROM removed), E'\n'); END IF;
  PERFORM pg_advisory_xact_lock(hashtext('public change'));
  IF released = E'\n*\n' THEN
    withdrawn := withdrawn || '*'::text;
  ELSIF coalesce(released, '') <> '' THEN
    withdrawn := withdrawn || ARRAY(
      SELECT 'media-use:' || media FROM unnest(string_to_array(trim(BOTH E'\n' FROM released), E'\n')) media
       WHERE NOT public.is_media_public(media::uuid));
  END IF;
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
