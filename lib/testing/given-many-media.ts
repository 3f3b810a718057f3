import type pg from 'pg';

const ITEMS = 50_000;
/** Sizes and crops that are stored of each. */
const VARIANTS = 8;

/** Every hundredth is unused, every fiftieth lacks an alternative text, every tenth is a file, and the first person uploaded every fifth. */
const MEDIA = `
  INSERT INTO "Media" ("id", "kind", "contentHash", "fileName", "contentType", "byteSize", "width", "height", "sha256", "altAr", "altEn",
    "searchFolded", "createdById", "createdAt", "isUsed")
  SELECT gen_random_uuid(), (CASE n % 10 WHEN 0 THEN 'file' ELSE 'image' END)::"MediaKind", '0123456789abcdef', 'img-' || n || '.jpg',
    'image/jpeg', 1000, 1600, 900, repeat('0', 64), CASE n % 50 WHEN 1 THEN '' ELSE 'صورة' END, 'Picture',
    'img-' || n || '.jpg img ' || n || ' jpg صوره picture ' || md5(n::text), CASE n % 5 WHEN 0 THEN $1::uuid ELSE $2::uuid END,
    timestamptz '2020-01-01' + n * interval '1 hour', n % 100 <> 0
  FROM generate_series(1, ${ITEMS}) n`;

/** Of what was added alone: what the newsroom has already keeps the sizes that it has. */
const VARIANT_ROWS = `
  INSERT INTO "MediaVariant" ("mediaId", "contentHash", "name", "contentType", "byteSize", "width", "height")
  SELECT m."id", m."contentHash", v || '.webp', 'image/webp', 1000, v, v FROM "Media" m, generate_series(1, ${VARIANTS}) v
  WHERE m."sha256" = repeat('0', 64)`;

/** Fills the media library by SQL; there are no files behind it. */
export async function givenManyMedia(
  client: pg.Client,
  uploaderIds: readonly [string, string],
): Promise<void> {
  await client.query(MEDIA, [...uploaderIds]);
  await client.query(VARIANT_ROWS);
  await client.query('ANALYZE');
}
