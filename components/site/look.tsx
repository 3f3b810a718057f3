import { iconType, type LookView } from '@/lib/publications/look/types';

const THEMES = ['light', 'dark'] as const;

/** In the head of a page: its icons, its fonts, the style sheet of what the institute has chosen, and the colour of the browser's own bars. */
export function Look({ look: { fonts, stylesheet, paper, icon } }: { look: LookView }) {
  return (
    <>
      {THEMES.map((theme) => (
        <meta
          key={theme}
          name="theme-color"
          media={`(prefers-color-scheme: ${theme})`}
          content={paper[theme]}
        />
      ))}
      <link rel="icon" type={iconType(icon.tab)} href={icon.tab} />
      <link rel="apple-touch-icon" href={icon.touch} />
      <EarlyFonts names={fonts.main} />
      {/* On a slow network the picture above the text comes before these. */}
      <EarlyFonts names={fonts.other} priority="low" />
      {/* React puts it behind the style sheets of the framework, whose precedence is known before. */}
      {stylesheet && <link rel="stylesheet" href={stylesheet} precedence="theme" />}
    </>
  );
}

function EarlyFonts({ names, priority }: { names: string[]; priority?: 'low' }) {
  return names.map((name) => (
    <link
      key={name}
      rel="preload"
      as="font"
      type="font/woff2"
      href={`/fonts/${name}.woff2`}
      crossOrigin="anonymous"
      fetchPriority={priority}
    />
  ));
}
