import articles from './messages/en/articles.json' with { type: 'json' };
import auth from './messages/en/auth.json' with { type: 'json' };
import calendar from './messages/en/calendar.json' with { type: 'json' };
import composer from './messages/en/composer.json' with { type: 'json' };
import corrections from './messages/en/corrections.json' with { type: 'json' };
import editor from './messages/en/editor.json' with { type: 'json' };
import errors from './messages/en/errors.json' with { type: 'json' };
import glossary from './messages/en/glossary.json' with { type: 'json' };
import history from './messages/en/history.json' with { type: 'json' };
import jobs from './messages/en/jobs.json' with { type: 'json' };
import lists from './messages/en/lists.json' with { type: 'json' };
import mail from './messages/en/mail.json' with { type: 'json' };
import media from './messages/en/media.json' with { type: 'json' };
import notifications from './messages/en/notifications.json' with { type: 'json' };
import people from './messages/en/people.json' with { type: 'json' };
import purges from './messages/en/purges.json' with { type: 'json' };
import redirects from './messages/en/redirects.json' with { type: 'json' };
import releases from './messages/en/releases.json' with { type: 'json' };
import review from './messages/en/review.json' with { type: 'json' };
import schedule from './messages/en/schedule.json' with { type: 'json' };
import series from './messages/en/series.json' with { type: 'json' };
import settings from './messages/en/settings.json' with { type: 'json' };
import studio from './messages/en/studio.json' with { type: 'json' };
import taxonomy from './messages/en/taxonomy.json' with { type: 'json' };
import tools from './messages/en/tools.json' with { type: 'json' };
import urgent from './messages/en/urgent.json' with { type: 'json' };
import users from './messages/en/users.json' with { type: 'json' };

/** What the newsroom says in English, in the browser and on the server. */
export const NEWSROOM_EN = {
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

export type NewsroomMessages = typeof NEWSROOM_EN;
