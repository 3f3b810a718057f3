import type { Reply } from '@/components/ui/reply';
import type { Choice } from '@/lib/bilingual-records/types';
import type { Locale } from '@/lib/i18n/locales';
import type { LinePerson } from '@/lib/workflow/compose-line';

export interface ComposedInput {
  entryId: string;
  titleAr: string;
  titleEn: string;
  link: string;
  position: number | null;
  isPublished: boolean;
}

export interface Composed {
  entryId: string;
  paths: Partial<Record<Locale, string>>;
  isStaged: boolean;
}

/** The server actions that the composer calls. */
export interface ComposerActions {
  compose(input: ComposedInput): Promise<Reply<Composed>>;
  findPeople(input: { query: string }): Promise<Reply<(LinePerson & { id: string })[]>>;
  findSeries(input: { query: string }): Promise<Reply<Choice[]>>;
  findIssues(input: { query: string }): Promise<Reply<Choice[]>>;
  checkLink(input: { link: string }): Promise<Reply<string[]>>;
}
