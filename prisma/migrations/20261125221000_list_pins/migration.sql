-- A list stores pins (an entry at a position) and fills its free positions with the newest published entries of one kind.
-- Before, "ListEntry" held every item of every list, and each first publication rewrote all of its positions.

SET LOCAL lock_timeout = '5s';
LOCK TABLE "Publication", "ListEntry" IN SHARE ROW EXCLUSIVE MODE;

-- ── The order of fill ────────────────────────────────────────────────────────────────────────────────────────────
-- One row for each entry that is published in any language. A list has one order for both languages, although the editions of
-- an entry may have different datelines, so it is ordered by the earliest of them. No index over "Publication" gives that order.

CREATE TABLE "PublishedEntry" (
  "entryId"     UUID           NOT NULL,
  "entryNumber" INTEGER        NOT NULL,
  "kind"        "EntryKind"    NOT NULL,
  "datelineAt"  TIMESTAMPTZ(3) NOT NULL,
  "publishedAr" BOOLEAN        NOT NULL,
  "publishedEn" BOOLEAN        NOT NULL,
  CONSTRAINT "PublishedEntry_pkey" PRIMARY KEY ("entryId"),
  CONSTRAINT "PublishedEntry_published" CHECK ("publishedAr" OR "publishedEn")
);
INSERT INTO "PublishedEntry"
SELECT "entryId", min("entryNumber"), min("kind"), min("datelineAt"), bool_or("locale" = 'ar'), bool_or("locale" = 'en')
FROM "Publication" GROUP BY "entryId";

CREATE INDEX "PublishedEntry_entryNumber_idx" ON "PublishedEntry"("entryNumber");
CREATE INDEX "PublishedEntry_kind_datelineAt_entryNumber_idx"
  ON "PublishedEntry"("kind", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "PublishedEntry_kind_publishedAr_datelineAt_entryNumber_idx"
  ON "PublishedEntry"("kind", "publishedAr", "datelineAt" DESC, "entryNumber" DESC);
CREATE INDEX "PublishedEntry_kind_publishedEn_datelineAt_entryNumber_idx"
  ON "PublishedEntry"("kind", "publishedEn", "datelineAt" DESC, "entryNumber" DESC);

-- Once per statement, so that loading many publications at once stays fast. Both editions of an entry are published under the
-- lock of the entry, so no other transaction changes the same row at the same time. Readers' pages need no key for this table:
-- every change of it comes with a change of "Publication", which is collected there.
CREATE FUNCTION public.store_published_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public."PublishedEntry" entry
  WHERE entry."entryId" IN (SELECT "entryId" FROM changed)
    AND NOT EXISTS (SELECT FROM public."Publication" p WHERE p."entryId" = entry."entryId");
  INSERT INTO public."PublishedEntry" AS entry
  SELECT p."entryId", min(p."entryNumber"), min(p."kind"), min(p."datelineAt"),
    bool_or(p."locale" = 'ar'), bool_or(p."locale" = 'en')
  FROM public."Publication" p
  WHERE p."entryId" IN (SELECT "entryId" FROM changed)
  GROUP BY p."entryId"
  ON CONFLICT ("entryId") DO UPDATE
  SET "entryNumber" = EXCLUDED."entryNumber", "kind" = EXCLUDED."kind", "datelineAt" = EXCLUDED."datelineAt",
    "publishedAr" = EXCLUDED."publishedAr", "publishedEn" = EXCLUDED."publishedEn"
  WHERE (entry."entryNumber", entry."kind", entry."datelineAt", entry."publishedAr", entry."publishedEn") IS DISTINCT FROM
    (EXCLUDED."entryNumber", EXCLUDED."kind", EXCLUDED."datelineAt", EXCLUDED."publishedAr", EXCLUDED."publishedEn");
  RETURN NULL;
END $$;
CREATE TRIGGER published_entries_after_insert AFTER INSERT ON "Publication"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_published_entries();
CREATE TRIGGER published_entries_after_update AFTER UPDATE ON "Publication"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_published_entries();
CREATE TRIGGER published_entries_after_delete AFTER DELETE ON "Publication"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.store_published_entries();

-- ── Pins and exclusions ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "List" ADD COLUMN "fill" "EntryKind";

CREATE TABLE "ListPin" (
  "listId"   UUID    NOT NULL,
  "entryId"  UUID    NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "ListPin_pkey" PRIMARY KEY ("listId", "entryId"),
  CONSTRAINT "ListPin_position_natural" CHECK ("position" >= 0),
  -- Deferred, so that a reorder may pass through equal positions inside its transaction.
  CONSTRAINT "ListPin_listId_position_key" UNIQUE ("listId", "position") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "ListPin_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ListPin_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ListPin_entryId_idx" ON "ListPin"("entryId");

CREATE TABLE "ListExclusion" (
  "listId"  UUID NOT NULL,
  "entryId" UUID NOT NULL,
  CONSTRAINT "ListExclusion_pkey" PRIMARY KEY ("listId", "entryId"),
  CONSTRAINT "ListExclusion_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ListExclusion_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ListExclusion_entryId_idx" ON "ListExclusion"("entryId");

DO $$
DECLARE changed_table text;
BEGIN
  FOREACH changed_table IN ARRAY ARRAY['ListPin', 'ListExclusion'] LOOP
    EXECUTE format('CREATE TRIGGER collect_public_keys AFTER INSERT OR UPDATE OR DELETE ON public.%I FOR EACH ROW EXECUTE FUNCTION public.collect_list_entry()', changed_table);
    EXECUTE format('CREATE CONSTRAINT TRIGGER store_public_change AFTER INSERT OR UPDATE OR DELETE ON public.%I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.store_public_change()', changed_table);
  END LOOP;
END $$;

-- ── From today's lists ───────────────────────────────────────────────────────────────────────────────────────────

UPDATE "List" SET "fill" = 'center_news' WHERE "key" = 'center-news';

-- A list without fill keeps its order as it is.
INSERT INTO "ListPin" ("listId", "entryId", "position")
SELECT item."listId", item."entryId", row_number() OVER (PARTITION BY item."listId" ORDER BY item."position") - 1
FROM "ListEntry" item JOIN "List" list ON list."id" = item."listId"
WHERE list."fill" IS NULL;

-- What has been public and is not on a filled list was removed from it by an editor.
INSERT INTO "ListExclusion" ("listId", "entryId")
SELECT list."id", entry."id"
FROM "List" list JOIN "Entry" entry ON entry."kind" = list."fill"
WHERE EXISTS (SELECT FROM "Edition" edition WHERE edition."entryId" = entry."id" AND edition."firstPublishedAt" IS NOT NULL)
  AND NOT EXISTS (SELECT FROM "ListEntry" item WHERE item."listId" = list."id" AND item."entryId" = entry."id");

-- In a filled list as many items as possible are left to the fill: a longest series of items that follow each other by date, found by
-- keeping, for each length, the series that ends with the newest item. All others are pinned where they are, which makes the order
-- the same as before. Items that are not published have no position that readers could see; they are left to the fill too, which
-- shows them when they are published.
DO $$
DECLARE
  filled    record;
  entries   uuid[];
  ranks     int[];
  unpinned  boolean[];
  -- For each length, the item that ends the best series of that length; and before each item of a series, its predecessor.
  ends      int[];
  previous  int[];
  longest   int;
  low       int;
  high      int;
  middle    int;
  item      int;
BEGIN
  FOR filled IN SELECT "id", "fill" FROM "List" WHERE "fill" IS NOT NULL LOOP
    -- The rank of an item counts the items by date, newest first; null for an entry that is not of the kind that fills the list.
    SELECT array_agg(listed."entryId" ORDER BY listed."position"), array_agg(listed."rank" ORDER BY listed."position")
    INTO entries, ranks
    FROM (
      SELECT stored."entryId", stored."position", CASE WHEN entry."kind" = filled."fill"
        THEN row_number() OVER (ORDER BY entry."kind" = filled."fill" DESC, entry."datelineAt" DESC, entry."entryNumber" DESC) END AS "rank"
      FROM "ListEntry" stored JOIN "PublishedEntry" entry ON entry."entryId" = stored."entryId"
      WHERE stored."listId" = filled."id"
    ) listed;
    CONTINUE WHEN entries IS NULL;
    unpinned := array_fill(false, ARRAY[cardinality(entries)]);
    previous := array_fill(0, ARRAY[cardinality(entries)]);
    ends := '{}';
    longest := 0;
    FOR item IN 1 .. cardinality(entries) LOOP
      CONTINUE WHEN ranks[item] IS NULL;
      low := 0;
      high := longest;
      WHILE low < high LOOP
        middle := (low + high + 1) / 2;
        IF ranks[ends[middle]] < ranks[item] THEN low := middle; ELSE high := middle - 1; END IF;
      END LOOP;
      IF low > 0 THEN previous[item] := ends[low]; END IF;
      ends[low + 1] := item;
      longest := greatest(longest, low + 1);
    END LOOP;
    item := CASE WHEN longest > 0 THEN ends[longest] ELSE 0 END;
    WHILE item > 0 LOOP
      unpinned[item] := true;
      item := previous[item];
    END LOOP;
    INSERT INTO "ListPin" ("listId", "entryId", "position")
    SELECT filled."id", listed."entryId", listed."number" - 1
    FROM unnest(entries, unpinned) WITH ORDINALITY AS listed("entryId", "isUnpinned", "number")
    WHERE NOT listed."isUnpinned";
  END LOOP;
END $$;

DROP TABLE "ListEntry";
