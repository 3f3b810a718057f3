import type { Locale } from './locales';
import arArticles from './messages/ar/articles.json';
import arAudit from './messages/ar/audit.json';
import arAuth from './messages/ar/auth.json';
import arCalendar from './messages/ar/calendar.json';
import arComposer from './messages/ar/composer.json';
import arCorrections from './messages/ar/corrections.json';
import arEditor from './messages/ar/editor.json';
import arErrors from './messages/ar/errors.json';
import arGlossary from './messages/ar/glossary.json';
import arHistory from './messages/ar/history.json';
import arJobs from './messages/ar/jobs.json';
import arLists from './messages/ar/lists.json';
import arMail from './messages/ar/mail.json';
import arMedia from './messages/ar/media.json';
import arNotifications from './messages/ar/notifications.json';
import arOutage from './messages/ar/outage.json';
import arPeople from './messages/ar/people.json';
import arPurges from './messages/ar/purges.json';
import arRedirects from './messages/ar/redirects.json';
import arReleases from './messages/ar/releases.json';
import arReview from './messages/ar/review.json';
import arSchedule from './messages/ar/schedule.json';
import arSearch from './messages/ar/search.json';
import arSeries from './messages/ar/series.json';
import arSettings from './messages/ar/settings.json';
import arSite from './messages/ar/site.json';
import arStatistics from './messages/ar/statistics.json';
import arStudio from './messages/ar/studio.json';
import arTaxonomy from './messages/ar/taxonomy.json';
import arText from './messages/ar/text.json';
import arTools from './messages/ar/tools.json';
import arUrgent from './messages/ar/urgent.json';
import arUsers from './messages/ar/users.json';
import enArticles from './messages/en/articles.json';
import enAudit from './messages/en/audit.json';
import enAuth from './messages/en/auth.json';
import enCalendar from './messages/en/calendar.json';
import enComposer from './messages/en/composer.json';
import enCorrections from './messages/en/corrections.json';
import enEditor from './messages/en/editor.json';
import enErrors from './messages/en/errors.json';
import enGlossary from './messages/en/glossary.json';
import enHistory from './messages/en/history.json';
import enJobs from './messages/en/jobs.json';
import enLists from './messages/en/lists.json';
import enMail from './messages/en/mail.json';
import enMedia from './messages/en/media.json';
import enNotifications from './messages/en/notifications.json';
import enOutage from './messages/en/outage.json';
import enPeople from './messages/en/people.json';
import enPurges from './messages/en/purges.json';
import enRedirects from './messages/en/redirects.json';
import enReleases from './messages/en/releases.json';
import enReview from './messages/en/review.json';
import enSchedule from './messages/en/schedule.json';
import enSearch from './messages/en/search.json';
import enSeries from './messages/en/series.json';
import enSettings from './messages/en/settings.json';
import enSite from './messages/en/site.json';
import enStatistics from './messages/en/statistics.json';
import enStudio from './messages/en/studio.json';
import enTaxonomy from './messages/en/taxonomy.json';
import enText from './messages/en/text.json';
import enTools from './messages/en/tools.json';
import enUrgent from './messages/en/urgent.json';
import enUsers from './messages/en/users.json';

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
