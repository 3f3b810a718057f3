-- Administrators find an account by its owner's name in either language or by the address.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "User" ADD COLUMN "searchFolded" TEXT COLLATE "C" NOT NULL DEFAULT '';

CREATE FUNCTION public.fold_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchFolded" := public.fold_names(NEW."nameAr", NEW."nameEn" || ' ' || NEW."email");
  RETURN NEW;
END $$;

CREATE TRIGGER fold_user BEFORE INSERT OR UPDATE OF "nameAr", "nameEn", "email", "searchFolded" ON "User"
  FOR EACH ROW EXECUTE FUNCTION public.fold_user();

CREATE INDEX "User_searchFolded_idx" ON "User" USING GIN ("searchFolded" gin_trgm_ops);
