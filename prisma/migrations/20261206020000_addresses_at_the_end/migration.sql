-- Pieces of one release may take addresses that others of it leave, in a circle too. The constraint can then be checked once all of them have moved; by
-- default it is checked at the end of each statement, as before. The index stays as it is, so that nothing is built.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_locale_slugFolded_key"
  UNIQUE USING INDEX "Publication_locale_slugFolded_key" DEFERRABLE INITIALLY IMMEDIATE;
