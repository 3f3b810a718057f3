import articles from './messages/ar/articles.json' with { type: 'json' };
import auth from './messages/ar/auth.json' with { type: 'json' };
import calendar from './messages/ar/calendar.json' with { type: 'json' };
import composer from './messages/ar/composer.json' with { type: 'json' };
import corrections from './messages/ar/corrections.json' with { type: 'json' };
import editor from './messages/ar/editor.json' with { type: 'json' };
import errors from './messages/ar/errors.json' with { type: 'json' };
import glossary from './messages/ar/glossary.json' with { type: 'json' };
import history from './messages/ar/history.json' with { type: 'json' };
import jobs from './messages/ar/jobs.json' with { type: 'json' };
import lists from './messages/ar/lists.json' with { type: 'json' };
import mail from './messages/ar/mail.json' with { type: 'json' };
import media from './messages/ar/media.json' with { type: 'json' };
import notifications from './messages/ar/notifications.json' with { type: 'json' };
import people from './messages/ar/people.json' with { type: 'json' };
import purges from './messages/ar/purges.json' with { type: 'json' };
import redirects from './messages/ar/redirects.json' with { type: 'json' };
import releases from './messages/ar/releases.json' with { type: 'json' };
import review from './messages/ar/review.json' with { type: 'json' };
import schedule from './messages/ar/schedule.json' with { type: 'json' };
import series from './messages/ar/series.json' with { type: 'json' };
import settings from './messages/ar/settings.json' with { type: 'json' };
import studio from './messages/ar/studio.json' with { type: 'json' };
import taxonomy from './messages/ar/taxonomy.json' with { type: 'json' };
import tools from './messages/ar/tools.json' with { type: 'json' };
import urgent from './messages/ar/urgent.json' with { type: 'json' };
import users from './messages/ar/users.json' with { type: 'json' };
import type { NewsroomMessages } from './newsroom-messages-en';

/** What the newsroom says in Arabic, in the browser and on the server. */
export const NEWSROOM_AR: NewsroomMessages = {
  articles,
  auth,
  calendar,
  composer,
  corrections,
  editor,
  errors,
  glossary,
  history,
  jobs,
  lists,
  mail,
  media,
  notifications,
  people,
  purges,
  redirects,
  releases,
  review,
  schedule,
  series,
  settings,
  studio,
  taxonomy,
  tools,
  urgent,
  users,
};
