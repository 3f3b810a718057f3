-- Of a merge only the moved pieces are made searchable anew, not all that the record which stays has.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "SearchRename" ADD COLUMN "entryIds" UUID[];
