-- Which card is shown when the page of a publication is shared (lib/cards). Pages name a card by its hash once it could be drawn; the
-- picture itself is drawn when it is requested, and stored with the pages.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "ShareCard" (
  "publicationId" UUID           NOT NULL,
  -- Of what the card says (lib/cards/card-content.ts).
  "hash"          TEXT           NOT NULL,
  "version"       INTEGER        NOT NULL,
  "madeAt"        TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ShareCard_pkey" PRIMARY KEY ("publicationId"),
  CONSTRAINT "ShareCard_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ShareCard_version_idx" ON "ShareCard" ("version");

-- A key of its own, because lists do not show cards. The card of a withdrawn publication goes with it.
CREATE FUNCTION public.collect_share_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."hash" = NEW."hash" THEN RETURN NULL; END IF;
  PERFORM public.public_keys_changed('card:' || CASE TG_OP WHEN 'DELETE' THEN OLD."publicationId" ELSE NEW."publicationId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "ShareCard"
  FOR EACH ROW EXECUTE FUNCTION public.collect_share_card();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "ShareCard"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

SELECT pgboss.create_queue('make-share-card', '{"policy": "short"}');
SELECT pgboss.create_queue('refresh-share-cards', '{"policy": "short"}');
