/**
 * Names a piece by what orders lists: its dateline, and the number of its entry between equal datelines. A later page of a list
 * holds the pieces that follow the named one.
 */
export interface PageCursor {
  datelineAt: Date;
  entryNumber: number;
}

/** Names an issue: a later page of the issues of a series holds those that came before it. */
export interface IssueCursor {
  beforeIssue: number;
}

/** Dateline in milliseconds since 1970 and entry number: `1531987200000-12`. No leading zeros, so that each cursor has one spelling. */
const FORM = /^(0|-?[1-9]\d{0,14})-([1-9]\d{0,9})$/;
const ISSUE_FORM = /^[1-9]\d{0,9}$/;

// The years 0 to 9999, which PostgreSQL reads in the format of ISO 8601, and the largest value of the type integer.
const MIN_TIME_MS = -62_167_219_200_000;
const MAX_TIME_MS = 253_402_300_799_999;
const MAX_NUMBER = 2_147_483_647;

/** Null for anything that no address of a list holds. */
export function parsePageCursor(text: string): PageCursor | null {
  const [, time, number] = FORM.exec(text) ?? [];
  const [timeMs, entryNumber] = [Number(time), Number(number)];
  const isPossible = timeMs >= MIN_TIME_MS && timeMs <= MAX_TIME_MS && entryNumber <= MAX_NUMBER;
  return isPossible ? { datelineAt: new Date(timeMs), entryNumber } : null;
}

/** The number of an issue: `250`. Null for anything that no address of a series holds. */
export function parseIssueCursor(text: string): IssueCursor | null {
  const beforeIssue = ISSUE_FORM.test(text) ? Number(text) : Number.NaN;
  return beforeIssue <= MAX_NUMBER ? { beforeIssue } : null;
}

/** `?before=…`, the query of the page that begins behind this piece or issue. */
export function pageQuery(cursor: PageCursor | IssueCursor): string {
  const isIssue = 'beforeIssue' in cursor;
  return `?before=${isIssue ? cursor.beforeIssue : `${cursor.datelineAt.getTime()}-${cursor.entryNumber}`}`;
}

/** The cursor in the query of an address; null on the first page. */
export function cursorOf(search: string): PageCursor | null {
  return parsePageCursor(beforeOf(search));
}

/** The issue in the query of the address of a series; null where it names none. */
export function issueCursorOf(search: string): IssueCursor | null {
  return parseIssueCursor(beforeOf(search));
}

const beforeOf = (search: string) => new URLSearchParams(search).get('before') ?? '';
