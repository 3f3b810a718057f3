import type { Tx } from '@/lib/db';
import type { FillRule } from '@/lib/publications/fill-sql';
import { type ListRule, RULE_TERMS, type RuleTerm } from './types';

const NAMES = { nameAr: true, nameEn: true } as const;

/** The column of a list that names a term of each sort. */
export const TERM_COLUMNS = {
  section: 'sectionId',
  topic: 'topicId',
  series: 'seriesId',
  person: 'personId',
} as const satisfies Record<RuleTerm, keyof FillRule>;

/** What fills a list, with the names of its section, topic, series or author; nothing where that does not exist, of whatever kind. */
export async function readRule(tx: Tx, row: FillRule): Promise<ListRule> {
  const { fill, maxDays } = row;
  const term = RULE_TERMS.find((each) => row[TERM_COLUMNS[each]] !== null);
  if (!term) return { source: fill && { kind: fill }, maxDays };
  const id = row[TERM_COLUMNS[term]];
  const names = id ? await findNames(tx, term, id) : null;
  return { source: id && names ? { term, id, ...names, only: fill } : null, maxDays };
}

function findNames(tx: Tx, term: RuleTerm, id: string): Promise<{ nameAr: string; nameEn: string } | null> {
  const query = { where: { id }, select: NAMES };
  if (term === 'section') return tx.section.findUnique(query);
  if (term === 'topic') return tx.topic.findUnique(query);
  return term === 'series' ? tx.series.findUnique(query) : tx.person.findUnique(query);
}
