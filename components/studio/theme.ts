import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
} from '@mantine/core';

// The colour of the institute's masthead: dark blue with some green.
const petrol: MantineColorsTuple = [
  '#eef6f6',
  '#dbeaea',
  '#b3d3d4',
  '#88bcbd',
  '#65a8aa',
  '#4d9b9e',
  '#3b8f92',
  '#2b7a7d',
  '#1d6366',
  '#0d484b',
];

const ink: MantineColorsTuple = [
  '#d3dadc',
  '#b9c3c6',
  '#98a5a9',
  '#738287',
  '#44535a',
  '#333f45',
  '#252e33',
  '#1a2125',
  '#14191c',
  '#0e1214',
];

// Mantine's yellow and red have too little contrast for text on their own tint; these are readable at shades 7 and 8.
const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#f8ead0',
  '#f0d49d',
  '#e8bd67',
  '#e1aa3c',
  '#c98f1f',
  '#a87413',
  '#8a5d0c',
  '#704a07',
  '#553703',
];

const brick: MantineColorsTuple = [
  '#fdefed',
  '#f8dcd8',
  '#f0b6af',
  '#e88d83',
  '#e06a5d',
  '#cf4c3e',
  '#b93a2d',
  '#a32f23',
  '#8c241a',
  '#6e1a12',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  colors: { petrol, dark: ink, yellow: amber, red: brick },
  black: '#16201f',
  defaultRadius: 'sm',
  fontFamily: '"IBM Plex Sans Arabic", system-ui, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.65', xl: '1.7' },
  headings: {
    fontFamily: '"IBM Plex Sans Arabic", system-ui, sans-serif',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.45' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // A header element is a landmark of the page, which has one already.
    ModalHeader: { defaultProps: { role: 'none' } },
    // A label that is wider than the window, such as one that names a number of pieces, goes on in a second line.
    Button: Button.extend({
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', maxWidth: '100%' },
        // Of the height without the line around it, also in a link, which does not centre what it holds.
        inner: { minHeight: 'calc(var(--button-height) - 2px)' },
        label: { height: 'auto', whiteSpace: 'normal', overflow: 'visible', textAlign: 'center' },
      },
      // Of the size of other buttons: a smaller one has no larger letters.
      vars: (_theme, { size }) => ({
        root: size === 'compact-md' ? { '--button-fz': 'var(--mantine-font-size-sm)' } : {},
      }),
    }),
    // Drawn alone: what is awaited is said in words beside it, or by what it stands in (waiting.tsx).
    Loader: { defaultProps: { 'aria-hidden': true } },
    Table: { defaultProps: { verticalSpacing: 'sm' } },
    Badge: { defaultProps: { size: 'lg', radius: 'sm', variant: 'light', tt: 'none', fw: 500 } },
    // Enter on the button of a menu goes to the first thing to choose, and not to an empty line before it. Tab goes through what can be chosen, as the arrows do:
    // a menu that scrolls would otherwise have nothing that the focus can reach.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, menuItemTabIndex: 0 } },
    // Dialogs are drawn inside the page (shell.tsx), which begins beside the navigation; they are in the middle of the window all the same.
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'md' },
      styles: { inner: { insetInline: 0 }, title: { lineHeight: 1.5 } },
    }),
    Select: { defaultProps: { checkIconPosition: 'right' } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--studio-background': '#f7f8f7',
    '--studio-paper': '#ffffff',
    '--studio-line': '#dde3e2',
    '--studio-quiet': '#566463',
    '--studio-accent': '#1d6366',
    '--mantine-color-error': '#a32f23',
    '--mantine-color-dimmed': '#566463',
  },
  dark: {
    '--studio-background': '#14191c',
    '--studio-paper': '#1a2125',
    '--studio-line': '#333f45',
    '--studio-quiet': '#a3b0b4',
    '--studio-accent': '#88bcbd',
    '--mantine-color-error': '#e88d83',
    '--mantine-color-body': '#1a2125',
    '--mantine-color-dimmed': '#a3b0b4',
  },
});
