import type { Locale } from './locales';
import arAudit from './messages/ar/audit.json' with { type: 'json' };
import arFiles from './messages/ar/files.json' with { type: 'json' };
import arOutage from './messages/ar/outage.json' with { type: 'json' };
import arSearch from './messages/ar/search.json' with { type: 'json' };
import arSite from './messages/ar/site.json' with { type: 'json' };
import arStatistics from './messages/ar/statistics.json' with { type: 'json' };
import arText from './messages/ar/text.json' with { type: 'json' };
import enAudit from './messages/en/audit.json' with { type: 'json' };
import enFiles from './messages/en/files.json' with { type: 'json' };
import enOutage from './messages/en/outage.json' with { type: 'json' };
import enSearch from './messages/en/search.json' with { type: 'json' };
import enSite from './messages/en/site.json' with { type: 'json' };
import enStatistics from './messages/en/statistics.json' with { type: 'json' };
import enText from './messages/en/text.json' with { type: 'json' };
import { NEWSROOM_AR } from './newsroom-messages-ar';
import { NEWSROOM_EN } from './newsroom-messages-en';

const en = {
  ...NEWSROOM_EN,
  audit: enAudit,
  files: enFiles,
  outage: enOutage,
  search: enSearch,
  site: enSite,
  statistics: enStatistics,
  text: enText,
};

/** Defined by the English files; `messages.test.ts` compares the Arabic keys and placeholders with them. */
export type Messages = typeof en;

const ar: Messages = {
  ...NEWSROOM_AR,
  audit: arAudit,
  files: arFiles,
  outage: arOutage,
  search: arSearch,
  site: arSite,
  statistics: arStatistics,
  text: arText,
};

export const MESSAGES: Record<Locale, Messages> = { ar, en };
