/** What an attribute may hold in storage. The check of the attribute itself decides which of these it accepts. */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [key: string]: AttributeValue };

/** The stored form of a document, as in the database, the API and the import files. */
export interface MarkJson {
  type: string;
  attrs?: Record<string, AttributeValue>;
}

export interface NodeJson {
  type: string;
  attrs?: Record<string, AttributeValue>;
  content?: NodeJson[];
  text?: string;
  marks?: MarkJson[];
}

export interface DocumentJson extends NodeJson {
  type: 'doc';
  content: NodeJson[];
}
