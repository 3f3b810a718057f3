import { Prisma } from '@/lib/generated/prisma/client';
import { fold } from '@/lib/i18n/fold';
import type { Locale } from '@/lib/i18n/locales';
import { MIN_CORRECTED, nearestWord } from '@/lib/search/analysis/nearest-word';
import { MAX_QUERY_LENGTH, parseQuery } from '@/lib/search/analysis/parse-query';
import { queryText } from '@/lib/search/analysis/query-text';
import { splitWords } from '@/lib/search/analysis/split-words';
import { findBodyWord } from './find-body-word';
import { hasWords, VECTOR } from './find-candidates';
import { withGlossary } from './find-glossary';
import { withinTime } from './within-time';

/** With as many pieces a word is no slip of the pen. */
export const FEW_PIECES = 3;

/** Of one question; each takes a look-up by trigrams. */
const MAX_CORRECTED = 3;

/**
 * How like a word has to be to one of a title, for PostgreSQL's trigrams to propose it: first very, and if no word is near enough among these,
 * less.
 */
const SIMILARITIES = [0.6, 0.3] as const;
const MAX_PROPOSED = 12;

/** Of so many titles the most similar are taken. Comparing one takes some 14 µs, and where more are alike, the word is a common one. */
const MAX_COMPARED = 1_500;

/**
 * What somebody may have meant who found hardly anything: the text with the words that hardly any piece has replaced by the most similar
 * ones of titles and names, or of texts. Null when there is none, or when nothing would be found with it.
 */
export async function findCorrection(text: string, locale: Locale): Promise<string | null> {
  const asked = text.slice(0, MAX_QUERY_LENGTH);
  const words = [...splitWords(asked)]
    .flatMap(({ parts }) => parts)
    .map(({ start, end }) => ({ start, end, word: asked.slice(start, end) }))
    // A name of two words that is written as one has two parts at the same position.
    .filter(({ start }, index, all) => start !== all[index - 1]?.start)
    .filter(({ word }) => fold(word).length >= MIN_CORRECTED)
    .slice(0, MAX_CORRECTED);
  const corrected = await Promise.all(
    words.map(async (each) => ({ ...each, better: await correct(each.word, locale) })),
  );
  let result = asked;
  for (const { start, end, better } of corrected.reverse())
    if (better !== null) result = result.slice(0, start) + better + result.slice(end);
  return result !== asked && (await isOfUse(result, locale)) ? result : null;
}

/** A name may be of somebody who has written nothing, and two words that are corrected may stand in no piece together. */
async function isOfUse(text: string, locale: Locale): Promise<boolean> {
  const query = queryText(await withGlossary(parseQuery(text)));
  return query !== null && (await finds(query.candidates, locale, 1));
}

async function correct(word: string, locale: Locale): Promise<string | null> {
  const query = queryText(parseQuery(word));
  if (!query || (await finds(query.required, locale, FEW_PIECES))) return null;
  const folded = fold(word);
  const [alike, lessAlike] = SIMILARITIES;
  const ofTitles = nearestWord(word, await similarTexts(folded, locale, alike));
  if (ofTitles?.distance === 1) return ofTitles.word;
  const ofTexts = await findBodyWord(folded, locale);
  if (ofTexts !== null) return ofTexts;
  return (ofTitles ?? nearestWord(word, await similarTexts(folded, locale, lessAlike)))?.word ?? null;
}

/** Whether so many pieces have these words. */
async function finds(required: string, locale: Locale, count: number): Promise<boolean> {
  const rows = await withinTime<unknown[]>(Prisma.sql`
    SELECT 1 FROM "SearchDocument" d
    WHERE ${hasWords(VECTOR, required)} AND d."locale" = ${locale}::"Locale" LIMIT ${count}`);
  return rows.length === count;
}

/** Titles, names of people and topics, and those that the glossary has. */
async function similarTexts(word: string, locale: Locale, similarity: number): Promise<string[]> {
  const names = (table: Prisma.Sql) => Prisma.sql`
    (SELECT t."nameAr" || ' ' || t."nameEn" FROM ${table} t
     WHERE ${word} <% t."nameFolded" ORDER BY ${word} <<-> t."nameFolded" LIMIT ${MAX_PROPOSED})`;
  const rows = await withinTime<{ text: string }[]>(
    Prisma.sql`
    (SELECT p."title" AS "text" FROM (
       SELECT compared."publicationId" FROM (
         SELECT d."publicationId", d."titleFolded" FROM "SearchDocument" d
         WHERE ${word} <% d."titleFolded" AND d."locale" = ${locale}::"Locale" LIMIT ${MAX_COMPARED}) AS compared
       ORDER BY ${word} <<-> compared."titleFolded" LIMIT ${MAX_PROPOSED}) AS similar_title
     JOIN "Publication" p ON p."id" = similar_title."publicationId")
    UNION ALL ${names(Prisma.sql`"Person"`)} UNION ALL ${names(Prisma.sql`"Topic"`)}
    UNION ALL
    (SELECT array_to_string(t."names", ' ') FROM "SearchTerm" t
     WHERE ${word} <% t."namesFolded" ORDER BY ${word} <<-> t."namesFolded" LIMIT ${MAX_PROPOSED})`,
    [`pg_trgm.word_similarity_threshold = ${similarity}`],
  );
  return rows.map(({ text }) => text);
}
