/** Of a name. Characters. */
export const NAME_MAX = 80;
export const NAMES_MIN = 2;
export const NAMES_MAX = 12;
/** Of the field that holds all names, one in each line. */
export const TEXT_MAX = NAMES_MAX * (NAME_MAX + 1);

/** Names that mean the same, as the form holds them: one in each line. */
export interface GlossaryFields {
  names: string;
}

export interface GlossaryRow {
  id: string;
  names: string[];
  namesFolded: string;
}

export interface GlossaryTerm {
  id: string;
  version: number;
  fields: GlossaryFields;
}
