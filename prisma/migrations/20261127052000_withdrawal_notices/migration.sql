-- What readers are told at the addresses of an edition that was withdrawn. Gone when it is published again.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "WithdrawalNotice" (
  "editionId" UUID NOT NULL,
  "entryNumber" INTEGER NOT NULL,
  "locale" "Locale" NOT NULL,
  "text" TEXT NOT NULL,
  CONSTRAINT "WithdrawalNotice_pkey" PRIMARY KEY ("editionId"),
  CONSTRAINT "WithdrawalNotice_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "WithdrawalNotice_entryNumber_locale_key" ON "WithdrawalNotice"("entryNumber", "locale");

-- The pages of the edition's addresses, and of the short address of its entry.
CREATE FUNCTION public.collect_withdrawal_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM public.public_keys_changed('edition:' || OLD."editionId", 'number:' || OLD."entryNumber"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM public.public_keys_changed('edition:' || NEW."editionId", 'number:' || NEW."entryNumber"); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON "WithdrawalNotice"
  FOR EACH ROW EXECUTE FUNCTION public.collect_withdrawal_notice();
CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON "WithdrawalNotice" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION public.store_public_change();
