-- Addresses of before; the trigger fills in the number.

SET LOCAL lock_timeout = '5s';

UPDATE "Redirect" SET "entryNumber" = NULL WHERE "editionId" IS NOT NULL;
