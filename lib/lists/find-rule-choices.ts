import type { Actor } from '@/lib/auth/types';
import { findChoices } from '@/lib/bilingual-records/find-choices';
import type { Choice } from '@/lib/bilingual-records/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { canArrange } from './policy';
import type { RuleTerm } from './types';

/** The first sections, topics, series or authors with every word of the query in a name. */
export async function findRuleChoices(actor: Actor, term: RuleTerm, query: string): Promise<Choice[]> {
  permit(canArrange(actor));
  if (term === 'section') return findChoices(sectionDescriptor, query);
  if (term === 'topic') return findChoices(topicDescriptor, query);
  return term === 'series' ? findSeries(query) : findChoices(personDescriptor, query);
}

/** There are some dozen series, and their names are not folded. */
async function findSeries(query: string): Promise<Choice[]> {
  const words = query.split(/\s+/).filter(Boolean);
  return db().series.findMany({
    where: {
      AND: words.map((word) => ({
        OR: [{ nameAr: { contains: word } }, { nameEn: { contains: word, mode: 'insensitive' } }],
      })),
    },
    orderBy: { nameEn: 'asc' },
    take: 50,
    select: { id: true, nameAr: true, nameEn: true },
  });
}
