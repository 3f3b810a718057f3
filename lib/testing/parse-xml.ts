// For tests with jsdom as their environment, which provides the parser.

/** Reads XML as strictly as the standard demands; throws when it is not well-formed. */
export function parseXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const error = parsed.getElementsByTagName('parsererror')[0];
  if (error) throw new Error(`${error.textContent}: ${text.slice(0, 500)}`);
  return parsed;
}

/** The texts of all elements of a name, with its prefix. */
export function textsOf(parent: Document | Element, name: string): string[] {
  return [...parent.getElementsByTagName(name)].map((element) => element.textContent ?? '');
}
