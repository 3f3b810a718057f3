/** What browsers are told that a file is, and whether they may show it themselves. */
export interface SentType {
  contentType: string;
  isShown: boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

const picture = (contentType: string): SentType => ({ contentType, isShown: true });
const stored = (contentType: string): SentType => ({ contentType, isShown: false });

/**
 * By the ending of the name, which the server has chosen. Nothing here is a type in which a browser runs a script of this site, whatever the
 * bytes are: a PDF is shown by a viewer of its own, and what browsers do not show is stored by them.
 */
const TYPES: Readonly<Record<string, SentType>> = {
  webp: picture('image/webp'),
  jpg: picture('image/jpeg'),
  png: picture('image/png'),
  gif: picture('image/gif'),
  pdf: picture('application/pdf'),
  docx: stored(`${OFFICE}.wordprocessingml.document`),
  xlsx: stored(`${OFFICE}.spreadsheetml.sheet`),
  pptx: stored(`${OFFICE}.presentationml.presentation`),
  doc: stored('application/msword'),
  xls: stored('application/vnd.ms-excel'),
  ppt: stored('application/vnd.ms-powerpoint'),
  odt: stored(`${OPEN}.text`),
  ods: stored(`${OPEN}.spreadsheet`),
  odp: stored(`${OPEN}.presentation`),
  rtf: stored('application/rtf'),
  csv: stored('text/csv; charset=utf-8'),
  txt: stored('text/plain; charset=utf-8'),
};

const UNKNOWN = stored('application/octet-stream');

export function sentType(name: string): SentType {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? UNKNOWN) : UNKNOWN;
}
