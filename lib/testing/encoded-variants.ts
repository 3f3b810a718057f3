import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Made, type MadeVariant, makeVariants } from '@/lib/media/prepare/make-variants';
import type { FocalPercent, Size } from '@/lib/media/variant-names';

interface Encoded {
  made: Made;
  variants: MadeVariant[];
}

/** To encode the sizes and crops of one picture takes about a second. Kept on globalThis, where resetProcess leaves it. */
const globals = globalThis as { encodedVariants?: Map<string, Promise<Encoded>> };

async function encode(bytes: Buffer, focal: FocalPercent): Promise<Encoded> {
  const file = join(tmpdir(), `picture-${randomUUID()}`);
  const variants: MadeVariant[] = [];
  await writeFile(file, bytes);
  const made = await makeVariants(file, { sizes: true, focals: [focal], icons: false }, async (variant) => {
    variants.push(variant);
  }).finally(() => rm(file));
  return { made, variants };
}

/**
 * All sizes and crops of a picture of one colour: those of the first picture of this process with the same size and focal point, because no
 * test looks at the colour.
 */
export function encodedVariants(
  { width, height }: Size,
  focal: FocalPercent,
  bytes: Buffer,
): Promise<Encoded> {
  const key = `${width}x${height}-${focal.x}-${focal.y}`;
  globals.encodedVariants ??= new Map();
  const encoded = globals.encodedVariants.get(key) ?? encode(bytes, focal);
  globals.encodedVariants.set(key, encoded);
  return encoded;
}
