-- The urgent line of each language. It is a part of every page with a validity of its own, which changes when the line is set or removed, and when
-- the clock of what the public sees passes its end (lib/public-changes/move-clock.ts).

SET LOCAL lock_timeout = '5s';

CREATE TABLE "UrgentLine" (
  "locale" "Locale" NOT NULL,
  "text" TEXT NOT NULL,
  "link" TEXT,
  "endsAt" TIMESTAMPTZ(3) NOT NULL,
  "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "UrgentLine_pkey" PRIMARY KEY ("locale"),
  CONSTRAINT "UrgentLine_text_not_empty" CHECK (btrim("text") <> '')
);

CREATE FUNCTION public.collect_urgent_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('urgent:' || CASE TG_OP WHEN 'DELETE' THEN OLD."locale" ELSE NEW."locale" END);
  RETURN NULL;
END $$;
CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "UrgentLine"
  FOR EACH ROW EXECUTE FUNCTION public.collect_urgent_line();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "UrgentLine" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.store_public_change();

CREATE FUNCTION public.collect_ended_urgent_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.public_keys_changed('urgent:' || line."locale") FROM public."UrgentLine" line
  WHERE line."endsAt" > OLD."movedAt" AND line."endsAt" <= NEW."movedAt";
  RETURN NULL;
END $$;
CREATE TRIGGER collect_ended_urgent_lines AFTER UPDATE ON "PublicClock"
  FOR EACH ROW EXECUTE FUNCTION public.collect_ended_urgent_lines();
