import { readersDb } from '@/lib/db';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { recorded } from '@/lib/public-changes/record-reads';
import type { PieceCard } from '@/lib/publications/types';
import { fileWords } from '@/lib/search/analysis/file-words';
import { highlights, markedWords, type WantedForms } from '@/lib/search/analysis/highlight';
import { BESIDE, type BesideWords } from './types';

type Sort = BesideWords['sort'];

interface Beside {
  id: string;
  names: (Record<Locale, string> & { sort: Exclude<Sort, 'file'> })[];
  files: string[];
}

/** A publication that was found, and what of what was looked for is seen in its title and text. */
export interface Unexplained {
  card: PieceCard;
  seen: ReadonlySet<number>;
}

/**
 * By which of the words beside their texts these publications were found: the names of everybody who is credited, of section, series and topics, in
 * either language, and those of the files that they offer. What stands on the card of a publication is left out, and so is what says nothing more than
 * what is seen already.
 */
export async function wordsBeside(
  unexplained: ReadonlyMap<string, Unexplained>,
  wanted: WantedForms,
): Promise<Map<string, BesideWords[]>> {
  if (unexplained.size === 0) return new Map();
  const found = new Map<string, BesideWords[]>();
  for (const { id, names, files } of await findBeside([...unexplained.keys()])) {
    const piece = unexplained.get(id);
    if (!piece) continue;
    const { card, seen } = piece;
    const saysMore = (text: string) => [...markedWords(text, wanted)].some(({ word }) => !seen.has(word));
    const inEither = names.flatMap(({ sort, ...each }) => {
      const name = [each[card.locale], each[otherLocale(card.locale)]].find(saysMore);
      return name !== undefined && !isOnCard(card, name) ? [{ sort, name }] : [];
    });
    const ofFiles = files.map((name) => ({ sort: 'file' as const, name: fileWords(name) }));
    const all = [...inEither, ...ofFiles.filter(({ name }) => saysMore(name))];
    found.set(
      id,
      BESIDE.flatMap((sort) => {
        const text = [...new Set(all.flatMap((each) => (each.sort === sort ? each.name : [])))].join(' · ');
        return text === '' ? [] : [{ sort, text, marks: highlights(text, wanted) }];
      }),
    );
  }
  return found;
}

const isOnCard = ({ authors, section }: PieceCard, name: string) =>
  section?.name === name || authors.some((author) => author.name === name);

const findBeside = (ids: string[]): Promise<Beside[]> =>
  recorded(
    () => readersDb().$queryRaw<Beside[]>`
      SELECT p."id", ARRAY(
          SELECT jsonb_build_object('sort', named."sort", 'ar', named."nameAr", 'en', named."nameEn") FROM (
            SELECT 'author' AS "sort", by."position", person."nameAr", person."nameEn" FROM "PublicationAuthor" by
              JOIN "Person" person ON person."id" = by."personId" WHERE by."publicationId" = p."id"
            UNION ALL SELECT credited."role"::text, credited."position", person."nameAr", person."nameEn" FROM "PublicationCredit" credited
              JOIN "Person" person ON person."id" = credited."personId" WHERE credited."publicationId" = p."id"
            UNION ALL SELECT 'section', 0, "nameAr", "nameEn" FROM "Section" WHERE "id" = p."sectionId"
            UNION ALL SELECT 'series', 0, "nameAr", "nameEn" FROM "Series" WHERE "id" = p."seriesId"
            UNION ALL SELECT 'topic', 0, topic."nameAr", topic."nameEn" FROM "PublicationTopic" about
              JOIN "Topic" topic ON topic."id" = about."topicId" WHERE about."publicationId" = p."id") named
          ORDER BY named."position", named."nameAr") AS "names",
        ARRAY(SELECT media."fileName" FROM "PublicationMedia" shown JOIN "Media" media ON media."id" = shown."mediaId"
          WHERE shown."publicationId" = p."id" AND media."kind" = 'file' ORDER BY media."id") AS "files"
      FROM "Publication" p WHERE p."id" = ANY(${ids}::uuid[])`,
  );
