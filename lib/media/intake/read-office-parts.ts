import { fromBuffer, type ZipFile } from 'yauzl';
import { MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES } from './limits';
import { refuseContent } from './refuse-content';

/** Never unpacked here: read from the table of contents alone. */
export interface OfficeParts {
  names: string[];
}

/** Opens the table of contents and refuses names that lead out of a folder. */
function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function readNames(zip: ZipFile, byteSize: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    let unpacked = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(names));
    zip.on('entry', ({ fileName, uncompressedSize }) => {
      names.push(fileName);
      unpacked += uncompressedSize;
      const isBomb = unpacked > MAX_UNPACKED_BYTES || unpacked > byteSize * MAX_RATIO;
      if (isBomb || names.length > MAX_PARTS)
        reject(new Error('The archive is too large when it is unpacked'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** The parts of an office document. Throws `invalid` for an archive that is damaged, or that would be too large when it is unpacked. */
export async function readOfficeParts(bytes: Buffer): Promise<OfficeParts> {
  const zip = await open(bytes).catch(() => null);
  if (!zip) return refuseContent('unreadable');
  if (zip.entryCount > MAX_PARTS) return refuseContent('bomb');
  try {
    return { names: await readNames(zip, bytes.length) };
  } catch (error) {
    return refuseContent(String(error).includes('too large') ? 'bomb' : 'unreadable');
  } finally {
    zip.close();
  }
}
