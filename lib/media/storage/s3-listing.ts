import { Parser } from 'htmlparser2';

interface ListedObject {
  key: string;
  size: number;
  modifiedAt: Date;
}

export interface Listing {
  objects: ListedObject[];
  /** For the request of the next page; null on the last one. */
  continuation: string | null;
}

/** Reads the answer of ListObjectsV2. Throws when it is not one. */
export function readListing(xml: string): Listing {
  const listing: Listing = { objects: [], continuation: null };
  const path: string[] = [];
  let isListing = false;
  let current = new Map<string, string>();
  const parser = new Parser(
    {
      onopentagname(name) {
        path.push(name);
        isListing ||= path.join('/') === 'ListBucketResult';
        if (name === 'Contents') current = new Map();
      },
      ontext(text) {
        const name = path.at(-1) ?? '';
        if (path[1] === 'Contents' && path.length === 3) current.set(name, (current.get(name) ?? '') + text);
        else if (path.length === 2 && name === 'NextContinuationToken')
          listing.continuation = (listing.continuation ?? '') + text;
      },
      onclosetag(name) {
        path.pop();
        if (name !== 'Contents') return;
        const [key = '', size, modified = ''] = ['Key', 'Size', 'LastModified'].map((each) =>
          current.get(each),
        );
        listing.objects.push({ key, size: Number(size), modifiedAt: new Date(modified) });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (!isListing) throw new Error('the media store answered something else than a list');
  return listing;
}
