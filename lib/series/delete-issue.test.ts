import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenBareLine } from '@/lib/testing/given-bare-line';
import { givenSeries } from '@/lib/testing/publication-factories';
import { setUrgentLine } from '@/lib/urgent/set-urgent-line';
import { deleteIssue as deleteVerb } from './delete-issue';
import { getIssue } from './get-issue';

const deleteIssue = committed(deleteVerb);
let layla: Actor;
let counter = 0;

beforeAll(async () => {
  layla = await signedIn('layla');
});

async function givenIssue(): Promise<string> {
  counter += 1;
  const [id = ''] = (await givenSeries(`led-to-${counter}`, [1])).issueIds;
  return id;
}

describe('An issue that readers are led to', () => {
  it('is not deleted while a published line leads to it, also when the draft leads elsewhere by now', async () => {
    const id = await givenIssue();
    await givenBareLine('en', `line-${counter}`, `issue:${id}`);
    await db().edition.updateMany({ where: { link: `issue:${id}` }, data: { link: 'https://example.org/' } });
    const refused = { issues: [{ key: 'issue.hasPieces', params: { count: 1 } }] };
    await expect(deleteIssue(layla, id)).rejects.toMatchObject(refused);
    expect((await getIssue(id)).pieces).toBe(1);
    await db().publication.updateMany({
      where: { link: `issue:${id}` },
      data: { link: 'https://example.org/' },
    });
    await deleteIssue(layla, id);
  });

  it('is counted once for a line whose draft and publication lead to it', async () => {
    const id = await givenIssue();
    await givenBareLine('en', `line-${counter}`, `issue:${id}`);
    expect((await getIssue(id)).pieces).toBe(1);
  });

  it('is not deleted while the urgent line leads to it, and is once that has ended', async () => {
    const id = await givenIssue();
    const line = {
      locale: 'en' as const,
      version: 0,
      text: 'The issue is out',
      link: `issue:${id}`,
      end: 30 as const,
    };
    await committed(setUrgentLine)(layla, line);
    await expect(deleteIssue(layla, id)).rejects.toMatchObject({ issues: [{ key: 'issue.inUrgentLine' }] });
    await db().$executeRaw`UPDATE "UrgentLine" SET "endsAt" = clock_timestamp() WHERE "locale" = 'en'`;
    await deleteIssue(layla, id);
  });

  it('is deleted when another issue is what is led to', async () => {
    const [other, id] = [await givenIssue(), await givenIssue()];
    await givenBareLine('en', `line-${counter}`, `issue:${other}`);
    await deleteIssue(layla, id);
  });
});
