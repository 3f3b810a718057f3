const PUBLISHED = `JOIN "Publication" p ON p."entryId" = made."id"`;

/** Each piece and the author of another one, who has edited it. */
const EDITED = `FROM made JOIN made AS other ON other."n" = made."n" + 1`;

/** Authors, topics and credits of the generated pieces (./many-publications-sql.ts), after their editions and publications. */
export const RELATIONS = [
  `INSERT INTO "EntryAuthor" ("entryId", "personId", "position") SELECT "id", "personId", 0 FROM made`,
  `INSERT INTO "EntryTopic" ("entryId", "topicId") SELECT "id", "topicId" FROM made`,
  `INSERT INTO "PublicationAuthor" ("publicationId", "personId", "position", "locale", "datelineAt", "entryNumber")
   SELECT p."id", made."personId", 0, p."locale", p."datelineAt", p."entryNumber" FROM made ${PUBLISHED}`,
  `INSERT INTO "PublicationTopic" ("publicationId", "topicId", "locale", "datelineAt", "entryNumber")
   SELECT p."id", made."topicId", p."locale", p."datelineAt", p."entryNumber" FROM made ${PUBLISHED}`,
  `INSERT INTO "EditionCredit" ("editionId", "entryId", "role", "personId", "position")
   SELECT e."id", e."entryId", 'editor', other."personId", 0 ${EDITED} JOIN "Edition" e ON e."entryId" = made."id"`,
  `INSERT INTO "PublicationCredit" ("publicationId", "role", "personId", "position", "isListed", "locale", "datelineAt", "entryNumber")
   SELECT p."id", 'editor', other."personId", 0, other."personId" <> made."personId", p."locale", p."datelineAt", p."entryNumber"
   ${EDITED} ${PUBLISHED}`,
];
