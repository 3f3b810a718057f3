/** A record's fields as a form holds them. */
export type Values = Record<string, string>;

/** A record as it is stored; its version goes back with every change. */
export interface Stored<Fields extends Values> {
  fields: Fields;
  version: number;
}
