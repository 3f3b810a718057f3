import { isToken } from '@/lib/auth/secret-token';
import { env } from '@/lib/env';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { isoDate } from '@/lib/i18n/dates';
import { addDays, daysFrom } from '@/lib/i18n/days';
import { createLimiter } from '@/lib/page-cache/limiter';
import { Rejection } from '@/lib/page-cache/rejection';
import { createVisitorLimit } from '@/lib/page-cache/visitor-limit';
import { refreshRegional } from '@/lib/settings/load-regional';
import { networkOf } from '@/lib/sign-in/network-of';
import { feedText } from './feed-text';
import { listCalendar } from './list-calendar';
import { type OpenFeed, openFeed } from './open-feed';

/** No cache, no search engine and no other site learns of it. */
const NEVER_KEPT: HeaderPairs = [
  ['Cache-Control', 'private, no-store'],
  ['X-Robots-Tag', 'noindex, nofollow, noarchive'],
  ['Referrer-Policy', 'no-referrer'],
];

/** As of preview links: so many tokens that open nothing a visitor may try. */
const WRONG_TOKENS = { atOnce: 60, perSecond: 1 };

/** Programs ask once an hour; those of one user stand on several devices, and each may ask again by hand. */
const READINGS = { atOnce: 30, perSecond: 1 / 30 };

/** The process that answers serves the newsroom. */
const FEEDS = { atOnce: 2, waiting: 20, waitingMs: 20_000 };

/** What was published in the last month stays, so that a calendar does not empty as days pass; further than a year ahead nobody plans. */
const DAYS = { before: 31, after: 366 };

/** More on one day are an import and not somebody's plans. */
const PER_DAY = 30;

export interface FeedAnswer {
  status: 200 | 404 | 429 | 503;
  headers: HeaderPairs;
  body: string;
}

const mayTry = createVisitorLimit(WRONG_TOKENS);
const mayRead = createVisitorLimit(READINGS);
const inTurn = createLimiter(FEEDS.atOnce, FEEDS.waiting);

/** Answers `/calendar/{file}`, where the file is a token with `.ics`, for the visitor at this address. */
export async function answerFeed(file: string, address: string): Promise<FeedAnswer> {
  const visitor = networkOf(address);
  if (!mayTry(visitor, 0)) return refusal(429);
  const token = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
  const feed = await openFeed(token);
  if (feed) return mayRead(token) ? sendFeed(feed) : refusal(429);
  if (isToken(token)) mayTry(visitor);
  return refusal(404);
}

async function sendFeed(feed: OpenFeed): Promise<FeedAnswer> {
  try {
    const deadlineMs = performance.now() + FEEDS.waitingMs;
    const body = await inTurn(() => textOf(feed), { deadlineMs });
    return { status: 200, headers: [...NEVER_KEPT, ['Content-Type', 'text/calendar; charset=utf-8']], body };
  } catch (error) {
    if (error instanceof Rejection) return refusal(503);
    throw error;
  }
}

async function textOf({ reader, locale }: OpenFeed): Promise<string> {
  await refreshRegional();
  const now = new Date();
  const first = addDays(isoDate(now), -DAYS.before) ?? isoDate(now);
  const days = await listCalendar(reader, {
    days: daysFrom(first, DAYS.before + 1 + DAYS.after),
    perDay: PER_DAY,
  });
  return feedText({ items: days.flatMap(({ items }) => items), locale, siteUrl: env().SITE_URL, now });
}

/** The same for every token that opens nothing, so that none tells that there was a feed. */
function refusal(status: Exclude<FeedAnswer['status'], 200>): FeedAnswer {
  const later: HeaderPairs = status === 404 ? [] : [['Retry-After', '30']];
  const headers: HeaderPairs = [...NEVER_KEPT, ['Content-Type', 'text/plain; charset=utf-8'], ...later];
  return { status, headers, body: '' };
}
