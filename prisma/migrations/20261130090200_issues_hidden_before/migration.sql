-- Issues that an earlier build has hidden: it wrote rows of 410 at their addresses and not when it was done. The log knows when, and from now on the issue itself
-- says so, wherever its series moves.

SET LOCAL lock_timeout = '5s';

UPDATE "Issue" issue SET "hiddenAt" = hidden."at"
FROM (
  SELECT "subjectId" AS "id", max("at") AS "at" FROM "AuditEvent" WHERE "subjectType" = 'issue' AND "action" = 'issue.hidden' GROUP BY "subjectId"
) hidden
WHERE hidden."id" = issue."id"::text AND NOT issue."isShown" AND issue."hiddenAt" IS NULL;

DELETE FROM "Redirect" gone
USING "Issue" issue JOIN "Series" series ON series."id" = issue."seriesId"
WHERE NOT issue."isShown" AND issue."hiddenAt" IS NOT NULL AND gone."status" = 410
  AND gone."fromPath" IN ('/ar/series/' || series."slugAr" || '/' || issue."number", '/en/series/' || series."slugEn" || '/' || issue."number");
