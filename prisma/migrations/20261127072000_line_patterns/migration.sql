-- How the lines of Center News are worded, in both languages. Administrators keep them; the newsroom begins with those that the center writes.

SET LOCAL lock_timeout = '5s';

CREATE TABLE "LinePattern" (
  "id" UUID NOT NULL,
  "nameAr" TEXT NOT NULL,
  "nameEn" TEXT NOT NULL,
  "templateAr" TEXT NOT NULL,
  "templateEn" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "isOffered" BOOLEAN NOT NULL DEFAULT true,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "LinePattern_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "LinePattern_names_not_empty" CHECK (btrim("nameAr") <> '' AND btrim("nameEn") <> '')
);
CREATE INDEX "LinePattern_position_id_idx" ON "LinePattern"("position", "id");

INSERT INTO "LinePattern" ("id", "nameAr", "nameEn", "templateAr", "templateEn", "position") VALUES
  ('0199f040-0000-7000-8000-000000000001', 'يشارك في فعالية', 'Takes part in an event',
    'مركز "المستقبل" يشارك في "{event}"', 'Future Center Takes Part in the {event}', 0),
  ('0199f040-0000-7000-8000-000000000002', 'يشارك بإصدارات جديدة', 'Takes part with new titles',
    'مركز "المستقبل" يشارك في "{event}" {count: بإصدار جديد | بإصدارين جديدين | بـ# إصدارات جديدة | بـ# إصداراً جديداً | بـ# إصدار جديد}',
    'Future Center Brings {count.words: # New Title | # New Titles} to the {event}', 1),
  ('0199f040-0000-7000-8000-000000000003', 'يعقد حلقة نقاشية', 'Holds a round table',
    'حلقة نقاشية لمركز "المستقبل" عن ({topic})', 'Future Center Holds a Round Table on {topic}', 2),
  ('0199f040-0000-7000-8000-000000000004', 'يستضيف ضيفاً', 'Hosts a guest',
    'مركز "المستقبل" يستضيف {person.full} في حلقة نقاشية', 'Future Center Hosts {person} for a Panel Discussion', 3),
  ('0199f040-0000-7000-8000-000000000005', 'عدد جديد من سلسلة', 'New issue of a series',
    'مُتاح عدد جديد من سلسلة "{series}" بعنوان: ({title})', 'New in {series}: {title}', 4),
  ('0199f040-0000-7000-8000-000000000006', 'صدور عدد من مجلة', 'Issue of a magazine is out',
    'صدور العدد {issue} من مجلة "{series}"', 'Issue {issue} of {series} Is Out', 5),
  ('0199f040-0000-7000-8000-000000000007', 'كاتب يكتب', 'An author writes',
    '{person} {person: يكتب | تكتب}: ({title})', '{person} on {title}', 6),
  ('0199f040-0000-7000-8000-000000000008', 'تغطية إعلامية', 'Media coverage',
    'تغطية إعلامية: "{outlet}" عن ({topic})', 'Media Coverage: {outlet} on {topic}', 7);
