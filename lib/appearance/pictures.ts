import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { LOCALES } from '@/lib/i18n/locales';
import { iconIssue } from '@/lib/media/icon/icon-issue';
import { darkLogoName, logoName, PICTURE_NAMES, type Pictures } from './look/types';

interface Chosen {
  id: string;
  width: number | null;
  height: number | null;
}

/** Those of the library among them, with the size of what replaces one as soon as it is prepared. They are locked, so that none is deleted before the commit. */
async function lockPictures(tx: Tx, pictures: Pictures): Promise<Map<string, Chosen>> {
  const ids = PICTURE_NAMES.flatMap((name) => pictures[name] || []);
  const media = await tx.$queryRaw<Chosen[]>`
    SELECT m."id", coalesce(r."width", m."width") AS "width", coalesce(r."height", m."height") AS "height"
      FROM "Media" m LEFT JOIN "MediaReplacement" r ON r."mediaId" = m."id" AND r."failureKey" IS NULL
     WHERE m."id" = ANY(${ids}::uuid[]) AND m."kind" = 'image' ORDER BY m."id" FOR KEY SHARE OF m`;
  return new Map(media.map((each) => [each.id, each]));
}

/** Logos and icon are pictures of the library, and the icon is a square and large one. */
export async function pictureIssues(tx: Tx, pictures: Pictures): Promise<Issue[]> {
  const known = await lockPictures(tx, pictures);
  return PICTURE_NAMES.flatMap((path): Issue[] => {
    const chosen = known.get(pictures[path]);
    if (pictures[path] && !chosen) return [{ path, key: 'field.unknownChoice' }];
    const issue = path === 'icon' && chosen ? iconIssue(chosen) : null;
    return issue ? [{ path, ...issue }] : [];
  });
}

export async function storePictures(tx: Tx, pictures: Pictures): Promise<void> {
  for (const locale of LOCALES) {
    const mediaId = pictures[logoName(locale)];
    const row = { mediaId, darkMediaId: pictures[darkLogoName(locale)] || null };
    if (mediaId) await tx.logo.upsert({ where: { locale }, create: { locale, ...row }, update: row });
    else await tx.logo.deleteMany({ where: { locale } });
  }
  const [where, mediaId] = [{ id: 1 }, pictures.icon];
  if (mediaId) await tx.siteIcon.upsert({ where, create: { ...where, mediaId }, update: { mediaId } });
  else await tx.siteIcon.deleteMany();
}
