import { Agent } from 'node:http';
import { db } from '@/lib/db';
import { httpGet } from './http-get';
import { type Spread, spreadOf } from './percentiles';
import type { Markaz } from './start-markaz';
import { signedInHeaders } from './studio-session';

export interface StudioList {
  label: string;
  spread: Spread;
}

/** Every screen with a list, and searches in those that grow. */
async function listScreens(): Promise<Record<string, string>> {
  const article = await db().entry.findFirstOrThrow({
    where: { kind: 'article' },
    orderBy: { changedAt: 'desc' },
    skip: 400,
  });
  return {
    Overview: '/studio',
    Articles: '/studio/articles',
    'Articles, a later page': `/studio/articles?after=${article.changedAt.getTime()}-${article.number}`,
    'Articles, a rare word': '/studio/articles?q=499',
    'Articles, a common word': '/studio/articles?q=the',
    'Articles, a common word, by title': '/studio/articles?q=the&sort=title',
    'Articles, a rare word, by start': '/studio/articles?q=499&sort=-created',
    'Articles, drafts in English': '/studio/articles?edition=en.draft',
    'Articles, scheduled': '/studio/articles?tab=scheduled',
    'Articles, published, by title': '/studio/articles?tab=published&sort=title',
    'Languages, behind': '/studio/translations?edition=behind',
    'Languages, not in English, Center News': '/studio/translations?kind=center_news&edition=en.missing',
    Scheduled: '/studio/scheduled',
    'Center News': '/studio/center-news',
    'List of Center News': '/studio/lists/center-news',
    'List of the front page': '/studio/lists/front-page',
    People: '/studio/people',
    Topics: '/studio/topics',
    Sections: '/studio/sections',
    Users: '/studio/users',
    'People, a word': '/studio/people?q=person',
    Series: '/studio/series',
    Redirects: '/studio/redirects',
    'Redirects, a part': '/studio/redirects?q=499',
    Notifications: '/studio/notifications',
    Mail: '/studio/mail',
    'Audit log': '/studio/audit',
    'Audit log, a rare word': '/studio/audit?q=4998',
    'Audit log, a common word and more': '/studio/audit?q=title&kind=entry&action=publishing&language=en',
    Media: '/studio/media',
    'Media, a common word': '/studio/media?q=picture',
    'Media, unused': '/studio/media?only=unused',
  };
}

/** Opens each list of the studio `rounds` times, one request at a time; the first time of each is not counted. */
export async function measureStudioLists(markaz: Markaz, rounds: number): Promise<StudioList[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = await signedInHeaders(markaz.siteUrl, 'admin');
  const lists: StudioList[] = [];
  try {
    for (const [label, path] of Object.entries(await listScreens())) {
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const reply = await httpGet(`${markaz.siteUrl}${path}`, headers, agent);
        if (reply.status !== 200)
          throw new Error(`${path} was answered with ${reply.status} ${reply.headers.location ?? ''}`);
        if (round > 0) times.push(reply.milliseconds);
      }
      lists.push({ label, spread: spreadOf(times) });
    }
  } finally {
    agent.destroy();
  }
  return lists;
}
