import { readersDb } from '@/lib/db';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { recorded } from '@/lib/public-changes/record-reads';
import type { PieceCard } from '@/lib/publications/types';
import { fileWords } from '@/lib/search/analysis/file-words';
import { highlights, type WantedForms } from '@/lib/search/analysis/highlight';
import type { MarkedWords } from './types';

interface Beside {
  id: string;
  names: Record<Locale, string>[];
  files: string[];
}

/**
 * By which of the words beside their texts these publications were found: the names of everybody who is credited, of section, series and topics, in
 * either language, and those of the files that they offer. What stands on the card of a publication is left out, and so are publications without others.
 */
export async function wordsBeside(
  cards: ReadonlyMap<string, PieceCard>,
  wanted: WantedForms,
): Promise<Map<string, MarkedWords>> {
  if (cards.size === 0) return new Map();
  const hasWords = (text: string) => highlights(text, wanted).length > 0;
  const found = new Map<string, MarkedWords>();
  for (const { id, names, files } of await findBeside([...cards.keys()])) {
    const card = cards.get(id);
    if (!card) continue;
    const inEither = names.flatMap(
      (each) => [each[card.locale], each[otherLocale(card.locale)]].find(hasWords) ?? [],
    );
    const words = [...inEither, ...files.map(fileWords).filter(hasWords)].filter(
      (name) => !isOnCard(card, name),
    );
    const text = [...new Set(words)].join(' · ');
    if (text !== '') found.set(id, { text, marks: highlights(text, wanted) });
  }
  return found;
}

const isOnCard = ({ authors, section }: PieceCard, name: string) =>
  section?.name === name || authors.some((author) => author.name === name);

const findBeside = (ids: string[]): Promise<Beside[]> =>
  recorded(
    () => readersDb().$queryRaw<Beside[]>`
      SELECT p."id", ARRAY(
          SELECT jsonb_build_object('ar', named."nameAr", 'en', named."nameEn") FROM (
            SELECT 1 AS "rank", by."position", person."nameAr", person."nameEn" FROM "PublicationAuthor" by
              JOIN "Person" person ON person."id" = by."personId" WHERE by."publicationId" = p."id"
            UNION ALL SELECT 2, credited."position", person."nameAr", person."nameEn" FROM "PublicationCredit" credited
              JOIN "Person" person ON person."id" = credited."personId" WHERE credited."publicationId" = p."id"
            UNION ALL SELECT 3, 0, "nameAr", "nameEn" FROM "Section" WHERE "id" = p."sectionId"
            UNION ALL SELECT 4, 0, "nameAr", "nameEn" FROM "Series" WHERE "id" = p."seriesId"
            UNION ALL SELECT 5, 0, topic."nameAr", topic."nameEn" FROM "PublicationTopic" about
              JOIN "Topic" topic ON topic."id" = about."topicId" WHERE about."publicationId" = p."id") named
          ORDER BY named."rank", named."position", named."nameAr") AS "names",
        ARRAY(SELECT media."fileName" FROM "PublicationMedia" shown JOIN "Media" media ON media."id" = shown."mediaId"
          WHERE shown."publicationId" = p."id" AND media."kind" = 'file' ORDER BY media."id") AS "files"
      FROM "Publication" p WHERE p."id" = ANY(${ids}::uuid[])`,
  );
