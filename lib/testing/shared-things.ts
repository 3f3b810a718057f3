import { randomUUID } from 'node:crypto';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createTerm } from '@/lib/glossary/change-terms';
import { addEntry } from '@/lib/lists/add-entry';
import { createList } from '@/lib/lists/create-list';
import { createRedirect } from '@/lib/redirects/change-redirects';
import { cast } from '@/prisma/seed/content/cast';
import { castUser, signedIn } from './cast';
import { committed } from './committed';
import { givenEntry, givenPerson, givenSection } from './factories';
import { givenFile } from './given-media';
import { givenOpenRelease, type OpenRelease } from './given-open-release';
import { givenSeries, givenTopic } from './publication-factories';

/** A row as a request about it names it. */
interface Known {
  id: string;
  version: number;
}

/** What the whole newsroom shares: a row of each sort, and a list with two published pieces on it and one that is not. */
export interface SharedThings {
  section: Known;
  topic: Known;
  person: Known;
  /** Without issues. */
  series: Known;
  /** Without pieces, and one with two of them. */
  issue: Known;
  arranged: { id: string; entryIds: string[] };
  term: Known;
  pattern: Known;
  templates: { templateAr: string; templateEn: string };
  user: Known;
  /** Has not accepted the invitation yet. */
  invited: Known;
  media: Known;
  sectionIds: string[];
  list: { key: string; version: number };
  frontPage: { version: number };
  listed: [string, string];
  unlisted: string;
  release: OpenRelease;
  redirect: Known;
}

const sharedRedirect = () => ({ fromPath: `/en/shared-${randomUUID()}`, toPath: '/en' });

/** An account of the role that is nobody else's, with the password of the cast. */
export async function givenUser(role: UserActor['role'], state: { invitedAt?: Date } = {}): Promise<Known> {
  const { passwordHash } = await castUser('omar');
  const { nameAr, nameEn } = cast[0] ?? { nameAr: '', nameEn: '' };
  const email = `${randomUUID()}@markaz.example`;
  return db().user.create({
    data: { email, nameAr, nameEn, role, interfaceLocale: 'en', passwordHash, ...state },
    select: { id: true, version: true },
  });
}

async function givenArrangedList(): Promise<
  Pick<SharedThings, 'list' | 'frontPage' | 'listed' | 'unlisted'>
> {
  const layla = await signedIn('layla');
  const description = {
    nameAr: 'الأهم',
    nameEn: 'Most important',
    frontOrder: null,
    isBeside: false,
    page: null,
  };
  const { key } = await committed(createList)(layla, description);
  const publishedPiece = async () => (await givenEntry({ en: {}, publish: ['en'] })).entryId;
  const [first, second, unlisted] = [await publishedPiece(), await publishedPiece(), await publishedPiece()];
  const versionOf = async () => (await db().list.findUniqueOrThrow({ where: { key } })).version;
  for (const entryId of [first, second])
    await committed(addEntry)(layla, { key, version: await versionOf(), entryId });
  const frontPage = await db().list.findUniqueOrThrow({
    where: { key: 'front-page' },
    select: { version: true },
  });
  return { list: { key, version: await versionOf() }, frontPage, listed: [first, second], unlisted };
}

async function givenIssues(): Promise<Pick<SharedThings, 'issue' | 'arranged'>> {
  const { issueIds } = await givenSeries('shared-issues', [1, 2]);
  const [empty = '', id = ''] = issueIds;
  const entryIds: string[] = [];
  for (const slug of ['first-of-issue', 'second-of-issue'])
    entryIds.push((await givenEntry({ en: { slug }, issueId: id })).entryId);
  return { issue: { id: empty, version: 1 }, arranged: { id, entryIds } };
}

export async function givenSharedThings(uploader: UserActor): Promise<SharedThings> {
  const layla = await signedIn('layla');
  const known = ({ id, version }: Known) => ({ id, version });
  const { id: termId } = await committed(createTerm)(layla, { names: ['Quokka', 'كوكا'] });
  const pattern = await db().linePattern.findFirstOrThrow();
  const section = await givenSection('shared');
  const { id: mediaId } = await givenFile({ by: uploader });
  return {
    section: known(section),
    topic: known(await givenTopic('shared')),
    person: known(await givenPerson('shared')),
    series: known((await givenSeries('shared', [])).series),
    ...(await givenIssues()),
    term: { id: termId, version: 1 },
    pattern: known(pattern),
    templates: { templateAr: pattern.templateAr, templateEn: pattern.templateEn },
    user: await givenUser('author'),
    invited: await givenUser('author', { invitedAt: new Date() }),
    media: known(await db().media.findUniqueOrThrow({ where: { id: mediaId } })),
    ...(await givenArrangedList()),
    release: await givenOpenRelease(layla),
    redirect: { ...(await committed(createRedirect)(layla, sharedRedirect())), version: 1 },
    sectionIds: (await db().section.findMany({ orderBy: { position: 'asc' } })).map(({ id }) => id),
  };
}
