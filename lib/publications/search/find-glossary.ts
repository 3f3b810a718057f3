import { readersDb } from '@/lib/db';
import { recorded } from '@/lib/public-changes/record-reads';
import type { Question } from '@/lib/search/analysis/parse-query';
import { questionKeys, withSynonyms } from '@/lib/search/analysis/with-synonyms';

/** Names that begin with one of the words of a question. */
const MAX_TERMS = 50;

/** The question with the other names that the glossary knows for what it names. */
export async function withGlossary(question: Question): Promise<Question> {
  const keys = questionKeys(question);
  if (keys.length === 0) return question;
  const terms = await recorded(() =>
    readersDb().searchTerm.findMany({
      where: { keys: { hasSome: keys } },
      select: { names: true },
      take: MAX_TERMS,
    }),
  );
  return withSynonyms(
    question,
    terms.map(({ names }) => names),
  );
}
