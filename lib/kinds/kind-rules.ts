import { articlePublishIssues } from '@/lib/articles/publish-issues';
import { centerNewsPublishIssues } from '@/lib/center-news/publish-issues';
import type { Kind } from '@/lib/i18n/addresses';
import { pagePublishIssues } from '@/lib/pages/publish-issues';
import type { KindRules } from './types';

/** The rules in which the kinds of entry differ. Common rules are in lib/entries and lib/publishing. */
export const KIND_RULES: Record<Kind, KindRules> = {
  article: { publishIssues: articlePublishIssues },
  center_news: { publishIssues: centerNewsPublishIssues },
  page: { publishIssues: pagePublishIssues },
};
