import type { Locale } from './locales';
import arArticles from './messages/ar/articles.json' with { type: 'json' };
import arAudit from './messages/ar/audit.json' with { type: 'json' };
import arAuth from './messages/ar/auth.json' with { type: 'json' };
import arCalendar from './messages/ar/calendar.json' with { type: 'json' };
import arComposer from './messages/ar/composer.json' with { type: 'json' };
import arCorrections from './messages/ar/corrections.json' with { type: 'json' };
import arEditor from './messages/ar/editor.json' with { type: 'json' };
import arErrors from './messages/ar/errors.json' with { type: 'json' };
import arGlossary from './messages/ar/glossary.json' with { type: 'json' };
import arHistory from './messages/ar/history.json' with { type: 'json' };
import arJobs from './messages/ar/jobs.json' with { type: 'json' };
import arLists from './messages/ar/lists.json' with { type: 'json' };
import arMail from './messages/ar/mail.json' with { type: 'json' };
import arMedia from './messages/ar/media.json' with { type: 'json' };
import arNotifications from './messages/ar/notifications.json' with { type: 'json' };
import arOutage from './messages/ar/outage.json' with { type: 'json' };
import arPeople from './messages/ar/people.json' with { type: 'json' };
import arPurges from './messages/ar/purges.json' with { type: 'json' };
import arRedirects from './messages/ar/redirects.json' with { type: 'json' };
import arReleases from './messages/ar/releases.json' with { type: 'json' };
import arReview from './messages/ar/review.json' with { type: 'json' };
import arSchedule from './messages/ar/schedule.json' with { type: 'json' };
import arSearch from './messages/ar/search.json' with { type: 'json' };
import arSeries from './messages/ar/series.json' with { type: 'json' };
import arSettings from './messages/ar/settings.json' with { type: 'json' };
import arSite from './messages/ar/site.json' with { type: 'json' };
import arStatistics from './messages/ar/statistics.json' with { type: 'json' };
import arStudio from './messages/ar/studio.json' with { type: 'json' };
import arTaxonomy from './messages/ar/taxonomy.json' with { type: 'json' };
import arText from './messages/ar/text.json' with { type: 'json' };
import arTools from './messages/ar/tools.json' with { type: 'json' };
import arUrgent from './messages/ar/urgent.json' with { type: 'json' };
import arUsers from './messages/ar/users.json' with { type: 'json' };
import enArticles from './messages/en/articles.json' with { type: 'json' };
import enAudit from './messages/en/audit.json' with { type: 'json' };
import enAuth from './messages/en/auth.json' with { type: 'json' };
import enCalendar from './messages/en/calendar.json' with { type: 'json' };
import enComposer from './messages/en/composer.json' with { type: 'json' };
import enCorrections from './messages/en/corrections.json' with { type: 'json' };
import enEditor from './messages/en/editor.json' with { type: 'json' };
import enErrors from './messages/en/errors.json' with { type: 'json' };
import enGlossary from './messages/en/glossary.json' with { type: 'json' };
import enHistory from './messages/en/history.json' with { type: 'json' };
import enJobs from './messages/en/jobs.json' with { type: 'json' };
import enLists from './messages/en/lists.json' with { type: 'json' };
import enMail from './messages/en/mail.json' with { type: 'json' };
import enMedia from './messages/en/media.json' with { type: 'json' };
import enNotifications from './messages/en/notifications.json' with { type: 'json' };
import enOutage from './messages/en/outage.json' with { type: 'json' };
import enPeople from './messages/en/people.json' with { type: 'json' };
import enPurges from './messages/en/purges.json' with { type: 'json' };
import enRedirects from './messages/en/redirects.json' with { type: 'json' };
import enReleases from './messages/en/releases.json' with { type: 'json' };
import enReview from './messages/en/review.json' with { type: 'json' };
import enSchedule from './messages/en/schedule.json' with { type: 'json' };
import enSearch from './messages/en/search.json' with { type: 'json' };
import enSeries from './messages/en/series.json' with { type: 'json' };
import enSettings from './messages/en/settings.json' with { type: 'json' };
import enSite from './messages/en/site.json' with { type: 'json' };
import enStatistics from './messages/en/statistics.json' with { type: 'json' };
import enStudio from './messages/en/studio.json' with { type: 'json' };
import enTaxonomy from './messages/en/taxonomy.json' with { type: 'json' };
import enText from './messages/en/text.json' with { type: 'json' };
import enTools from './messages/en/tools.json' with { type: 'json' };
import enUrgent from './messages/en/urgent.json' with { type: 'json' };
import enUsers from './messages/en/users.json' with { type: 'json' };

const en = {
  articles: enArticles,
  audit: enAudit,
  auth: enAuth,
  calendar: enCalendar,
  composer: enComposer,
  corrections: enCorrections,
  schedule: enSchedule,
  editor: enEditor,
  errors: enErrors,
  jobs: enJobs,
  glossary: enGlossary,
  history: enHistory,
  lists: enLists,
  mail: enMail,
  media: enMedia,
  notifications: enNotifications,
  outage: enOutage,
  people: enPeople,
  purges: enPurges,
  redirects: enRedirects,
  releases: enReleases,
  review: enReview,
  search: enSearch,
  series: enSeries,
  settings: enSettings,
  site: enSite,
  statistics: enStatistics,
  studio: enStudio,
  taxonomy: enTaxonomy,
  text: enText,
  tools: enTools,
  urgent: enUrgent,
  users: enUsers,
};

/** Defined by the English files; `messages.test.ts` compares the Arabic keys and placeholders with them. */
export type Messages = typeof en;

const ar: Messages = {
  articles: arArticles,
  audit: arAudit,
  auth: arAuth,
  calendar: arCalendar,
  composer: arComposer,
  corrections: arCorrections,
  schedule: arSchedule,
  editor: arEditor,
  errors: arErrors,
  jobs: arJobs,
  glossary: arGlossary,
  history: arHistory,
  lists: arLists,
  mail: arMail,
  media: arMedia,
  notifications: arNotifications,
  outage: arOutage,
  people: arPeople,
  purges: arPurges,
  redirects: arRedirects,
  releases: arReleases,
  review: arReview,
  search: arSearch,
  series: arSeries,
  settings: arSettings,
  site: arSite,
  statistics: arStatistics,
  studio: arStudio,
  taxonomy: arTaxonomy,
  text: arText,
  tools: arTools,
  urgent: arUrgent,
  users: arUsers,
};

export const MESSAGES: Record<Locale, Messages> = { ar, en };
