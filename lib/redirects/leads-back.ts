import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { parseOldAddress } from '@/lib/i18n/old-address';
import { ownPath } from '@/lib/i18n/own-path';
import { parseLineLink } from '@/lib/workflow/line-link';
import { entryAtAddress } from './entry-at-address';

/** Where readers come on their way. */
export interface Stop {
  /** Decoded; null of what is named by its row. */
  path: string | null;
  entryId: string | null;
}

/** Longer ways are none that somebody has made on purpose. */
const MAX_STEPS = 20;

/** Whether readers who follow a link come to a stop again. */
export async function leadsBack(tx: Tx, link: string, isStart: (stop: Stop) => boolean): Promise<boolean> {
  for await (const stop of stopsFrom(tx, link)) if (isStart(stop)) return true;
  return false;
}

/**
 * Where readers come who follow a link: over lines without a page, which lead on, and over redirects. A page, and everything outside this site, ends the
 * way.
 */
export async function* stopsFrom(tx: Tx, link: string): AsyncGenerator<Stop, void, undefined> {
  const known = new Set<string>();
  const next = [link];
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const step = next.shift();
    if (step === undefined) return;
    if (known.has(step)) continue;
    known.add(step);
    const stop = await stopOf(tx, step);
    if (!stop) continue;
    yield stop;
    next.push(...(await waysOn(tx, stop)));
  }
}

async function stopOf(tx: Tx, text: string): Promise<Stop | null> {
  const link = parseLineLink(text);
  if (link?.kind === 'entry') return { path: null, entryId: link.id };
  const own = link?.kind === 'address' ? ownPath(link.address, env().SITE_URL) : null;
  const path = own === null ? null : (parseOldAddress(own)?.path ?? own);
  return path === null ? null : { path, entryId: await entryAtAddress(tx, path) };
}

/** Where a line without a page, or a redirect, leads. What is recorded of a redirect does not count: readers are led to where its edition is published. */
async function waysOn(tx: Tx, { path, entryId }: Stop): Promise<string[]> {
  if (entryId !== null) {
    const lines = await tx.publication.findMany({
      where: { entryId },
      select: { link: true, hasPage: true },
    });
    return lines.some(({ hasPage }) => hasPage) ? [] : lines.flatMap(({ link }) => link ?? []);
  }
  const redirects = await tx.redirect.findMany({
    where: { fromPath: { in: bothPrefixes(path ?? '') } },
    select: { toPath: true, edition: { select: { entryId: true } } },
  });
  return redirects.flatMap(({ toPath, edition }) => toPath ?? (edition ? `entry:${edition.entryId}` : []));
}
