import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeVariants } from './make-variants';
import type { PreparationAnswer, PreparationTask, PreparedPicture } from './preparation';
import { readOfferedTexts } from './read-offered-texts';

// Nothing is read twice, and one core is enough: others prepare other pictures, and readers need the rest.
sharp.cache(false);
sharp.concurrency(1);

async function prepare({ file, folder, sizes, ...wanted }: PreparationTask): Promise<PreparedPicture> {
  const variants: PreparedPicture['variants'] = [];
  const made = await makeVariants(file, { sizes, ...wanted }, async ({ bytes, ...variant }) => {
    await writeFile(join(folder, variant.name), bytes);
    variants.push(variant);
  });
  const offered = sizes ? await readOfferedTexts(file) : { offeredCaption: null, offeredCredit: null };
  return { ...made, ...offered, variants };
}

/** The whole work of the process that prepares a picture. Never rejects. */
export async function preparePicture(task: PreparationTask): Promise<PreparationAnswer> {
  try {
    return { prepared: await prepare(task) };
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    return { failure: String(error), code: typeof code === 'string' ? code : null };
  }
}
