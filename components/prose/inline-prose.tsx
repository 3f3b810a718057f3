interface Html {
  /** Must come from the renderers of lib/richtext, which escape all text. Never pass user input. */
  html: string;
}

/** A kicker, title or standfirst: inline markup without a block element. */
export function InlineProse({ html }: Html) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/richtext from a checked document
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
