import { db } from '@/lib/db';
import { type FoldedFilter, foldedPhrase, foldedSearch } from '@/lib/folded-search';
import { type WantedForms, wantedForms } from '@/lib/search/analysis/highlight';
import { parseQuery, requiredTexts } from '@/lib/search/analysis/parse-query';
import { queryText } from '@/lib/search/analysis/query-text';
import { questionKeys, withSynonyms } from '@/lib/search/analysis/with-synonyms';

/** More than any list of words has that somebody types. */
const MAX_WORDS = 8;

/** Names of the glossary that begin with one of the words. */
const MAX_TERMS = 50;

export interface EntryQuestion {
  /** For each word that was typed, conditions on the folded title of which it must meet one. */
  letters: FoldedFilter[][];
  /** The words in all of their forms and names, in PostgreSQL's notation; null when there is no word. */
  required: string | null;
  /** What must not occur, of which each alone excludes; null when nothing is excluded. */
  excluded: string | null;
  wanted: WantedForms;
}

/** What somebody has typed into the search of a list. */
export async function entryQuestion(text: string): Promise<EntryQuestion> {
  const typed = parseQuery(text);
  const keys = questionKeys(typed);
  const terms =
    keys.length === 0
      ? []
      : await db().searchTerm.findMany({
          where: { keys: { hasSome: keys } },
          select: { names: true },
          take: MAX_TERMS,
        });
  const question = withSynonyms(
    typed,
    terms.map(({ names }) => names),
  );
  const excluded = question.excluded.flatMap(
    (term) => queryText({ required: [term], excluded: [] })?.required ?? [],
  );
  return {
    letters: requiredTexts(text)
      .flatMap(({ text: part, isPhrase }) => (isPhrase ? foldedPhrase(part) : foldedSearch(part)))
      .slice(0, MAX_WORDS),
    required: queryText(question)?.required ?? null,
    excluded: excluded.length > 0 ? excluded.join(' | ') : null,
    wanted: wantedForms(question),
  };
}
