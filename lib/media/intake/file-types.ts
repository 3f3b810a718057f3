/** What a file is, whatever it is called. */
export interface FileType {
  kind: 'image' | 'file';
  contentType: string;
  /** Without the dot. */
  extension: string;
}

const picture = (contentType: string, extension: string): FileType => ({
  kind: 'image',
  contentType,
  extension,
});
const file = (contentType: string, extension: string): FileType => ({ kind: 'file', contentType, extension });

export const PICTURE_TYPES = {
  jpg: picture('image/jpeg', 'jpg'),
  png: picture('image/png', 'png'),
  webp: picture('image/webp', 'webp'),
  gif: picture('image/gif', 'gif'),
} as const;

export const PDF = file('application/pdf', 'pdf');

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** By the first folder of their parts. */
export const OPEN_XML_TYPES: Record<string, FileType> = {
  word: file(`${OPEN_XML}.wordprocessingml.document`, 'docx'),
  xl: file(`${OPEN_XML}.spreadsheetml.sheet`, 'xlsx'),
  ppt: file(`${OPEN_XML}.presentationml.presentation`, 'pptx'),
};

/** By the type that their first part holds. */
export const OPEN_DOCUMENT_TYPES: Record<string, FileType> = {
  [`${OPEN_DOCUMENT}.text`]: file(`${OPEN_DOCUMENT}.text`, 'odt'),
  [`${OPEN_DOCUMENT}.spreadsheet`]: file(`${OPEN_DOCUMENT}.spreadsheet`, 'ods'),
  [`${OPEN_DOCUMENT}.presentation`]: file(`${OPEN_DOCUMENT}.presentation`, 'odp'),
};

/** The older office formats look alike from outside, so that their name decides. */
export const OLDER_OFFICE_TYPES: Record<string, FileType> = {
  doc: file('application/msword', 'doc'),
  xls: file('application/vnd.ms-excel', 'xls'),
  ppt: file('application/vnd.ms-powerpoint', 'ppt'),
};
