/** Values of form fields by name. */
export type Values = Record<string, string>;

/** A stored record. Its version is sent back with every change, to detect conflicts. */
export interface Stored<Fields extends Values> {
  fields: Fields;
  version: number;
}
