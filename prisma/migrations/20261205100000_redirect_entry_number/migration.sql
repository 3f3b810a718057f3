-- The address of a withdrawn edition leads readers to the piece in the other language. They may not read the table of editions, so the number of the entry
-- stands beside the edition; the trigger writes it, whatever build records the address.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Redirect" ADD COLUMN "entryNumber" integer;

CREATE FUNCTION public.fill_redirect_entry_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."entryNumber" := (
    SELECT entry."number" FROM public."Edition" edition JOIN public."Entry" entry ON entry."id" = edition."entryId"
    WHERE edition."id" = NEW."editionId");
  RETURN NEW;
END $$;

CREATE TRIGGER fill_redirect_entry_number BEFORE INSERT OR UPDATE ON "Redirect"
  FOR EACH ROW EXECUTE FUNCTION public.fill_redirect_entry_number();
