-- Accounts of before; the trigger fills in the words by which they are found.

SET LOCAL lock_timeout = '5s';

UPDATE "User" SET "searchFolded" = '';
