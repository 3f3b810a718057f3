import { jsonForScript } from './json-for-script';

/** Structured data for search engines. A data block: browsers never run it, so the reader's CSP allows it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped so that no text can end the element
      dangerouslySetInnerHTML={{ __html: jsonForScript(data) }}
    />
  );
}
