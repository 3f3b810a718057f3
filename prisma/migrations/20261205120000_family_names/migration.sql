-- The family name of a person in English where references would find the wrong words in the whole name.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Person" ADD COLUMN "familyNameEn" TEXT NOT NULL DEFAULT '';
