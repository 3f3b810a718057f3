-- What was left to translators although nothing is to be done: those triggers did not end it before.

SET LOCAL lock_timeout = '5s';

DELETE FROM "TranslationAssignment" assignment USING "Edition" edition, "Entry" entry
WHERE edition."entryId" = assignment."entryId" AND edition."locale" = assignment."locale" AND entry."id" = assignment."entryId"
  AND edition."behindSinceId" IS NULL AND (edition."state" <> 'draft' OR entry."sourceLocale" = edition."locale");
