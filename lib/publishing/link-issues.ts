import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type { Issue } from '@/lib/errors';
import { parsePiecePath } from '@/lib/i18n/addresses';
import { ownPath } from '@/lib/i18n/own-path';
import { foldSlug } from '@/lib/i18n/slug';
import { entryAtAddress } from '@/lib/redirects/entry-at-address';
import { leadsBack, type Stop } from '@/lib/redirects/leads-back';
import { lineLinkText, parseLineLink } from '@/lib/workflow/line-link';
import type { Alongside } from './alongside';

export interface LinkCheck {
  issues: Issue[];
  warnings: Issue[];
}

interface Linking {
  link: string | null;
  isFrozen?: boolean;
  alongside?: Alongside | undefined;
  /** The edition that leads there, and the slug that it has or will be given; a line that is no edition has neither. */
  id?: string;
  slug?: string | null;
}

const FINE: LinkCheck = { issues: [], warnings: [] };

const issue = (key: string): Issue => ({ path: 'link', key });

/**
 * What is wrong with what a line leads to. What is gone, or the line itself, forbids publishing a draft, which can still be changed; a frozen line leads
 * nowhere then. What readers cannot open yet makes the line lead nowhere until they can.
 */
export async function linkIssues(tx: Tx, line: Linking): Promise<LinkCheck> {
  const link = parseLineLink(line.link);
  if (!link) return FINE;
  const refused = (key: string): LinkCheck =>
    line.isFrozen ? { issues: [], warnings: [issue(key)] } : { issues: [issue(key)], warnings: [] };
  if (link.kind === 'file') return (await isFile(tx, link.id)) ? FINE : refused('publish.linkGone');
  if (link.kind === 'issue') return issueCheck(tx, link.id, refused);
  const entryId = link.kind === 'address' ? await entryAtAddress(tx, link.address) : link.id;
  const isLine = await stopsAt(tx, line);
  const path = link.kind === 'address' ? ownPath(link.address, env().SITE_URL) : null;
  if (isLine({ path, entryId })) return refused('publish.linkItself');
  if (line.id && (await leadsBack(tx, lineLinkText(link), isLine))) return refused('publish.linkCircle');
  if (entryId === null || line.alongside?.opened.has(entryId)) return FINE;
  return entryCheck(tx, entryId, refused, line.alongside);
}

const isFile = async (tx: Tx, id: string) => (await tx.media.count({ where: { id, kind: 'file' } })) > 0;

async function issueCheck(tx: Tx, id: string, refused: (key: string) => LinkCheck): Promise<LinkCheck> {
  const found = await tx.issue.findUnique({
    where: { id },
    select: { publications: { select: { id: true }, take: 1 } },
  });
  if (!found) return refused('publish.linkGone');
  return found.publications.length > 0 ? FINE : { issues: [], warnings: [issue('publish.linkEmptyIssue')] };
}

async function entryCheck(
  tx: Tx,
  id: string,
  refused: (key: string) => LinkCheck,
  alongside?: Alongside,
): Promise<LinkCheck> {
  const changing = [...(alongside?.editions ?? [])];
  const entry = await tx.entry.findFirst({
    where: { id, trashedAt: null },
    select: {
      editions: {
        where: { id: { notIn: changing }, publication: { is: { hasPage: true } } },
        select: { id: true },
        take: 1,
      },
    },
  });
  if (!entry) return refused('publish.linkGone');
  return entry.editions.length > 0 ? FINE : { issues: [], warnings: [issue('publish.linkUnpublished')] };
}

/** Tells whether a stop is the line itself, by its address, present or to come: readers would be sent in a circle. */
async function stopsAt(tx: Tx, { id, slug }: Linking): Promise<(stop: Stop) => boolean> {
  if (!id) return () => false;
  const edition = await tx.edition.findUnique({ where: { id }, select: { entryId: true } });
  return ({ path, entryId }) => {
    if (entryId !== null && edition?.entryId === entryId) return true;
    const named = path === null ? null : parsePiecePath(path);
    if (!named || !('slug' in named) || !slug) return false;
    return named.kind === 'center_news' && foldSlug(named.slug) === foldSlug(slug);
  };
}
