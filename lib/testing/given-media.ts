import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { hashContent } from '@/lib/media/content-hash';
import { type SearchedFields, searchFolded } from '@/lib/media/media-search';
import { storeVariant } from '@/lib/media/prepare/store-variants';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { ORIGINAL, storageKey } from '@/lib/media/storage/storage-key';
import { focalPercent } from '@/lib/media/variant-names';
import { signedIn } from './cast';
import { encodedVariants } from './encoded-variants';

type Texts = Partial<SearchedFields> & { decorative?: boolean };

export interface PictureOptions extends Texts {
  /** Its uploader; by default Omar, an editor. */
  by?: UserActor;
  width?: number;
  height?: number;
  focalX?: number;
  focalY?: number;
}

export interface MadeMedia {
  id: string;
  contentHash: string;
}

const NO_TEXTS = { altAr: '', altEn: '', captionAr: '', captionEn: '', creditAr: '', creditEn: '' };

let count = 0;

const WIDTH = 1200;
const HEIGHT = 800;

/** A JPEG of one colour, another one each time. */
export function pictureBytes(width = WIDTH, height = HEIGHT): Promise<Buffer> {
  count += 1;
  const background = { r: (count * 53) % 256, g: (count * 97) % 256, b: count % 256 };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function storeOriginal(bytes: Buffer, contentType: string, name: string) {
  const id = randomUUID();
  const hash = hashContent(bytes);
  const key = storageKey({ id, contentHash: hash.contentHash, name });
  await mediaStorage().put(key, bytes, { contentType });
  return { id, ...hash, contentType, byteSize: bytes.length };
}

/** A picture in the media library that is ready: its original, sizes and crops are in the storage. Without texts unless they are given. */
export async function givenPicture(options: PictureOptions = {}): Promise<MadeMedia> {
  const { by, width = WIDTH, height = HEIGHT, focalX = 0.5, focalY = 0.5, ...texts } = options;
  const createdById = (by ?? (await signedIn('omar'))).userId;
  const bytes = await pictureBytes(width, height);
  const original = await storeOriginal(bytes, 'image/jpeg', ORIGINAL);
  const { made, variants } = await encodedVariants({ width, height }, focalPercent(focalX, focalY), bytes);
  const rows: Prisma.MediaVariantCreateManyInput[] = [];
  for (const variant of variants) rows.push(await storeVariant(original, variant));
  const fields = { ...NO_TEXTS, fileName: `picture-${count}.jpg`, ...texts };
  const data = { ...original, ...made, focalX, focalY, createdById, ...fields };
  await db().media.create({
    data: { ...data, kind: 'image', state: 'ready', searchFolded: searchFolded(fields) },
  });
  await db().mediaVariant.createMany({ data: rows });
  return { id: original.id, contentHash: original.contentHash };
}

/** A file in the media library, such as a report: by default a PDF. */
export async function givenFile(
  options: Texts & { by?: UserActor; bytes?: Buffer; contentType?: string } = {},
): Promise<MadeMedia> {
  const {
    by,
    bytes = Buffer.from(`%PDF-1.7\n% ${randomUUID()}\n%%EOF\n`),
    contentType = 'application/pdf',
    ...texts
  } = options;
  const createdById = (by ?? (await signedIn('omar'))).userId;
  const fields = { ...NO_TEXTS, fileName: 'report.pdf', ...texts };
  const original = await storeOriginal(bytes, contentType, fields.fileName);
  const data = { ...original, createdById, ...fields, searchFolded: searchFolded(fields) };
  await db().media.create({ data: { ...data, kind: 'file', state: 'ready' } });
  const { id: mediaId, contentHash, byteSize } = original;
  await db().mediaVariant.create({
    data: { mediaId, contentHash, name: fields.fileName, contentType, byteSize },
  });
  return { id: mediaId, contentHash };
}
