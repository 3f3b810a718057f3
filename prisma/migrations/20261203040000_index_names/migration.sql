-- Readers find topics and authors by the letters of their names. 'names:Topic' and 'names:Person' change when such an index does: which
-- names there are, under which letters, and which of them are named by anything that is published.

SET LOCAL lock_timeout = '5s';

-- A name in a language as an index orders it (lib/i18n/index-letters.ts): 1 and the name where it begins with a letter of the language's
-- alphabet, 2 and the name with one of the other alphabet, 3 and the name with none. Without marks, hamza and the Arabic article, but for
-- words and foreign names that begin like it: whole words, for «التماسك» and «التزامن» have it.
CREATE FUNCTION public.index_name(name text, of text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN key ~ '^[ا-غف-ي]' THEN CASE of WHEN 'ar' THEN '1' ELSE '2' END
    WHEN key ~ '^[a-z]' THEN CASE of WHEN 'en' THEN '1' ELSE '2' END ELSE '3' END || key
  FROM (
    SELECT regexp_replace(
      translate(normalize(bare, NFKD), 'ىةپچگڤکیøłđ', 'يهبجكفكيold'),
      '[\u0300-\u036F\u064B-\u065F\u0670]', '', 'g') AS key
    FROM (
      SELECT regexp_replace(
        regexp_replace(
          translate(regexp_replace(lower(normalize(name, NFKC)), '[\u0640\u0610-\u061A\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]', '', 'g'), 'ٱ', 'ا'),
          '^[^0-9a-z\u00C0-\u024F\u0621-\u064A\u0660-\u06D3]+', ''),
        '^ال(?!(?:(?:ت(?:زام|قاء|حاق|ماس|فاف|هاب|باس|فات|قاط|حام|ئام|واء|جاء|هام|صاق)|غاء|حاق|زام|قاء|كترون)(?:ات|يات|ية|ي)?'
          '|مان|ماني[ةا]?|بانيا|ياس|هام|هامي|فت|ين(?! اليابان)|ينا|يسا|يانا|ينور|يزابيث|فريدو?|فونسو?|برتو?|بير|ي?كس|كسا?ندرا?|يكسندر|طاف'
          ')(?![\u0621-\u064A]))(?=[\u0621-\u064A]{2})', '') AS bare
    ) stripped
  ) folded
$$;

CREATE INDEX "Topic_index_name_ar_idx" ON "Topic" ((public.index_name("nameAr", 'ar') COLLATE "C"), "id");
CREATE INDEX "Topic_index_name_en_idx" ON "Topic" ((public.index_name("nameEn", 'en') COLLATE "C"), "id");
CREATE INDEX "Person_index_name_ar_idx" ON "Person" ("standing", (public.index_name("nameAr", 'ar') COLLATE "C"), "id");
CREATE INDEX "Person_index_name_en_idx" ON "Person" ("standing", (public.index_name("nameEn", 'en') COLLATE "C"), "id");

-- As before, with the keys of indexes.
CREATE OR REPLACE FUNCTION public.collect_publication_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM public.public_keys_changed('author:' || OLD."personId" || ':ar', 'author:' || OLD."personId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = OLD."publicationId"));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM public.public_keys_changed('author:' || NEW."personId" || ':ar', 'author:' || NEW."personId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = NEW."publicationId"));
  END IF;
  PERFORM public.public_keys_changed('names:Person');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.collect_publication_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM public.public_keys_changed('topic:' || OLD."topicId" || ':ar', 'topic:' || OLD."topicId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = OLD."publicationId"));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM public.public_keys_changed('topic:' || NEW."topicId" || ':ar', 'topic:' || NEW."topicId" || ':en',
      'entry:' || (SELECT p."entryId" FROM "Publication" p WHERE p."id" = NEW."publicationId"));
  END IF;
  PERFORM public.public_keys_changed('names:Topic');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.collect_term() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  names CONSTANT text := CASE WHEN TG_TABLE_NAME IN ('Topic', 'Person') THEN 'names:' || TG_TABLE_NAME END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) - ARRAY['version', 'updatedAt'] = to_jsonb(NEW) - ARRAY['version', 'updatedAt'] THEN RETURN NULL; END IF;
    PERFORM public.public_keys_changed('term:' || NEW."id");
    IF (OLD."slugAr", OLD."slugEn") IS DISTINCT FROM (NEW."slugAr", NEW."slugEn")
      OR to_jsonb(OLD) -> 'position' IS DISTINCT FROM to_jsonb(NEW) -> 'position'
    THEN PERFORM public.public_keys_changed('terms:' || TG_TABLE_NAME); END IF;
    IF (OLD."nameAr", OLD."nameEn") IS DISTINCT FROM (NEW."nameAr", NEW."nameEn")
      OR to_jsonb(OLD) -> 'standing' IS DISTINCT FROM to_jsonb(NEW) -> 'standing'
    THEN PERFORM public.public_keys_changed(names); END IF;
    RETURN NULL;
  END IF;
  PERFORM public.public_keys_changed('terms:' || TG_TABLE_NAME, names,
    'term:' || CASE TG_OP WHEN 'INSERT' THEN NEW."id" ELSE OLD."id" END);
  RETURN NULL;
END $$;
