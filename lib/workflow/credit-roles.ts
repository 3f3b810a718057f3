/** What somebody other than an author may have done for one edition, in the order in which readers are told. */
export const CREDIT_ROLES = ['translator', 'editor', 'photographer'] as const;

export type CreditRole = (typeof CREDIT_ROLES)[number];

/** The field of an edition that holds the people of a role. */
export const CREDIT_FIELDS = {
  translator: 'translatorIds',
  editor: 'editorIds',
  photographer: 'photographerIds',
} as const satisfies Record<CreditRole, string>;

export type CreditField = (typeof CREDIT_FIELDS)[CreditRole];

/** Ids of people, in the order of the byline. */
export type CreditFields = Record<CreditField, string[]>;

export const NO_CREDITS: CreditFields = { translatorIds: [], editorIds: [], photographerIds: [] };

export const CREDIT_FIELD_NAMES: readonly CreditField[] = CREDIT_ROLES.map((role) => CREDIT_FIELDS[role]);

export const isCreditField = (name: string): name is CreditField =>
  CREDIT_FIELD_NAMES.some((field) => field === name);
