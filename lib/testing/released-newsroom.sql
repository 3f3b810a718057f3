-- A small newsroom as the release with the migrations up to 20261122153000_print_version stored it. At least one row in every table.
-- Ids: the last digits number the rows of a table, the digits before them tell the table.

INSERT INTO "Person" ("id", "slugAr", "slugEn", "nameAr", "nameEn", "honorificAr", "honorificEn", "gender", "bioAr", "bioEn", "version") VALUES
  ('00000000-0000-7000-8000-000000000101', 'علياء-السويدي', 'alia-al-suwaidi', 'علياء السويدي', 'Alia Al Suwaidi', 'د.', 'Dr.', 'female', 'باحثة', 'Researcher', 3),
  ('00000000-0000-7000-8000-000000000102', 'سالم-حداد', 'salem-haddad', 'سالم حداد', 'Salem Haddad', '', '', 'male', '', '', 1);

INSERT INTO "User" ("id", "email", "nameAr", "nameEn", "role", "interfaceLocale", "passwordHash", "personId", "version") VALUES
  ('00000000-0000-7000-8000-000000000201', 'omar@markaz.example', 'عمر', 'Omar', 'editor', 'ar', '$argon2id$omar', NULL, 2),
  ('00000000-0000-7000-8000-000000000202', 'layla@markaz.example', 'ليلى', 'Layla', 'author', 'en', '$argon2id$layla', '00000000-0000-7000-8000-000000000101', 1);

INSERT INTO "Session" ("id", "userId", "expiresAt", "endedAt", "endReason") VALUES
  ('00000000-0000-7000-8000-000000000301', '00000000-0000-7000-8000-000000000201', now() + interval '1 day', NULL, NULL),
  ('00000000-0000-7000-8000-000000000302', '00000000-0000-7000-8000-000000000202', now() + interval '1 day', now(), 'signed-out');

INSERT INTO "RateLimit" ("key", "windowStart", "count") VALUES ('sign-in:account:omar@markaz.example', '2026-11-22T08:00:00Z', 2);

INSERT INTO "Section" ("id", "slugAr", "slugEn", "nameAr", "nameEn", "descriptionAr", "descriptionEn", "position") VALUES
  ('00000000-0000-7000-8000-000000000401', 'أمن', 'security', 'أمن', 'Security', 'وصف', 'Description', 0),
  ('00000000-0000-7000-8000-000000000402', 'اقتصاد', 'economy', 'اقتصاد', 'Economy', '', '', 1);

INSERT INTO "Topic" ("id", "slugAr", "slugEn", "nameAr", "nameEn") VALUES
  ('00000000-0000-7000-8000-000000000501', 'التحالفات', 'alliances', 'التحالفات', 'Alliances'),
  ('00000000-0000-7000-8000-000000000502', 'العراق', 'iraq', 'العراق', 'Iraq');

INSERT INTO "Series" ("id", "slugAr", "slugEn", "nameAr", "nameEn", "regular") VALUES
  ('00000000-0000-7000-8000-000000000601', 'دراسات', 'studies', 'دراسات', 'Studies', true);

INSERT INTO "Issue" ("id", "seriesId", "number", "titleAr", "titleEn", "publishedOn") VALUES
  ('00000000-0000-7000-8000-000000000701', '00000000-0000-7000-8000-000000000601', 7, 'العدد السابع', 'Issue seven', '2018-07-01T08:00:00Z');

INSERT INTO "Media" ("id", "storageKey", "fileName", "contentType", "byteSize", "width", "height", "sha256", "altAr", "altEn", "createdById") VALUES
  ('00000000-0000-7000-8000-000000000801', 'ab/cd', 'photo.jpg', 'image/jpeg', 1000, 40, 30, 'abcd', 'صورة', 'Photo', '00000000-0000-7000-8000-000000000201');

-- An article in both languages, a Center News item, and an article that was withdrawn.
INSERT INTO "Entry" ("id", "kind", "sectionId", "issueId", "coverId", "createdById", "version") VALUES
  ('00000000-0000-7000-8000-000000000901', 'article', '00000000-0000-7000-8000-000000000401', '00000000-0000-7000-8000-000000000701', '00000000-0000-7000-8000-000000000801', '00000000-0000-7000-8000-000000000202', 4),
  ('00000000-0000-7000-8000-000000000902', 'center_news', NULL, NULL, NULL, '00000000-0000-7000-8000-000000000201', 1),
  ('00000000-0000-7000-8000-000000000903', 'article', '00000000-0000-7000-8000-000000000402', NULL, NULL, '00000000-0000-7000-8000-000000000201', 1);

INSERT INTO "EntryAuthor" ("entryId", "personId", "position") VALUES
  ('00000000-0000-7000-8000-000000000901', '00000000-0000-7000-8000-000000000102', 0),
  ('00000000-0000-7000-8000-000000000901', '00000000-0000-7000-8000-000000000101', 1);

INSERT INTO "EntryTopic" ("entryId", "topicId") VALUES
  ('00000000-0000-7000-8000-000000000901', '00000000-0000-7000-8000-000000000501'),
  ('00000000-0000-7000-8000-000000000901', '00000000-0000-7000-8000-000000000502');

INSERT INTO "Edition" ("id", "entryId", "locale", "state", "document", "version", "title", "titleFolded", "slug", "slugFolded", "datelineAt", "fieldsVersion", "firstPublishedAt", "updatedById") VALUES
  ('00000000-0000-7000-8000-000000001001', '00000000-0000-7000-8000-000000000901', 'ar', 'published', '{"type":"doc","content":[{"type":"title"}]}', 2, 'الناتو في العراق', 'الناتو في العراق', 'الناتو-في-العراق', 'الناتو-في-العراق', '2018-07-19T08:00:00Z', 3, '2018-07-19T08:00:00Z', '00000000-0000-7000-8000-000000000202'),
  ('00000000-0000-7000-8000-000000001002', '00000000-0000-7000-8000-000000000901', 'en', 'draft', '{"type":"doc","content":[{"type":"title"}]}', 1, 'NATO in Iraq', 'nato in iraq', 'nato-in-iraq', 'nato-in-iraq', NULL, 2, NULL, '00000000-0000-7000-8000-000000000202'),
  ('00000000-0000-7000-8000-000000001003', '00000000-0000-7000-8000-000000000902', 'ar', 'published', '{"type":"doc","content":[]}', 1, 'المركز يشارك', 'المركز يشارك', 'المركز-يشارك', 'المركز-يشارك', NULL, 1, '2018-07-20T08:00:00Z', '00000000-0000-7000-8000-000000000201'),
  ('00000000-0000-7000-8000-000000001004', '00000000-0000-7000-8000-000000000903', 'en', 'unpublished', '{"type":"doc","content":[]}', 1, 'Withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', NULL, 1, '2018-07-21T08:00:00Z', '00000000-0000-7000-8000-000000000201');

INSERT INTO "EditionStep" ("editionId", "version", "step", "clientId", "userId") VALUES
  ('00000000-0000-7000-8000-000000001001', 1, '{"stepType":"replace","from":0,"to":0}', 'tab-1', '00000000-0000-7000-8000-000000000202'),
  ('00000000-0000-7000-8000-000000001001', 2, '{"stepType":"replace","from":1,"to":2}', 'tab-1', '00000000-0000-7000-8000-000000000202'),
  ('00000000-0000-7000-8000-000000001002', 1, '{"stepType":"replace","from":0,"to":0}', 'tab-2', '00000000-0000-7000-8000-000000000202');

INSERT INTO "Revision" ("id", "editionId", "number", "reason", "name", "document", "documentVersion", "fields", "sourceRevisionId", "createdById") VALUES
  ('00000000-0000-7000-8000-000000001101', '00000000-0000-7000-8000-000000001001', 1, 'saved', 'Before the conference', '{"type":"doc","content":[]}', 1, '{"slug":null,"dateline":null,"sectionId":null,"issueId":null,"authorIds":[],"topicIds":[]}', NULL, '00000000-0000-7000-8000-000000000202'),
  ('00000000-0000-7000-8000-000000001102', '00000000-0000-7000-8000-000000001001', 2, 'published', NULL, '{"type":"doc","content":[{"type":"title"}]}', 2, '{"slug":"الناتو-في-العراق","dateline":"2018-07-19T08:00:00.000Z","sectionId":"00000000-0000-7000-8000-000000000401","issueId":"00000000-0000-7000-8000-000000000701","authorIds":["00000000-0000-7000-8000-000000000102","00000000-0000-7000-8000-000000000101"],"topicIds":["00000000-0000-7000-8000-000000000501"]}', '00000000-0000-7000-8000-000000001101', '00000000-0000-7000-8000-000000000201'),
  ('00000000-0000-7000-8000-000000001103', '00000000-0000-7000-8000-000000001003', 1, 'published', NULL, '{"type":"doc","content":[]}', 1, '{"slug":"المركز-يشارك","dateline":null,"sectionId":null,"issueId":null,"authorIds":[],"topicIds":[]}', NULL, '00000000-0000-7000-8000-000000000201');

INSERT INTO "Publication" ("id", "entryId", "entryNumber", "editionId", "revisionId", "kind", "locale", "slug", "slugFolded", "kicker", "title", "standfirst", "kickerHtml", "titleHtml", "standfirstHtml", "bodyHtml", "bodyText", "printVersion", "searchVector", "documentVersion", "fieldsVersion", "entryVersion", "sectionId", "issueId", "coverId", "datelineAt", "firstPublishedAt", "updatedAt") VALUES
  ('00000000-0000-7000-8000-000000001201', '00000000-0000-7000-8000-000000000901', 1, '00000000-0000-7000-8000-000000001001', '00000000-0000-7000-8000-000000001102', 'article', 'ar', 'الناتو-في-العراق', 'الناتو-في-العراق', 'مهام:', 'الناتو في العراق', 'مقدمة', 'مهام:', 'الناتو في العراق', 'مقدمة', '<p dir="rtl">نص.</p>', 'نص.', 5, to_tsvector('simple', 'نص'), 2, 3, 4, '00000000-0000-7000-8000-000000000401', '00000000-0000-7000-8000-000000000701', '00000000-0000-7000-8000-000000000801', '2018-07-19T08:00:00Z', '2018-07-19T08:00:00Z', '2018-07-22T08:00:00Z'),
  ('00000000-0000-7000-8000-000000001202', '00000000-0000-7000-8000-000000000902', 2, '00000000-0000-7000-8000-000000001003', '00000000-0000-7000-8000-000000001103', 'center_news', 'ar', 'المركز-يشارك', 'المركز-يشارك', '', 'المركز يشارك', '', '', 'المركز يشارك', '', '<p dir="rtl">خبر.</p>', 'خبر.', 0, NULL, 1, 1, 1, NULL, NULL, NULL, '2018-07-20T08:00:00Z', '2018-07-20T08:00:00Z', '2018-07-20T08:00:00Z');

INSERT INTO "PublicationAuthor" ("publicationId", "personId", "position") VALUES
  ('00000000-0000-7000-8000-000000001201', '00000000-0000-7000-8000-000000000102', 0),
  ('00000000-0000-7000-8000-000000001201', '00000000-0000-7000-8000-000000000101', 1);

INSERT INTO "PublicationTopic" ("publicationId", "topicId") VALUES
  ('00000000-0000-7000-8000-000000001201', '00000000-0000-7000-8000-000000000501');

INSERT INTO "ListEntry" ("id", "listId", "entryId", "position")
SELECT '00000000-0000-7000-8000-000000001301'::uuid, "id", '00000000-0000-7000-8000-000000000902'::uuid, 0 FROM "List" WHERE "key" = 'center-news'
UNION ALL
SELECT '00000000-0000-7000-8000-000000001302', "id", '00000000-0000-7000-8000-000000000902', 0 FROM "List" WHERE "key" = 'front-page'
UNION ALL
SELECT '00000000-0000-7000-8000-000000001303', "id", '00000000-0000-7000-8000-000000000901', 1 FROM "List" WHERE "key" = 'front-page';
UPDATE "List" SET "shown" = 3, "showsOtherLanguage" = false, "version" = 9 WHERE "key" = 'front-page';

INSERT INTO "Redirect" ("id", "fromPath", "status", "editionId", "toPath") VALUES
  ('00000000-0000-7000-8000-000000001401', '/ar/articles/قديم', 301, '00000000-0000-7000-8000-000000001001', NULL),
  ('00000000-0000-7000-8000-000000001402', '/ar/authors/قديم', 301, NULL, '/ar/authors/سالم-حداد'),
  ('00000000-0000-7000-8000-000000001403', '/en/articles/withdrawn', 410, '00000000-0000-7000-8000-000000001004', NULL);

INSERT INTO "Setting" ("key", "value") VALUES ('settings', '{"version":2,"nameEn":"Institute"}'), ('sample-newsroom', '"loaded"');

INSERT INTO "AuditEvent" ("actorId", "action", "subjectType", "subjectId", "locale", "data") VALUES
  ('00000000-0000-7000-8000-000000000201', 'list.entry_moved', 'list', 'front-page', NULL, '{"list":"front-page","entryId":"00000000-0000-7000-8000-000000000901","titles":{"ar":"الناتو في العراق"},"fromPlace":3,"toPlace":1}'),
  ('00000000-0000-7000-8000-000000000201', 'section.moved', 'section', '00000000-0000-7000-8000-000000000401', NULL, '{"to":2}'),
  ('00000000-0000-7000-8000-000000000201', 'edition.published', 'entry', '00000000-0000-7000-8000-000000000901', 'ar', '{"path":"/ar/articles/الناتو-في-العراق"}'),
  (NULL, 'session.refused', 'account', 'omar@markaz.example', NULL, '{}');
