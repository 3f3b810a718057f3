import { jsonForScript } from './json-for-script';

/** Structured data for search engines. It is a data block, which browsers do not execute, so the CSP of reader pages allows it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped so that no text can end the element
      dangerouslySetInnerHTML={{ __html: jsonForScript(data) }}
    />
  );
}
