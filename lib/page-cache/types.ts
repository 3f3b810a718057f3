/** A response as it is sent, without its status line, date and connection headers. */
export interface Reply {
  /** The headers as `writeHead` takes them: name, value, name, value … */
  head: string[];
  /** The same headers as they are sent, each with its line end. */
  headLines: Buffer;
  body: Buffer;
}

export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
