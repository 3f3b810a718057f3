const OF_CONTENT = [
  'entry',
  'list',
  'release',
  'person',
  'section',
  'topic',
  'series',
  'issue',
  'media',
] as const;
const OF_SITE = [
  'redirect',
  'redirects',
  'glossary',
  'pattern',
  'urgent',
  'view',
  'job',
  'settings',
  'audit',
] as const;

/** Accounts, and what a sign-in that failed named: an e-mail address or a network. */
const OF_ACCOUNTS = ['user', 'account', 'address'] as const;

/** The kinds of what events are about, in the order in which the filter offers them. */
export const SUBJECT_TYPES = [...OF_CONTENT, ...OF_SITE, ...OF_ACCOUNTS] as const;

export type SubjectType = (typeof SUBJECT_TYPES)[number];

export const isAccountSubject = (type: SubjectType) => OF_ACCOUNTS.some((each) => each === type);
