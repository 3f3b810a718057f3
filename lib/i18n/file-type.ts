const WORDS = [
  [/^image\/(jpeg|png|webp|gif)$/, null],
  [/^application\/pdf$/, 'pdf'],
  [/word|opendocument\.text/, 'word'],
  [/excel|spreadsheet/, 'excel'],
  [/powerpoint|presentation/, 'powerpoint'],
] as const;

export type FileType = 'jpeg' | 'png' | 'webp' | 'gif' | 'pdf' | 'word' | 'excel' | 'powerpoint' | 'other';

/** The kind of a file as a key of `files` in the messages. */
export function fileType(contentType: string): FileType {
  for (const [pattern, name] of WORDS) {
    const found = pattern.exec(contentType);
    if (found) return name ?? (found[1] as FileType);
  }
  return 'other';
}
